"""Gained and lost ground by week and by month, as rates and as a cumulative line.

A change lies between two maps. It is counted whole in the period of the later map: nothing is
spread over days on which nobody looked, and nothing is said of days past the last map.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from math import fsum

from ..errors import InputError
from .series import RegionDay, Series


class Period(str, Enum):
    """Calendar periods; weeks are those of ISO 8601, from Monday to Sunday."""

    WEEK = "week"
    MONTH = "month"

    def first_day(self, day: date) -> date:
        """The first day of the period that a day lies in."""
        if self is Period.WEEK:
            return day - timedelta(days=day.weekday())
        return day.replace(day=1)

    def next(self, first: date) -> date:
        """The first day of the period after the one that begins on ``first``."""
        if self is Period.WEEK:
            return first + timedelta(days=7)
        return (first + timedelta(days=31)).replace(day=1)

    def label(self, first: date) -> str:
        """As ISO 8601 writes it: 2025-W45, 2025-11."""
        if self is Period.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year}-W{week:02d}"
        return f"{first:%Y-%m}"


@dataclass(frozen=True)
class PeriodSum:
    """What one region gained and lost in a period, km2: the changes of the maps dated in it.

    ``first`` and ``last``: the days of the calendar's period. ``since`` and ``until``: the maps
    that the changes lie between; None without any, as where no map of the series is dated in it.
    ``is_partial``: the changes are not just those of the period's own days, since there is no map
    of the day before it or none of its last day.
    """

    name: str
    first: date
    last: date
    gained_km2: float
    lost_km2: float
    since: date | None
    until: date | None
    is_partial: bool

    @property
    def net_km2(self) -> float:
        return self.gained_km2 - self.lost_km2


@dataclass(frozen=True)
class Rate:
    """Change in a window, km2 for each day of its span ``since`` to ``until``, both maps' dates."""

    since: date
    until: date
    gained_km2_day: float
    lost_km2_day: float

    @property
    def span_days(self) -> int:
        return (self.until - self.since).days

    @property
    def net_km2_day(self) -> float:
        return self.gained_km2_day - self.lost_km2_day


def period_sums(series: Series, region: str, period: Period) -> list[PeriodSum]:
    """The sums of a region by period, from that of the first map to that of the last.

    KeyError where the series has no such region.
    """
    days, rows = series.dates, series.of_region(region)
    sums: list[PeriodSum] = []
    if not days:
        return sums
    first = period.first_day(days[0])
    while first <= days[-1]:
        following = period.next(first)
        last = following - timedelta(days=1)
        numbers = [n for n in range(1, len(days)) if first <= days[n] < following]
        since = days[numbers[0] - 1] if numbers else None
        until = days[numbers[-1]] if numbers else None
        is_whole = since == first - timedelta(days=1) and until == last
        gained, lost = _changes([rows[n] for n in numbers])
        sums.append(
            PeriodSum(period.label(first), first, last, gained, lost, since, until, not is_whole)
        )
        first = following
    return sums


def rate(series: Series, region: str, days: int, until: date | None = None) -> Rate | None:
    """Change a day over a window of at least so many days up to ``until``, or the last map.

    The window runs between maps: from the latest one that is ``days`` or more before its end, or
    the first of all; so its span may differ from what was asked for. None where there are fewer
    than two maps. Raises InputError for a window of no days, KeyError for a region not there.
    """
    if days < 1:
        raise InputError("A rate needs a window of one day or more.", str(days))
    rows, dates = series.of_region(region), series.dates
    end = sum(day <= until for day in dates) - 1 if until is not None else len(dates) - 1
    if end < 1:
        return None
    begin = max(sum(day <= dates[end] - timedelta(days=days) for day in dates) - 1, 0)
    gained, lost = _changes(rows[begin + 1 : end + 1])
    span = (dates[end] - dates[begin]).days
    return Rate(dates[begin], dates[end], gained / span, lost / span)


def cumulative_km2(series: Series, region: str) -> list[tuple[float, float]]:
    """Gained and lost since the first map, for each day; the first is 0, 0."""
    total: list[tuple[float, float]] = []
    gained = lost = 0.0
    for row in series.of_region(region):
        gained += row.gained_km2 or 0.0
        lost += row.lost_km2 or 0.0
        total.append((gained, lost))
    return total


def _changes(rows: Sequence[RegionDay]) -> tuple[float, float]:
    return fsum(row.gained_km2 or 0.0 for row in rows), fsum(row.lost_km2 or 0.0 for row in rows)
