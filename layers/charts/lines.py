"""Lines of a chart: broken at gaps, with their range beside them."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QLineF, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from .chart import Chart, Line, Run
from .frame import Frame
from .inks import Inks

_LINE_EM, _DOT_EM, _WHISKER_EM = 0.17, 0.26, 0.42
_BAND_OPACITY = 0.28


def paint_line(
    painter: QPainter, chart: Chart, line: Line, frame: Frame, em: float, inks: Inks
) -> None:
    """A stretch of days is a line on its band; a single day is a dot on its whisker."""
    runs = list(chart.runs(line))
    band = QColor(inks.colour(line.ink if line.band is None else line.band))
    band.setAlphaF(_BAND_OPACITY)
    for run in runs:
        _paint_range(painter, chart, line, run, frame, em, band)
    if not chart.is_daily:
        _paint_joins(painter, chart, line, frame, em, inks)
    pen = inks.pen(line.ink, _LINE_EM * em)
    for run in runs:
        if len(run) > 1:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(list(_points(chart, line, run, frame))))
        else:
            _paint_dot(painter, next(_points(chart, line, run, frame)), frame, em, inks, line)


def _dot_radius(frame: Frame, em: float, count: int) -> float:
    """Smaller where days are close, so that dots stay apart."""
    return max(min(_DOT_EM * em, 0.3 * frame.plot.width() / count), 0.12 * em)


def _paint_dot(
    painter: QPainter, at: QPointF, frame: Frame, em: float, inks: Inks, line: Line
) -> None:
    radius = _dot_radius(frame, em, len(line.values))
    painter.setPen(QPen(QColor(inks.paper), 0.06 * em))
    painter.setBrush(inks.colour(line.ink))
    painter.drawEllipse(at, radius, radius)


def _paint_joins(
    painter: QPainter, chart: Chart, line: Line, frame: Frame, em: float, inks: Inks
) -> None:
    """Dates that were picked are joined to guide the eye, not to say what was between them."""
    pen = QPen(inks.colour(line.ink), 0.09 * em)
    pen.setDashPattern([1.5, 2.5])
    painter.setPen(pen)
    for before, after in zip(range(len(line.values)), range(1, len(line.values))):
        if line.values[before] is not None and line.values[after] is not None:
            painter.drawLine(QLineF(*_points(chart, line, (before, after), frame)))


def _points(chart: Chart, line: Line, run: Run, frame: Frame) -> Iterator[QPointF]:
    for number in run:
        value = line.values[number]
        if value is not None:
            yield QPointF(frame.x(chart.days[number]), frame.y(value))


def _paint_range(
    painter: QPainter,
    chart: Chart,
    line: Line,
    run: Run,
    frame: Frame,
    em: float,
    band: QColor,
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(band)
    low, high = [], []
    for number in run:
        ends = line.range_of(number)
        value = line.values[number]
        if ends is None:
            ends = (value or 0.0, value or 0.0)
        x = frame.x(chart.days[number])
        low.append(QPointF(x, frame.y(ends[0])))
        high.append(QPointF(x, frame.y(ends[1])))
    if len(run) > 1:
        painter.drawPolygon(QPolygonF([*high, *reversed(low)]))
    elif low[0] != high[0]:
        half = min(_WHISKER_EM * em, 1.6 * _dot_radius(frame, em, len(line.values)))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(high[0].x() - half, high[0].y()),
                    QPointF(high[0].x() + half, high[0].y()),
                    QPointF(low[0].x() + half, low[0].y()),
                    QPointF(low[0].x() - half, low[0].y()),
                ]
            )
        )
