"""From days and values to the paper and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from qgis.PyQt.QtCore import QRectF

from .chart import Chart
from .numbers import NumberAxis, number_axis


@dataclass(frozen=True)
class Frame:
    """The rectangle that a chart's data are drawn in, from its first day to its last."""

    plot: QRectF
    first: date
    last: date
    axis: NumberAxis
    margin: float = 0.0
    """Between the plot's sides and the first and last day, so that their dots are whole."""

    def x(self, day: date, part: float = 0.0) -> float:
        """Where a day stands; ``part`` of a day later."""
        span = (self.last - self.first).days
        share = ((day - self.first).days + part) / span if span else 0.5
        return self._left + share * self._width

    def y(self, value: float) -> float:
        axis = self.axis
        share = (value - axis.low) / (axis.high - axis.low)
        return self.plot.bottom() - share * self.plot.height()

    def day_at(self, x: float) -> date:
        """The day at a place on the paper, within the chart's days."""
        span = (self.last - self.first).days
        share = (x - self._left) / self._width if self._width > 0 else 0.0
        number = round(min(max(share, 0.0), 1.0) * span)
        return date.fromordinal(self.first.toordinal() + number)

    @property
    def _left(self) -> float:
        return self.plot.left() + self.margin

    @property
    def _width(self) -> float:
        return self.plot.width() - 2 * self.margin


def axis_of(chart: Chart, most: int) -> NumberAxis:
    """An axis for all that a chart shows, ranges included."""
    shown = [0.0, *_shown(chart)]
    return number_axis(min(shown), max(shown), most)


def _shown(chart: Chart) -> Iterator[float]:
    for line in chart.lines:
        for values in (line.values, line.low, line.high):
            yield from (value for value in values if value is not None)
    for bar in chart.bars:
        yield from (bar.gained, -bar.lost)
