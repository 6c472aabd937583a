"""Days on an axis: where its ticks stand and what is written at them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from qgis.PyQt.QtCore import QLocale

from ..words import reader_locale

_DAY_STEPS = (1, 2)
_WEEK_STEPS = (1, 2)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50)


class DayTick(NamedTuple):
    """A tick with its label; ``year`` is written below where it is the first of its year."""

    day: date
    text: str
    year: str = ""


def month_text(day: date) -> str:
    """The month and year of a day: ``Nov 2025``."""
    return f"{_month(day)}\u00a0{day.year}"


def tick_choices(first: date, last: date) -> Iterator[list[DayTick]]:
    """Ticks within two days, by day, week, month, quarter and year: from dense to sparse.

    The caller takes the first that it has room for; the last of them has one tick.
    """
    for step in _DAY_STEPS:
        yield _named(_every(first, last, step, first))
    monday = first + timedelta(-first.weekday() % 7)
    for step in _WEEK_STEPS:
        yield _named(_every(monday, last, 7 * step, monday))
    for step in _MONTH_STEPS:
        yield _named(_month_starts(first, last, step), by_month=True)
    for step in _YEAR_STEPS:
        days = [day for day in _month_starts(first, last, 12) if day.year % step == 0]
        yield [DayTick(day, str(day.year)) for day in days]
    yield _named([last])


def _every(start: date, last: date, step: int, since: date) -> list[date]:
    count = (last - start).days // step + 1
    return [since + timedelta(step * n) for n in range(max(count, 0))]


def _month_starts(first: date, last: date, step: int) -> list[date]:
    """First days of months, those whose number is a multiple of ``step`` after January."""
    starts = []
    month = first.year * 12 + first.month - 1 + (first.day > 1)
    month += -month % step
    while date(month // 12, month % 12 + 1, 1) <= last:
        starts.append(date(month // 12, month % 12 + 1, 1))
        month += step
    return starts


def _named(days: list[date], by_month: bool = False) -> list[DayTick]:
    ticks = []
    year = 0
    for day in days:
        text = _month(day) if by_month else f"{day.day}\u00a0{_month(day)}"
        ticks.append(DayTick(day, text, str(day.year) if day.year != year else ""))
        year = day.year
    return ticks


def _month(day: date) -> str:
    name: str = reader_locale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
    return name
