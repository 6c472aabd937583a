"""What is odd about the days of a series, said and not smoothed: gaps, and jumps out of line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from .series import JUMP, MISSING_BEFORE, SeriesDay

NEIGHBOURS = 15
"""How many measured days to either side a day is compared with."""
LEAST_NEIGHBOURS = 5
DEVIATIONS = 6.0
"""How many standard deviations above the median of its neighbours a change is a jump."""
LEAST_JUMP_KM2 = 1.0
"""No change smaller than this for each day is a jump, however quiet the neighbours."""

# The standard deviation of a normal distribution is so many median, and mean, absolute deviations.
_OF_MEDIAN, _OF_MEAN = 1.4826, 1.2533


def gaps(days: Iterable[date]) -> list[date]:
    """The days between the first and the last that are not among them, where most days are.

    A series of every other week is a choice: its gaps say nothing of the source.
    """
    seen = set(days)
    span = (max(seen) - min(seen)).days if seen else 0
    if 2 * len(seen) <= span:
        return []
    return sorted({min(seen) + timedelta(n) for n in range(span)} - seen)


def flagged(days: Sequence[SeriesDay], missing: Collection[date] = ()) -> tuple[SeriesDay, ...]:
    """The days with flags for ``missing`` days before them and for jumps of any region."""
    if not days:
        return ()
    is_after_gap = _after(days, missing)
    jumps = _jumps(days)
    found = []
    for day, is_gap, row in zip(days, is_after_gap, jumps):
        flags = [flag for flag in day.flags if flag not in (MISSING_BEFORE, JUMP)]
        flags += [MISSING_BEFORE] * is_gap + [JUMP] * bool(row.any())
        regions = tuple(
            region if region.is_jump == jump else replace(region, is_jump=bool(jump))
            for region, jump in zip(day.regions, row)
        )
        found.append(replace(day, regions=regions, flags=tuple(flags)))
    return tuple(found)


def is_out_of_line(values: np.ndarray) -> np.ndarray:
    """Which values of a series, shape (n,), lie far above those of their neighbours.

    A modified z-score of the median absolute deviation, or of the mean absolute deviation where
    most neighbours are alike (Iglewicz and Hoaglin 1993, How to detect and handle outliers). The
    neighbours are as many values to either side, without the value itself; NaN is no neighbour.
    Daily changes that are exponentially distributed, as quiet and busy days are, would be called
    a jump about once in 150 days.
    """
    count = len(values)
    padded = np.pad(np.asarray(values, dtype=float), NEIGHBOURS, constant_values=np.nan)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * NEIGHBOURS + 1)[:count]
    others = np.delete(around, NEIGHBOURS, axis=1)
    is_known = np.isfinite(others).sum(axis=1) >= LEAST_NEIGHBOURS
    found = np.zeros(count, dtype=bool)
    others, own = others[is_known], np.asarray(values, dtype=float)[is_known]
    if len(own):
        middle = np.nanmedian(others, axis=1)
        away = np.abs(others - middle[:, None])
        spread = np.nanmedian(away, axis=1) * _OF_MEDIAN
        spread = np.where(spread > 0, spread, np.nanmean(away, axis=1) * _OF_MEAN)
        above = own - middle
        found[is_known] = (above > DEVIATIONS * spread) & (above > LEAST_JUMP_KM2)
    return found


def _after(days: Sequence[SeriesDay], missing: Collection[date]) -> list[bool]:
    known = np.array(sorted(day.toordinal() for day in missing))
    before = np.searchsorted(known, [day.day.toordinal() for day in days])
    return [bool(n) for n in np.diff(before, prepend=before[:1]) > 0]


def _jumps(days: Sequence[SeriesDay]) -> np.ndarray:
    """Whether gained or lost ground, for each day since the map before, is out of line; by region.

    Shape (days, regions).
    """
    ordinals = np.array([day.day.toordinal() for day in days])
    elapsed = np.diff(ordinals, prepend=ordinals[:1] - 1)
    changes = np.array(
        [[(row.gained_km2, row.lost_km2) for row in day.regions] for day in days], dtype=float
    ).reshape(len(days), -1, 2)
    found = np.zeros(changes.shape[:2], dtype=bool)
    for region in range(changes.shape[1]):
        for kind in range(2):
            found[:, region] |= is_out_of_line(changes[:, region, kind] / elapsed)
    return found
