"""Edges numbered by the exact bits of their coordinates, over any number of maps.

Maps of consecutive days share nearly all their edges. Rounding would join edges that differ and
lose faces of more than a square kilometre, so an edge is known only by its very coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import as_array

_FIRST_BITS = 16
_SLOTS_AN_EDGE = 4
_FIRST_ROOM = 1 << 12
# Multipliers that spread the bits of doubles (Knuth's golden ratio, and primes of xxHash64).
_SPREAD = tuple(
    np.uint64(k)
    for k in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5)
)
_HALF = np.uint64(32)


@dataclass(frozen=True)
class Rings:
    """The rings of one map's polygons as arrays, for what needs no geometry objects.

    ``coords``: shape (n, 2), lon/lat in degrees, finite, ring after ring, each closed and of four
    vertices or more. ``starts``: where each ring begins, shape (m,). ``is_hole``: shape (m,). A
    ring may run either way. Polygons are valid and do not overlap.
    """

    coords: np.ndarray
    starts: np.ndarray
    is_hole: np.ndarray

    @classmethod
    def of(cls, ground: BaseGeometry) -> Rings:
        """The rings of a geometry's polygons; points and lines have none."""
        parts = shapely.get_parts(as_array(ground))
        while np.any(shapely.get_type_id(parts) >= 4):
            parts = shapely.get_parts(parts)
        parts = parts[(shapely.get_type_id(parts) == 3) & ~shapely.is_empty(parts)]
        rings, polygon = shapely.get_rings(parts, return_index=True)
        coords, ring = shapely.get_coordinates(rings, return_index=True)
        starts = np.searchsorted(ring, np.arange(len(rings)))
        return cls(coords, starts, np.r_[False, polygon[1:] == polygon[:-1]][: len(rings)])

    def edges(self) -> tuple[np.ndarray, np.ndarray]:
        """Columns lon, lat of start, lon, lat of end, shape (4, e); and the sign of each, (e,).

        The sign is +1 where the ground lies to the left of the edge, -1 where to the right, and 0
        on a ring without area.
        """
        if len(self.coords) == 0:
            return np.empty((4, 0)), np.empty(0)
        # Adding 0.0 makes one bit pattern of the two zeros.
        lon, lat = self.coords.T + 0.0
        between = self.starts[1:] - 1
        columns = np.stack([lon[:-1], lat[:-1], lon[1:], lat[1:]])
        x, y = lon - lon[0], lat - lat[0]
        twice = x[:-1] * y[1:] - x[1:] * y[:-1]
        twice[between] = 0.0
        turn = np.sign(np.add.reduceat(twice, self.starts))
        turn[self.is_hole] *= -1
        sign = np.repeat(turn, np.diff(np.r_[self.starts, len(twice)]))
        is_edge = np.ones(len(sign), bool)
        is_edge[between] = False
        return columns[:, is_edge], sign[is_edge]


Ground = Union[Rings, BaseGeometry]


class EdgeTable:
    """A number for each distinct edge, whichever way it runs; those of a later map are higher.

    A hash table with linear probing, asked and filled for all edges of a map at once. Not for use
    in several threads at once.
    """

    def __init__(self) -> None:
        self._count = 0
        self._columns = np.empty((4, _FIRST_ROOM))
        self._slots = _no_slots(_FIRST_BITS)

    def __len__(self) -> int:
        return self._count

    @property
    def edges(self) -> np.ndarray:
        """Lon, lat of start and end by number, shape (n, 4); each runs east, if vertical north."""
        return self._columns[:, : self._count].T

    def look_up(self, ground: Ground) -> tuple[np.ndarray, np.ndarray]:
        """Numbers of the edges of a map, new ones added; and signs, both of shape (e,).

        A sign is +1 where the ground lies to the left of the edge as the table has it, -1 where
        to the right. Equal number and sign in two maps: an edge that did not change.
        """
        rings = ground if isinstance(ground, Rings) else Rings.of(ground)
        (x0, y0, x1, y1), sign = rings.edges()
        runs_west = (x0 > x1) | ((x0 == x1) & (y0 > y1))
        start_x, start_y = np.where(runs_west, x1, x0), np.where(runs_west, y1, y0)
        end_x, end_y = np.where(runs_west, x0, x1), np.where(runs_west, y0, y1)
        columns = np.stack([start_x, start_y, end_x, end_y])
        return self._number(columns), np.where(runs_west, -sign, sign)

    def _number(self, columns: np.ndarray) -> np.ndarray:
        self._make_room(columns.shape[1])
        slot = self._first_slot(columns)
        number = np.empty(len(slot), dtype=np.int64)
        asking = np.arange(len(slot))
        while len(asking):
            is_free = self._slots[slot[asking]] == 0
            if is_free.any():
                self._add(columns, slot, self._won(slot, asking[is_free]))
            held = self._slots[slot[asking]] - 1
            is_found = np.ones(len(asking), dtype=bool)
            for known, asked in zip(self._columns, columns):
                is_found &= known[held] == asked[asking]
            number[asking[is_found]] = held[is_found]
            asking = asking[~is_found]
            slot[asking] = (slot[asking] + 1) % len(self._slots)
        return number

    def _won(self, slot: np.ndarray, asking: np.ndarray) -> np.ndarray:
        """Of those that ask for a free slot, one for each slot; in order."""
        self._slots[slot[asking]] = asking + 1
        return asking[self._slots[slot[asking]] == asking + 1]

    def _add(self, columns: np.ndarray, slot: np.ndarray, new: np.ndarray) -> None:
        """Numbers for new edges, each of which has won a slot."""
        first, self._count = self._count, self._count + len(new)
        if self._count > self._columns.shape[1]:
            self._columns = np.hstack([self._columns, np.empty((4, self._count))])
        self._columns[:, first : self._count] = columns[:, new]
        self._slots[slot[new]] = np.arange(first, self._count) + 1

    def _make_room(self, more: int) -> None:
        """Slots for as many edges more, most of them free, so that probing is short."""
        wanted = _SLOTS_AN_EDGE * (self._count + more)
        if wanted <= len(self._slots):
            return
        self._slots = _no_slots(wanted.bit_length())
        known = self._columns[:, : self._count]
        slot, left = self._first_slot(known), np.arange(self._count)
        while len(left):
            self._won(slot, left[self._slots[slot[left]] == 0])
            left = left[self._slots[slot[left]] != left + 1]
            slot[left] = (slot[left] + 1) % len(self._slots)

    def _first_slot(self, columns: np.ndarray) -> np.ndarray:
        mixed = np.zeros(columns.shape[1], dtype=np.uint64)
        for column, spread in zip(columns, _SPREAD):
            bits = column.view(np.uint64) * spread
            mixed += bits ^ (bits >> _HALF)
        mixed *= _SPREAD[0]
        shift = np.uint64(65 - len(self._slots).bit_length())
        slots: np.ndarray = (mixed >> shift).astype(np.int64)
        return slots


def _no_slots(bits: int) -> np.ndarray:
    """Free slots; a taken one holds the number of its edge and one more."""
    return np.zeros(1 << bits, dtype=np.int32)
