"""What all charts of a series share: their days, flags, and the line that says whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from ...analysis.series import UNCHANGED, Series
from ..words import credit_text, tr
from .chart import Flag, FlagKind


def shared_by_all(series: Series) -> dict[str, Any]:
    """The arguments of ``Chart`` that are the same for every chart of a series."""
    return {
        "days": series.dates,
        "is_daily": _is_daily(series.dates),
        "credit": _credit(series),
    }


def missing_days(series: Series) -> Iterator[Flag]:
    """Stretches of days without a map."""
    first = last = None
    for day in series.missing:
        if first is not None and last is not None and day - last > timedelta(days=1):
            yield Flag(FlagKind.MISSING, first, last)
            first = None
        first, last = first or day, day
    if first is not None and last is not None:
        yield Flag(FlagKind.MISSING, first, last)


def unchanged_days(series: Series) -> Iterator[Flag]:
    """Days with the same ground as the date before."""
    for day in series.days:
        if UNCHANGED in day.flags:
            yield Flag(FlagKind.UNCHANGED, day.day, day.day)


def jumps(series: Series, region: str) -> Iterator[Flag]:
    """Days on which a region changed out of line with the days around them."""
    for day, row in zip(series.dates, series.of_region(region)):
        if row.is_jump:
            yield Flag(FlagKind.JUMP, day, day)


def _is_daily(days: Sequence[date]) -> bool:
    """Whether most days have a map, so that a line breaks where one has none."""
    return not days or 2 * len(days) > (days[-1] - days[0]).days


def _credit(series: Series) -> str:
    if series.provenance is None:
        return ""
    said = tr("Source: {credit}. Measured on the WGS84 ellipsoid.").format(
        credit=credit_text(series.provenance)
    )
    if series.provenance.restricts_redistribution:
        said += " " + tr("The source restricts redistribution.")
    return said
