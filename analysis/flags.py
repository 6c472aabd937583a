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
DEVIATIONS, MORE_DEVIATIONS = 7.2, 2.0
"""A change is a jump so many mean deviations above the median of its neighbours: the first for a
single row of changes, and the second more for each e-fold of rows that are looked at together."""
LEAST_JUMP_KM2 = 1.0
"""No change smaller than this for each day is a jump, however quiet the neighbours."""


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
    """The days with flags for ``missing`` days before them and for jumps of any region.

    Distances of towns and necks are not looked at.
    """
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


def out_of_line(changes: np.ndarray) -> np.ndarray:
    """Which changes, shape (days, rows), lie far above those of neighbouring days; the same shape.

    ``changes``: km2 for each day, none below 0, each row by itself; NaN where there is none.
    Neighbours are as many days to either side, without the day itself. Their deviation is the mean
    distance, from their median, of those on which anything changed; where these are few, the mean
    change of all other days that have one. How far is far grows with the number of rows that change
    enough to jump at all, so that more regions make no more jumps: of changes that are
    exponentially distributed each day, as those of quiet and busy days are, one day in about 160
    (158 to 178 in a simulation of up to 300,000 days) has a jump in any of 1 to 81 rows. Where
    a row has no more than five changes in all, each above the least is a jump: rows that seldom
    change have more in a short series (of 120 days with 81 such rows, one day in 31).
    """
    rows = np.flatnonzero((changes > LEAST_JUMP_KM2).any(axis=0))
    deviations = DEVIATIONS + MORE_DEVIATIONS * np.log(max(len(rows), 1))
    found = np.zeros(changes.shape, dtype=bool)
    for row in rows:
        found[:, row] = _is_far_above(changes[:, row], deviations)
    return found


def _is_far_above(values: np.ndarray, deviations: float) -> np.ndarray:
    """Which values, shape (n,), lie so many deviations above the median of their neighbours."""
    count = len(values)
    padded = np.pad(values, NEIGHBOURS, constant_values=np.nan)
    around = np.lib.stride_tricks.sliding_window_view(padded, 2 * NEIGHBOURS + 1)[:count]
    others = np.delete(around, NEIGHBOURS, axis=1)
    is_known = np.isfinite(others).sum(axis=1) >= LEAST_NEIGHBOURS
    found = np.zeros(count, dtype=bool)
    others, own = others[is_known], values[is_known]
    if len(own):
        middle = np.nanmedian(others, axis=1)
        away = np.where(others > 0, np.abs(others - middle[:, None]), 0.0)
        changed = (others > 0).sum(axis=1)
        spread = np.nansum(away, axis=1) / np.maximum(changed, 1)
        spread = np.where(changed < LEAST_NEIGHBOURS, _usual(own), spread)
        above = own - middle
        found[is_known] = (above > deviations * spread) & (above > LEAST_JUMP_KM2)
    return found


def _usual(values: np.ndarray) -> np.ndarray:
    """The mean change of the other days on which anything changed; 0 where they are too few."""
    others: np.ndarray = (values > 0).sum() - (values > 0)
    means = (np.nansum(values) - np.nan_to_num(values)) / np.maximum(others, 1)
    usual: np.ndarray = np.where(others < LEAST_NEIGHBOURS, 0.0, means)
    return usual


def _after(days: Sequence[SeriesDay], missing: Collection[date]) -> list[bool]:
    known = np.array(sorted(day.toordinal() for day in missing))
    before = np.searchsorted(known, [day.day.toordinal() for day in days])
    return [bool(n) for n in np.diff(before, prepend=before[:1]) > 0]


def _jumps(days: Sequence[SeriesDay]) -> np.ndarray:
    """Whether gained ground, lost ground or the step of the unknown is out of line; by region.

    Each for each day since the map before. Shape (days, regions).
    """
    ordinals = np.array([day.day.toordinal() for day in days])
    elapsed = np.diff(ordinals, prepend=ordinals[:1] - 1)
    rows = [[(r.gained_km2, r.lost_km2, r.unknown_km2) for r in day.regions] for day in days]
    changes = np.array(rows, dtype=float).reshape(len(days), -1, 3)
    changes[1:, :, 2] = np.abs(np.diff(changes[:, :, 2], axis=0))
    changes[:1, :, 2] = np.nan
    jumps = out_of_line((changes / elapsed[:, None, None]).reshape(len(days), -1))
    by_region: np.ndarray = jumps.reshape(changes.shape).any(axis=2)
    return by_region
