"""Salient: dated front-line maps in the user's own QGIS project, measured on the ellipsoid."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import SalientPlugin


def classFactory(iface: QgisInterface | None) -> SalientPlugin:  # noqa: N802 - QGIS fixes the name
    """Return the plugin; QGIS calls this once, ``qgis_process`` with ``iface=None``."""
    from .plugin import SalientPlugin

    return SalientPlugin(iface)
