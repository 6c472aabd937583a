"""Marks below a chart for days that something is odd about."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from .chart import Flag, FlagKind
from .frame import Frame
from .inks import Inks

_LEAST_PX = 1.5


def paint_flags(
    painter: QPainter, flags: Sequence[Flag], frame: Frame, top: float, em: float, inks: Inks
) -> None:
    """Each flag below its days, in a strip that begins at ``top``."""
    for flag in flags:
        if flag.last < frame.first or flag.first > frame.last:
            continue
        left, right = frame.x(flag.first, -0.5), frame.x(flag.last, 0.5)
        left, right = max(left, frame.plot.left()), min(right, frame.plot.right())
        width = max(right - left, _LEAST_PX) if flag.kind is FlagKind.MISSING else 0.0
        box = QRectF((left + right - width) / 2, top, width, 0.8 * em)
        paint_flag(painter, flag.kind, box, em, inks)


def paint_flag(painter: QPainter, kind: FlagKind | str, box: QRectF, em: float, inks: Inks) -> None:
    """One mark in a box: a grey bar, a short stroke, a triangle."""
    middle = box.center()
    if kind == FlagKind.MISSING:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(inks.faint))
        painter.drawRect(QRectF(box.left(), middle.y() - 0.2 * em, box.width(), 0.4 * em))
    elif kind == FlagKind.UNCHANGED:
        painter.setPen(QPen(QColor(inks.faint), max(0.08 * em, 1.0)))
        painter.drawLine(
            QPointF(middle.x(), middle.y() - 0.28 * em), QPointF(middle.x(), middle.y() + 0.28 * em)
        )
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(inks.occupied))
        half = 0.36 * em
        corners = ((0, -half), (half, half), (-half, half))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
