"""What is said of odd days, on made series: gaps, spikes, steps, outliers that revert."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from dated_maps import FIRST, series_of

from salient.analysis.flags import flagged, gaps
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
