"""A real QGIS on a screen of its own, driven from outside by mouse and keyboard."""
