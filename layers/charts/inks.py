"""The colours of a chart, by role; told apart by readers of any colour vision."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPen

from .chart import Ink

_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 2.5), (1.5, 2), (8, 2.5, 1.5, 2.5))
"""Solid, dashed, dotted, dash and dot: in widths of the pen."""


@dataclass(frozen=True)
class Inks:
    """Colours as ``#rrggbb``. ``several`` are for lines of one kind, in their order.

    ``has_dashes``: where colours cannot tell such lines apart. (A reader may take the gap of a
    dash for a day without a map.)
    """

    paper: str
    text: str
    faint: str
    grid: str
    occupied: str
    unknown: str
    held: str
    gained: str
    lost: str
    net: str
    several: tuple[str, ...]
    has_dashes: bool = False

    def colour(self, ink: Ink) -> QColor:
        if isinstance(ink, int):
            return QColor(self.several[ink % len(self.several)])
        return QColor(getattr(self, ink))

    def pen(self, ink: Ink, width: float) -> QPen:
        """A pen for a line; where there are more lines than colours, it is dashed."""
        pen = QPen(self.colour(ink), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pattern = 0
        if isinstance(ink, int):
            pattern = ink if self.has_dashes else ink // len(self.several)
        dashes = _DASHES[pattern % len(_DASHES)]
        if dashes:
            pen.setDashPattern(list(dashes))
        return pen


LIGHT = Inks(
    paper="#ffffff",
    text="#26282c",
    faint="#62656b",
    grid="#e3e2df",
    occupied="#a5393f",
    unknown="#8a8279",
    held="#1f5f99",
    gained="#a5393f",
    lost="#27708a",
    net="#26282c",
    several=("#1d3f66", "#c83f56", "#c17c27", "#5987f7", "#5c0202", "#9482ac"),
)
DARK = Inks(
    paper="#232629",
    text="#eeeeec",
    faint="#a9adb3",
    grid="#3d4247",
    occupied="#ef8a80",
    unknown="#d2c8bd",
    held="#74b3ec",
    gained="#ef8a80",
    lost="#5fc0d8",
    net="#f4f4f2",
    several=("#8ec7ff", "#f49449", "#07fcd2", "#bc84ab", "#dbf3a4", "#8da47d"),
)
PRINT = Inks(
    paper="#ffffff",
    text="#000000",
    faint="#4d4d4d",
    grid="#dddddd",
    occupied="#1a1a1a",
    unknown="#8a8a8a",
    held="#5a5a5a",
    gained="#333333",
    lost="#8c8c8c",
    net="#000000",
    several=("#000000", "#3d3d3d", "#6a6a6a"),
    has_dashes=True,
)
"""For one black ink: lines differ by dashes, bars by hatching."""

INKS = {"light": LIGHT, "dark": DARK, "grey": PRINT}
"""Inks by the look of the map (``layers.looks``) that a chart stands beside."""
