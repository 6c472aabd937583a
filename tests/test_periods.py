"""Sums by week and month, rates and the cumulative line, added up by hand."""

from __future__ import annotations

from datetime import date

import pytest
from dated_maps import series_of

from salient.analysis.periods import Period, cumulative_km2, period_sums, rate
from salient.errors import InputError

# Days after Monday, 2025-10-20: the 20th and 26th of October, the 1st, 2nd, 3rd and 9th of
# November. Gained, lost since the day before.
DAYS = [0, 6, 12, 13, 14, 20]
CHANGES = [None, (6.0, 1.0), (12.0, 0.0), (2.0, 3.0), (4.0, 0.5), (7.0, 0.0)]
SERIES = series_of(CHANGES, DAYS)


def sums(period, series=SERIES):
    return [(s.name, s.gained_km2, s.lost_km2) for s in period_sums(series, "A", period)]


def test_sums_by_month():
    assert sums(Period.MONTH) == [("2025-10", 6.0, 1.0), ("2025-11", 25.0, 3.5)]


def test_sums_by_week_from_monday():
    assert sums(Period.WEEK) == [
        ("2025-W43", 6.0, 1.0),
        ("2025-W44", 14.0, 3.0),
        ("2025-W45", 11.0, 0.5),
    ]


def test_net_is_gained_less_lost():
    assert period_sums(SERIES, "A", Period.MONTH)[1].net_km2 == 21.5


def test_periods_end_with_the_last_map():
    assert period_sums(SERIES, "A", Period.WEEK)[-1].last == date(2025, 11, 9)


def test_maps_that_a_sum_lies_between():
    november = period_sums(SERIES, "A", Period.MONTH)[1]
    assert (november.since, november.until) == (date(2025, 10, 26), date(2025, 11, 9))


def test_only_what_has_a_map_before_and_at_its_end_is_whole():
    """Of the first week the day before it is not known; of the last two all is."""
    found = period_sums(SERIES, "A", Period.WEEK)
    assert [s.is_partial for s in found] == [True, False, False]


def test_a_month_that_is_not_over_is_partial():
    assert [s.is_partial for s in period_sums(SERIES, "A", Period.MONTH)] == [True, True]


def test_a_month_of_all_its_days_is_whole():
    daily = series_of([None] + [(1.0, 0.0)] * 42, list(range(43)))
    found = {s.name: s for s in period_sums(daily, "A", Period.MONTH)}
    assert found["2025-11"].gained_km2 == 30.0
    assert not found["2025-11"].is_partial


def test_a_period_without_a_map_is_there_and_says_so():
    october, november, december = period_sums(
        series_of([None, (9.0, 0.0)], [0, 45]), "A", Period.MONTH
    )
    assert (november.gained_km2, november.until, november.is_partial) == (0.0, None, True)
    assert (december.gained_km2, december.since) == (9.0, date(2025, 10, 20))
    assert october.until is None


def test_weeks_at_the_turn_of_the_year_are_those_of_iso_8601():
    """2025-12-29 is a Monday, and of the first week of 2026."""
    found = period_sums(series_of([None, (1.0, 0.0)], [69, 70]), "A", Period.WEEK)
    assert [(s.name, s.first) for s in found] == [
        ("2025-W52", date(2025, 12, 22)),
        ("2026-W01", date(2025, 12, 29)),
    ]


def test_december_is_followed_by_january():
    assert Period.MONTH.next(date(2025, 12, 1)) == date(2026, 1, 1)


def test_no_maps_have_no_sums():
    assert period_sums(series_of([]), "A", Period.MONTH) == []


def test_a_region_that_is_not_there():
    with pytest.raises(KeyError):
        period_sums(SERIES, "B", Period.MONTH)


def test_rate_over_a_window_between_maps():
    """Seven days before the last map, there is one of the 2nd of November."""
    found = rate(SERIES, "A", 7)
    assert (found.since, found.until, found.span_days) == (date(2025, 11, 2), date(2025, 11, 9), 7)
    assert (found.gained_km2_day, found.lost_km2_day) == pytest.approx((11 / 7, 0.5 / 7))
    assert found.net_km2_day == pytest.approx(10.5 / 7)


def test_a_window_without_a_map_at_its_beginning_is_longer():
    found = rate(SERIES, "A", 8)
    assert (found.since, found.span_days) == (date(2025, 11, 1), 8)
    found = rate(SERIES, "A", 10)
    assert (found.since, found.span_days) == (date(2025, 10, 26), 14)
    assert found.gained_km2_day == pytest.approx((12 + 2 + 4 + 7) / 14)


def test_a_window_longer_than_the_series_is_the_series():
    found = rate(SERIES, "A", 365)
    assert (found.since, found.gained_km2_day) == (date(2025, 10, 20), 31 / 20)


def test_rate_up_to_a_day_knows_nothing_of_later_ones():
    found = rate(SERIES, "A", 6, until=date(2025, 11, 1))
    assert (found.since, found.until) == (date(2025, 10, 26), date(2025, 11, 1))
    assert found.gained_km2_day == 2.0


@pytest.mark.parametrize("until", [date(2025, 10, 20), date(2020, 1, 1)])
def test_a_single_map_has_no_rate(until):
    assert rate(SERIES, "A", 7, until) is None


def test_a_window_of_no_days_is_refused():
    with pytest.raises(InputError):
        rate(SERIES, "A", 0)


def test_the_cumulative_line_begins_at_nothing():
    assert cumulative_km2(SERIES, "A") == [
        (0.0, 0.0), (6.0, 1.0), (18.0, 1.0), (20.0, 4.0), (24.0, 4.5), (31.0, 4.5),
    ]  # fmt: skip
