"""From class to class: how much ground of each class on one date is of which on another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from .areas import class_areas
from .faces import EdgeChanges, arrangement
from .geodesy import area_km2
from .model import ControlMap, GroundClass
from .split import RegionSplit

CLASSES = (GroundClass.HELD, GroundClass.UNKNOWN, GroundClass.OCCUPIED)
"""Rows and columns of a matrix, in order; liberated ground is held ground."""

_HELD, _UNKNOWN, _OCCUPIED = range(3)
# What a face gained of occupied and of unknown ground (minus: lost) says from and to what it went.
_STEPS = {
    (1, 0): (_HELD, _OCCUPIED),
    (-1, 0): (_OCCUPIED, _HELD),
    (0, 1): (_HELD, _UNKNOWN),
    (0, -1): (_UNKNOWN, _HELD),
    (1, -1): (_UNKNOWN, _OCCUPIED),
    (-1, 1): (_OCCUPIED, _UNKNOWN),
}


@dataclass(frozen=True)
class ClassMatrix:
    """Areas by class before (rows) and after (columns), in the order of ``CLASSES``.

    ``area_km2``: shape (3, 3). A row adds up to ``before_km2`` of its class, a column to
    ``after_km2``, both of shape (3,), but for rounding under 1e-9 of the whole.
    """

    area_km2: np.ndarray
    before_km2: np.ndarray
    after_km2: np.ndarray


def class_matrix(
    before: ControlMap, after: ControlMap, within: BaseGeometry | None = None
) -> ClassMatrix:
    """How ground went from class to class between two maps.

    ``within``: valid polygons in lon/lat. Without it the whole is the ground that is occupied or
    unknown on either date, of which none is held on both.
    """
    moved = _moved_km2(before, after, within)
    before_km2, after_km2 = (_class_km2(control, within) for control in (before, after))
    if within is None:
        before_km2[_HELD], after_km2[_HELD] = moved[_HELD].sum(), moved[:, _HELD].sum()
    # What stayed is never overlaid: it is what is left of a class before.
    stayed = np.maximum(before_km2 - moved.sum(axis=1), 0.0)
    return ClassMatrix(moved + np.diag(stayed), before_km2, after_km2)


def _class_km2(control: ControlMap, within: BaseGeometry | None) -> np.ndarray:
    if within is None:
        return np.array([0.0, *area_km2([control.unknown, control.occupied])])
    areas = class_areas([within], control)
    return np.concatenate([areas.held_km2, areas.unknown_km2, areas.occupied_km2])


def _moved_km2(before: ControlMap, after: ControlMap, within: BaseGeometry | None) -> np.ndarray:
    """Ground that changed its class, shape (3, 3) with nothing on the diagonal.

    One arrangement of the changed edges of both classes: a face's two windings tell from which
    class to which it went.
    """
    changes = EdgeChanges()
    occupied = changes.changed_edges(before.occupied, after.occupied)
    unknown = changes.changed_edges(before.unknown, after.unknown)
    both, first = np.concatenate([occupied[0], unknown[0]]), len(occupied[0])
    number, at, which = np.unique(both, return_index=True, return_inverse=True)
    sign = np.zeros((len(number), 2), dtype=int)
    sign[which[:first], 0] = occupied[1]
    sign[which[first:], 1] = unknown[1]
    in_rings = np.argsort(at)
    number, sign = number[in_rings], sign[in_rings]
    polygons, turns, areas = arrangement(changes.table.edges[number], sign)
    if within is not None:
        pieces = RegionSplit([within]).pieces(polygons)
        turns, areas = turns[pieces.polygon], area_km2(pieces.geometries)
    moved = np.zeros((3, 3))
    for turn, step in _STEPS.items():
        moved[step] = areas[np.all(turns == turn, axis=1)].sum()
    return moved
