"""The table of statistics: as many rows as its place on the page has room for."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayout,
    QgsLayoutFrame,
    QgsLayoutItemManualTable,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsTableCell,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..looks import Look
from .formats import Box
from .parts import WRITTEN, move, text_format
from .statistics import Row

_TABLE_SIZE = 0.94
_LEAST_ROW_MM = 2.5
_EXACT_MM = 0.05
_VALUE_SHARE, _RANGE_SHARE = 0.24, 0.27


def make_table(layout: QgsLayout, id_: str, box: Box) -> QgsLayoutItemManualTable:
    """A table in one frame, its three columns as wide as the box."""
    made = QgsLayoutItemManualTable.create(layout)
    layout.addMultiFrame(made)
    shown = QgsLayoutFrame(layout, made)
    shown.setId(id_)
    move(shown, box)
    made.addFrame(shown)
    made.setColumnWidths(
        [
            (1 - _VALUE_SHARE - _RANGE_SHARE) * box.width - 3.0,
            _VALUE_SHARE * box.width,
            _RANGE_SHARE * box.width,
        ]
    )
    made.setShowGrid(True)
    made.setVerticalGrid(False)
    made.setGridStrokeWidth(0.1)
    made.setCellMargin(0.45)
    made.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
    return made


def fill_table(
    shown: QgsLayoutFrame,
    rows: Sequence[Row],
    points: float,
    look: Look,
    box: Box,
    is_low: bool,
) -> None:
    """Writes as many rows as there is room for; hides the table without any.

    It stands at the top of its box or, where ``is_low``, at the bottom; where the user has put
    it elsewhere, it stays there, in the size he gave it.
    """
    item = shown.multiFrame()
    size = _TABLE_SIZE * points
    item.setGridColor(QColor(look.border))
    item.setBackgroundColor(QColor(0, 0, 0, 0))
    item.setContentTextFormat(text_format(size, look.ink))
    is_placed = shown.customProperty(WRITTEN) not in (None, _place(shown))
    room = shown.rect().height() if is_placed else box.height
    kept = list(rows[: round(room / _LEAST_ROW_MM)])
    item.setTableContents([_cells(row, size, look) for row in kept])
    while kept and (kept[-1].is_heading or not _fits(shown, room)):
        kept.pop()
        item.setTableContents([_cells(row, size, look) for row in kept])
    shown.setVisibility(bool(kept))
    if not is_placed:
        height = _height(shown, room)
        y = box.bottom - height if is_low else box.y
        move(shown, Box(box.x, y, box.width, height))
        shown.setCustomProperty(WRITTEN, _place(shown))


def _place(shown: QgsLayoutFrame) -> str:
    return f"{shown.pos().x():.2f}, {shown.pos().y():.2f}"


def _fits(shown: QgsLayoutFrame, height: float) -> bool:
    """Whether a frame of a height holds the whole table: QGIS then wants no more of it."""
    shown.attemptResize(QgsLayoutSize(shown.rect().width(), height))
    return bool(shown.multiFrame().totalSize().height() <= height + _EXACT_MM)


def _height(shown: QgsLayoutFrame, room_mm: float) -> float:
    """The least height that holds the table, up to the room there is."""
    low, high = 0.0, room_mm
    while high - low > _EXACT_MM:
        middle = (low + high) / 2
        low, high = (low, middle) if _fits(shown, middle) else (middle, high)
    return high


def _cells(row: Row, points: float, look: Look) -> list[QgsTableCell]:
    cells = []
    for number, text in enumerate((row.label, row.value, row.range)):
        cell = QgsTableCell(text)
        colour = look.caption if number == 2 else look.ink
        size = points if number < 2 else 0.9 * points
        cell.setTextFormat(text_format(size, colour, row.is_heading or number == 1))
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        cell.setHorizontalAlignment(side)
        cells.append(cell)
    return cells
