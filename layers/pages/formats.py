"""Formats of a page, and where on each its parts stand. Millimetres from the upper left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QSize

from ..words import tr

_MM_PER_INCH = 25.4
_PRINT_DPI = 300.0
_SCREEN_DPI = 180.0
"""Of pictures for screens: 8 points are then 20 pixels, to be read on a telephone."""


class Box(NamedTuple):
    """A rectangle on the page, mm."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class PageFormat:
    """A page of ``width_mm`` by ``height_mm``, the boxes of its parts and the sizes of its text.

    ``points``: the size of running text; titles are multiples of it. Where the table stands below
    the legend, it takes what the legend leaves of the column.
    """

    id: str
    title: str
    width_mm: float
    height_mm: float
    dpi: float
    points: float
    heading: Box
    map: Box
    locator: Box
    legend: Box
    table: Box
    credit: Box

    @property
    def name(self) -> str:
        """The name of its layouts in a project."""
        return f"Salient {tr(self.title)}"

    @property
    def has_column(self) -> bool:
        """Whether legend and table stand one above the other, beside the map."""
        return self.legend.x == self.table.x

    @property
    def pixels(self) -> QSize:
        """The size of the page as a PNG."""
        scale = self.dpi / _MM_PER_INCH
        return QSize(round(self.width_mm * scale), round(self.height_mm * scale))


def _with_column(
    id_: str,
    title: str,
    size_mm: tuple[float, float],
    dpi: float,
    points: float,
    margin: float,
    column: float,
    legend_share: float,
) -> PageFormat:
    """A broad page: the map on the left, the locator, legend and table in a column beside it."""
    width, height = size_mm
    gap = 0.4 * margin
    head, foot = 5.4 * points * 0.3528, 3.6 * points * 0.3528
    top, bottom = margin + head + 0.5 * gap, height - margin - foot - 0.5 * gap
    x = width - margin - column
    locator = 0.62 * column
    legend = legend_share * (bottom - top)
    table_y = top + locator + legend + 2 * gap
    return PageFormat(
        id_, title, width, height, dpi, points,
        heading=Box(margin, margin, width - 2 * margin, head),
        map=Box(margin, top, x - gap - margin, bottom - top),
        locator=Box(x, top, column, locator),
        legend=Box(x, top + locator + gap, column, legend),
        table=Box(x, table_y, column, bottom - table_y),
        credit=Box(margin, height - margin - foot, width - 2 * margin, foot),
    )  # fmt: skip


def _square() -> PageFormat:
    """The map across the page, legend, table and locator side by side below it."""
    side = 1080 / _SCREEN_DPI * _MM_PER_INCH
    margin, points = 6.0, 7.5
    return PageFormat(
        "square",
        QT_TRANSLATE_NOOP("Salient", "Picture, 1080 × 1080"),
        side,
        side,
        _SCREEN_DPI,
        points,
        heading=Box(margin, margin, side - 2 * margin, 13.5),
        map=Box(margin, 20.5, side - 2 * margin, 83.0),
        legend=Box(margin, 105.5, 48.0, 33.0),
        table=Box(56.0, 105.5, 59.0, 33.0),
        locator=Box(117.4, 105.5, side - margin - 117.4, 22.0),
        credit=Box(margin, 140.5, side - 2 * margin, 7.5),
    )


def _pixels_mm(width: int, height: int) -> tuple[float, float]:
    scale = _MM_PER_INCH / _SCREEN_DPI
    return width * scale, height * scale


_DECLARED = (
    _with_column(
        "a4", QT_TRANSLATE_NOOP("Salient", "A4, landscape"),
        (297.0, 210.0), _PRINT_DPI, 8.0, 10.0, 68.0, 0.36,
    ),
    _with_column(
        "a3", QT_TRANSLATE_NOOP("Salient", "A3, landscape"),
        (420.0, 297.0), _PRINT_DPI, 10.0, 14.0, 90.0, 0.36,
    ),
    _square(),
    _with_column(
        "wide", QT_TRANSLATE_NOOP("Salient", "Picture, 1920 × 1080"),
        _pixels_mm(1920, 1080), _SCREEN_DPI, 7.5, 7.0, 67.0, 0.26,
    ),
)  # fmt: skip

FORMATS: dict[str, PageFormat] = {known.id: known for known in _DECLARED}
