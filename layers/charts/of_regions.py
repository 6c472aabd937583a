"""Charts of a region over time: ground by class, gained and lost, change since the first map."""

from __future__ import annotations

from ...analysis.periods import Period, PeriodSum, cumulative_km2, period_sums, rate
from ...analysis.series import RegionDay, Series
from ..figure_text import unit_text
from ..regions import region_label
from ..words import date_text, localized, tr
from .build import jumps, missing_days, shared_by_all, unchanged_days
from .chart import Bar, Chart, Line
from .days import month_text
from .numbers import short_text

_WINDOW_DAYS = 30


def area_chart(series: Series, region: str) -> Chart:
    """Ground by class, the occupied with its range."""
    rows = series.of_region(region)
    is_grey = any(row.unknown_km2 > 0 for row in rows)
    lines = [
        Line(
            tr("Occupied"),
            tuple(row.occupied_km2 for row in rows),
            "occupied",
            tuple(row.low_km2 for row in rows),
            tuple(row.high_km2 for row in rows),
            band="unknown" if is_grey else None,
        )
    ]
    if series.has_unknown:
        unknown = tuple(row.unknown_km2 for row in rows)
        lines.append(Line(tr("Unknown"), unknown, "unknown"))
    lines.append(Line(tr("Held"), tuple(row.held_km2 for row in rows), "held"))
    return Chart(
        **shared_by_all(series),
        name="area",
        title=_titled(region, tr("ground by class")),
        unit=unit_text("km2"),
        lines=tuple(lines),
        flags=(*missing_days(series), *unchanged_days(series), *jumps(series, region)),
        note=_band_text(is_grey, any(map(_is_by_tolerance, rows))),
    )


def change_chart(series: Series, region: str, period: Period) -> Chart:
    """Gained and lost by period, each bar from the map before to the last map of the period."""
    is_month = period is Period.MONTH
    subject = tr("gained and lost by month") if is_month else tr("gained and lost by week")
    bars = [
        Bar(since, until, s.gained_km2, s.lost_km2, _period_text(s, period))
        for s in period_sums(series, region, period)
        if (since := s.since) is not None and (until := s.until) is not None
    ]
    return Chart(
        **shared_by_all(series),
        name="change",
        title=_titled(region, subject),
        unit=unit_text("km2"),
        bars=tuple(bars),
        flags=(*missing_days(series), *jumps(series, region)),
        note=tr(
            "Gained: newly assessed as occupied; lost: the reverse. "
            "A bar spans the dates of the maps compared."
        ),
    )


def cumulative_chart(series: Series, region: str) -> Chart:
    """Gained, lost and net since the first map."""
    sums = cumulative_km2(series, region)
    said = tr("Gained: newly assessed as occupied; lost: the reverse.")
    return Chart(
        **shared_by_all(series),
        name="cumulative",
        title=_titled(region, tr("change since the first map")),
        unit=unit_text("km2"),
        lines=(
            Line(tr("Gained"), tuple(gained for gained, _ in sums), "gained"),
            Line(tr("Lost"), tuple(lost for _, lost in sums), "lost"),
            Line(tr("Net"), tuple(gained - lost for gained, lost in sums), "net"),
        ),
        flags=(*missing_days(series), *jumps(series, region)),
        note=" ".join(filter(None, (said, _rate_text(series, region)))),
    )


def _is_by_tolerance(row: RegionDay) -> bool:
    """Whether a row's range is not that of its unknown ground, as where the map shows none."""
    return (row.low_km2, row.high_km2) != (row.occupied_km2, row.occupied_km2 + row.unknown_km2)


def _band_text(is_grey: bool, is_by_tolerance: bool) -> str:
    """What the band beside the occupied area is, on all of the days."""
    if is_grey and is_by_tolerance:
        return tr(
            "The grey band is ground of unknown status; on dates whose map shows none, the "
            "tolerance of the contact line."
        )
    if is_grey:
        return tr("The grey band is ground of unknown status.")
    if is_by_tolerance:
        return tr("The band is the tolerance of the contact line.")
    return ""


def _rate_text(series: Series, region: str) -> str:
    """How fast it went at last, over a window that ends with the last map."""
    pace = rate(series, region, _WINDOW_DAYS)
    if pace is None:
        return ""
    return tr("From {first} to {last}: {gained} km² gained and {lost} km² lost a day.").format(
        first=date_text(pace.since),
        last=date_text(pace.until),
        gained=short_text(pace.gained_km2_day),
        lost=short_text(pace.lost_km2_day),
    )


def _titled(region: str, subject: str) -> str:
    return tr("{region}: {subject}").format(region=localized(region_label(region)), subject=subject)


def _period_text(period_sum: PeriodSum, period: Period) -> str:
    if period_sum.is_partial and period_sum.since is not None and period_sum.until is not None:
        return tr("{first} to {last}").format(
            first=date_text(period_sum.since), last=date_text(period_sum.until)
        )
    if period is Period.MONTH:
        return month_text(period_sum.first)
    return tr("week from {date}").format(date=date_text(period_sum.first))
