"""Load the lesson map once QGIS and its plugins are up; `./dev run` gives this to ``--code``."""

from __future__ import annotations

from qgis import utils
from qgis.PyQt.QtCore import QTimer


def _load() -> None:
    plugin = utils.plugins.get("salient")
    if plugin is None:
        print("Salient is not active in this profile: enable it in the plugin manager.")
        return
    plugin.load_lesson()


QTimer.singleShot(0, _load)
