"""The plugin's icons, by name; those of QGIS for common acts."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QIcon

_ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"


def icon(name: str) -> QIcon:
    """An icon drawn for this plugin (``resources/icons/NAME.svg``)."""
    return QIcon(str(_ICONS / f"{name}.svg"))


def theme_icon(name: str) -> QIcon:
    """An icon of QGIS's own theme, such as ``mActionEditCopy.svg``."""
    return QgsApplication.getThemeIcon(name)
