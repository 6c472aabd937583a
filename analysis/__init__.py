"""The mathematics of fronts: numpy, shapely and pyproj; no QGIS, no Qt, no network, no files."""
