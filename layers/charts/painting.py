"""Paints a chart on anything that a QPainter paints on."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from ..symbols import label_family
from ..words import tr
from .bars import paint_bars, paint_sample
from .chart import Chart
from .flags import paint_flag, paint_flags
from .frame import Frame
from .inks import Inks
from .layout import LEADER_EM, axis_texts, lay_out
from .letters import WRAPPED, Letters, letters
from .lines import paint_line
from .parts import Layout

_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_BESIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BEFORE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def em_for(width: float) -> float:
    """How high letters are in a picture of a width: 11 px in a dock, 18 px at 1600."""
    return 11.0 + 7.0 * min(max((width - 330.0) / 1270.0, 0.0), 1.0)


def paint(
    chart: Chart,
    painter: QPainter,
    rect: QRectF,
    inks: Inks,
    em: float | None = None,
    family: str | None = None,
) -> Frame | None:
    """Paints a chart; returns where its days and values are, None where it has none.

    ``em``: the height of letters in pixels; ``family``: their face.
    """
    type_ = letters(family or label_family(), em or em_for(rect.width()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, QColor(inks.paper))
    if chart.is_empty or not chart.days:
        _Painting(painter, inks, type_).nothing(chart, rect)
        return None
    layout = lay_out(chart, rect, type_)
    _Painting(painter, inks, type_).everything(chart, layout)
    return layout.frame


class _Painting:
    """One chart on one paper."""

    def __init__(self, painter: QPainter, inks: Inks, type_: Letters) -> None:
        self._painter, self._inks, self._letters = painter, inks, type_

    def nothing(self, chart: Chart, rect: QRectF) -> None:
        text = f"{chart.title}\n{tr('Nothing to show for these dates.')}"
        self._write(text, rect, self._letters.label, "faint", int(Qt.AlignmentFlag.AlignCenter))

    def everything(self, chart: Chart, layout: Layout) -> None:
        for text, box, style in layout.texts:
            font = getattr(self._letters, "title" if style == "title" else "small"
                           if style.endswith("small") else "label")  # fmt: skip
            self._write(text, box, font, "text" if style == "title" else "faint", int(WRAPPED))
        self._grid(chart, layout)
        self._days(layout)
        painter, frame, em = self._painter, layout.frame, self._letters.em
        for event in chart.events:
            self._upright(frame.x(event.day), frame)
        paint_flags(painter, chart.flags, frame, layout.flags_top, em, self._inks)
        paint_bars(painter, chart.bars, frame, em, self._inks)
        for line in chart.lines:
            paint_line(painter, chart, line, frame, em, self._inks)
        self._zero(chart, frame)
        self._keys(layout)
        self._ends(layout)
        for event, box in layout.events:
            self._write(event.text, box, self._letters.small, "text", int(_BESIDE))

    def _grid(self, chart: Chart, layout: Layout) -> None:
        frame, em = layout.frame, self._letters.em
        self._painter.setPen(QPen(QColor(self._inks.grid), 1.0))
        for tick in frame.axis.ticks:
            y = _sharp(frame.y(tick))
            self._painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))
        for tick, text in zip(frame.axis.ticks, axis_texts(chart, frame.axis)):
            row = self._letters.row
            box = QRectF(0, frame.y(tick) - row / 2, frame.plot.left() - 0.5 * em, row)
            self._write(text, box, self._letters.label, "faint", int(_BEFORE))

    def _days(self, layout: Layout) -> None:
        frame, em = layout.frame, self._letters.em
        self._painter.setPen(QPen(QColor(self._inks.faint), 1.0))
        bottom = _sharp(frame.plot.bottom())
        self._painter.drawLine(
            QPointF(frame.plot.left(), bottom), QPointF(frame.plot.right(), bottom)
        )
        for tick, box in layout.ticks:
            x = _sharp(frame.x(tick.day))
            self._painter.setPen(QPen(QColor(self._inks.faint), 1.0))
            self._painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 0.35 * em))
            self._write(tick.text, box, self._letters.label, "faint", int(_CENTRED))
            below = QRectF(box.left(), box.bottom(), box.width(), self._letters.small_row)
            self._write(tick.year, below, self._letters.small, "faint", int(_CENTRED))

    def _zero(self, chart: Chart, frame: Frame) -> None:
        if frame.axis.low < 0 < frame.axis.high or chart.zero:
            self._painter.setPen(QPen(QColor(self._inks.text), 1.2))
            y = _sharp(frame.y(0.0))
            self._painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))

    def _upright(self, x: float, frame: Frame) -> None:
        pen = QPen(QColor(self._inks.faint), 1.0)
        pen.setDashPattern([2.0, 3.0])
        self._painter.setPen(pen)
        x = _sharp(x)
        top = frame.plot.top() - 0.5 * self._letters.em
        self._painter.drawLine(QPointF(x, top), QPointF(x, frame.plot.bottom()))

    def _keys(self, layout: Layout) -> None:
        em = self._letters.em
        for key, at in layout.keys:
            paint_sample(self._painter, key.kind, self._sample(at, self._letters.row), key.ink,
                         em, self._inks)  # fmt: skip
            self._write_at(key.text, at, self._letters.label, "text", self._letters.row)
        for key, at in layout.flag_keys:
            paint_flag(self._painter, key.kind, self._sample(at, self._letters.small_row), em,
                       self._inks)  # fmt: skip
            self._write_at(key.text, at, self._letters.small, "faint", self._letters.small_row)

    def _sample(self, at: QPointF, row: float) -> QRectF:
        em = self._letters.em
        return QRectF(at.x(), at.y() + row / 2 - 0.4 * em, 1.6 * em, 0.8 * em)

    def _write_at(self, text: str, at: QPointF, font: QFont, ink: str, row: float) -> None:
        box = QRectF(at.x() + 2.0 * self._letters.em, at.y(), 1e4, row)
        self._write(text, box, font, ink, int(_BESIDE))

    def _ends(self, layout: Layout) -> None:
        """From the end of each line a leader to its name and last value."""
        em, row = self._letters.em, self._letters.row
        start = layout.frame.plot.right()
        for label in layout.end_labels:
            pen = self._inks.pen(label.line.ink, 0.12 * em)
            self._painter.setPen(pen)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(start + 0.15 * em, label.at),
                        QPointF(start + 0.75 * em, label.y),
                        QPointF(start + 1.4 * em, label.y),
                    ]
                )
            )
            box = QRectF(start + LEADER_EM * em, label.y - row / 2, 1e4, row)
            self._write(label.text, box, self._letters.label, "text", int(_BESIDE))

    def _write(self, text: str, box: QRectF, font: QFont, ink: str, flags: int) -> None:
        if not text:
            return
        self._painter.setFont(font)
        self._painter.setPen(self._inks.colour(ink))
        self._painter.drawText(box, flags, text)


def _sharp(position: float) -> float:
    """The middle of a pixel, on which a thin line is crisp."""
    return int(position) + 0.5
