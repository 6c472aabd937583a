"""The charts that a series of control maps makes."""

from __future__ import annotations

from ...analysis.periods import Period
from ...analysis.series import Series
from .chart import Chart
from .of_regions import area_chart, change_chart, cumulative_chart
from .of_towns import corridor_charts, distance_chart


def series_charts(series: Series, region: str, period: Period = Period.MONTH) -> list[Chart]:
    """All charts of a series for one of its regions; towns and necks where it has them.

    KeyError where the series has no such region.
    """
    if not series.days:
        return []
    return [
        area_chart(series, region),
        change_chart(series, region, period),
        cumulative_chart(series, region),
        *([distance_chart(series)] if series.towns else []),
        *corridor_charts(series),
    ]
