"""What is said of odd days, on made series: gaps, spikes, steps, outliers that revert."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from dated_maps import FIRST, series_of

from salient.analysis.flags import flagged, gaps, out_of_line
from salient.analysis.series import JUMP, MISSING_BEFORE, UNCHANGED


def day(number):
    return FIRST + timedelta(days=number)


def jumps(changes, days=None):
    """Return the numbers of the days that are flagged as jumps."""
    found = flagged(series_of([None, *changes], days).days)
    return [n for n, one in enumerate(found) if JUMP in one.flags]


def ordinary(count=60, seed=1):
    """Return daily changes as fronts have them: gained mostly, never far from the usual."""
    rng = np.random.default_rng(seed)
    return [(float(gained), 0.3) for gained in rng.uniform(4, 12, count)]


def test_ordinary_days_are_no_jumps():
    assert jumps(ordinary()) == []


def test_a_spike_is_a_jump():
    changes = ordinary()
    changes[30] = (60.0, 0.3)
    assert jumps(changes) == [31]


def test_a_spike_of_lost_ground_is_a_jump():
    changes = ordinary()
    changes[30] = (6.0, 25.0)
    assert jumps(changes) == [31]


def test_an_outlier_that_reverts_is_two_jumps():
    changes = ordinary()
    changes[30], changes[31] = (80.0, 0.3), (5.0, 75.0)
    assert jumps(changes) == [31, 32]


def test_a_redraw_that_takes_as_much_as_it_gives_is_a_jump():
    changes = ordinary()
    changes[30] = (70.0, 70.0)
    assert jumps(changes) == [31]


def test_a_new_pace_is_no_jump_once_it_lasts():
    slow, fast = ordinary(40), [(g * 6, lost) for g, lost in ordinary(40, seed=2)]
    assert [n for n in jumps(slow + fast) if n > 40 + 15] == []


def test_a_day_quieter_than_its_neighbours_is_no_jump():
    changes = ordinary()
    changes[30] = (0.0, 0.0)
    assert jumps(changes) == []


def test_in_a_quiet_series_a_small_change_is_no_jump():
    changes = [(0.0, 0.0)] * 60
    changes[30] = (0.9, 0.0)
    assert jumps(changes) == []


def test_in_a_quiet_series_a_large_change_is_a_jump():
    changes = [(0.0, 0.0)] * 60
    changes[30] = (20.0, 0.0)
    assert jumps(changes) == [31]


def test_a_change_over_many_days_is_measured_by_the_day():
    """After twenty days without a map, twenty days' change is as usual."""
    changes = ordinary(40)
    changes[20] = (160.0, 6.0)
    numbers = [*range(21), *range(40, 60)]
    assert jumps(changes, numbers) == []


def test_with_few_neighbours_nothing_is_said():
    assert jumps([(5.0, 0.0), (5.0, 0.0), (90.0, 0.0), (5.0, 0.0)]) == []


def test_the_region_that_jumped_is_told():
    changes = ordinary()
    changes[30] = (60.0, 0.3)
    found = flagged(series_of([None, *changes]).days)
    assert [n for n, one in enumerate(found) if one.regions[0].is_jump] == [31]


def with_unknown(areas_km2):
    """Return a series whose occupied ground does not change, and whose unknown ground does."""
    days = series_of([None, *[(0.0, 0.0)] * (len(areas_km2) - 1)]).days
    return [
        replace(one, regions=(replace(one.regions[0], unknown_km2=area),))
        for one, area in zip(days, areas_km2)
    ]


@pytest.mark.parametrize("leap_km2", [90.0, -90.0])
def test_a_leap_of_unknown_ground_is_a_jump(leap_km2):
    areas = 300.0 + np.cumsum(np.random.default_rng(3).uniform(-6, 6, 60))
    areas[30:] += leap_km2
    days = flagged(with_unknown(areas))
    assert [n for n, one in enumerate(days) if JUMP in one.flags] == [30]


def test_unknown_ground_that_stays_is_no_jump():
    assert not any(JUMP in one.flags for one in flagged(with_unknown([300.0] * 60)))


def test_a_first_day_with_unknown_ground_is_no_jump():
    assert not any(JUMP in one.flags for one in flagged(with_unknown([300.0])))


@pytest.mark.parametrize("rows", [1, 6, 54])
def test_one_day_in_about_160_has_a_jump_however_many_rows(rows):
    """Half to twice as often, for chance: 4,000 days have 25 such days on average."""
    changes = np.random.default_rng(8).exponential(8.0, (4000, rows))
    assert 12 < out_of_line(changes).any(axis=1).sum() < 50


def test_where_changes_are_rare_not_every_change_is_a_jump():
    rng = np.random.default_rng(8)
    changes = rng.exponential(8.0, (4000, 1)) * (rng.random((4000, 1)) < 0.1)
    assert out_of_line(changes).sum() < 4000 / 160


def test_flags_given_twice_are_there_once():
    changes = ordinary()
    changes[30] = (60.0, 0.3)
    days = flagged(series_of([None, *changes]).days, [day(0)])
    assert flagged(days, [day(0)]) == days


def test_flags_of_the_map_itself_stay():
    (first, *rest) = series_of([None, (0.0, 0.0)]).days
    same = type(first)(rest[0].day, rest[0].regions, flags=(UNCHANGED,))
    assert flagged([first, same])[1].flags == (UNCHANGED,)


def test_no_days_have_no_flags():
    assert flagged([]) == ()


def test_days_after_missing_ones_are_told():
    days = flagged(series_of([None] * 4, [0, 1, 4, 5]).days, [day(2), day(3)])
    assert [MISSING_BEFORE in one.flags for one in days] == [False, False, True, False]


def test_gaps_of_a_daily_series():
    assert gaps([day(0), day(1), day(4), day(5)]) == [day(2), day(3)]


@pytest.mark.parametrize("numbers", [[], [3], [0, 14, 28], [0, 3, 6]])
def test_where_few_days_have_a_map_no_day_is_missing(numbers):
    assert gaps(day(n) for n in numbers) == []


def test_days_in_any_order_have_the_same_gaps():
    assert gaps([day(3), day(0), day(1)]) == [day(2)]
