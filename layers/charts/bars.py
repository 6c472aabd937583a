"""Bars of what was gained and lost, told apart by direction, colour and hatching."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from .chart import Bar, Ink
from .frame import Frame
from .inks import Inks

_HATCH_EM = 0.42


def paint_bars(painter: QPainter, bars: Sequence[Bar], frame: Frame, em: float, inks: Inks) -> None:
    """Gained up from zero, filled; lost down, hatched; the net as a mark."""
    for bar in bars:
        left, right = frame.x(bar.first), frame.x(bar.last)
        gap = min(0.12 * (right - left), 0.25 * em)
        left, right = left + gap, max(right - gap, left + gap + 1.0)
        zero = frame.y(0.0)
        if bar.gained > 0:
            top = frame.y(bar.gained)
            _solid(painter, QRectF(left, top, right - left, zero - top), inks)
        if bar.lost > 0:
            _hatched(painter, QRectF(left, zero, right - left, frame.y(-bar.lost) - zero), em, inks)
    for bar in bars:
        if bar.gained > 0 or bar.lost > 0:
            middle = (frame.x(bar.first) + frame.x(bar.last)) / 2
            room = (frame.x(bar.last) - frame.x(bar.first)) * 0.45
            _diamond(painter, QPointF(middle, frame.y(bar.net)), min(0.32 * em, room), inks)


def paint_sample(
    painter: QPainter, kind: str, box: QRectF, ink: Ink, em: float, inks: Inks
) -> None:
    """What the legend shows of a line, of bars, of net marks."""
    if kind == "line":
        painter.setPen(inks.pen(ink, 0.17 * em))
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
    elif kind == "gained":
        _solid(painter, box, inks)
    elif kind == "lost":
        _hatched(painter, box, em, inks)
    else:
        _diamond(painter, box.center(), 0.32 * em, inks)


def hatch_lines(box: QRectF, spacing: float) -> list[QLineF]:
    """Lines up to the right that fill a rectangle, cut at its edges.

    (SVG from Qt knows neither hatched brushes nor clipping.)
    """
    lines = []
    offset = spacing
    while offset < box.width() + box.height():
        x1 = max(offset - box.height(), 0.0)
        x2 = min(offset, box.width())
        lines.append(
            QLineF(
                box.left() + x1,
                box.top() + offset - x1,
                box.left() + x2,
                box.top() + offset - x2,
            )
        )
        offset += spacing
    return lines


def _solid(painter: QPainter, box: QRectF, inks: Inks) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(inks.gained))
    painter.drawRect(box)


def _hatched(painter: QPainter, box: QRectF, em: float, inks: Inks) -> None:
    wash = QColor(inks.lost)
    wash.setAlphaF(0.25)
    painter.setPen(QPen(QColor(inks.lost), 1.0))
    painter.setBrush(wash)
    painter.drawRect(box)
    painter.drawLines(hatch_lines(box, _HATCH_EM * em))


def _diamond(painter: QPainter, at: QPointF, radius: float, inks: Inks) -> None:
    painter.setPen(QPen(QColor(inks.paper), 1.0))
    painter.setBrush(QColor(inks.net))
    corners = ((0, -radius), (radius, 0), (0, radius), (-radius, 0))
    painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
