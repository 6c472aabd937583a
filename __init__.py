"""Salient: dated front-line maps in the user's own QGIS project, measured on the ellipsoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .libraries import prepare

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import SalientPlugin

prepare()  # before anything imports Shapely or pyproj


def classFactory(iface: QgisInterface | None) -> SalientPlugin:
    """Return the plugin; QGIS calls this once, ``qgis_process`` with ``iface=None``."""
    from .plugin import SalientPlugin

    return SalientPlugin(iface)
