"""What figures are measured against, with all that is derived of it made once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any, Callable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .buffers import buffers
from .clean import polygonal
from .front import contact_line
from .geodesy import LocalPlane, densify
from .ground_areas import GroundAreas, Grounds
from .model import ControlMap, Progress, Region
from .planar import Plane
from .proximity import FrontIndex

DEFAULT_TOLERANCE_M = 250.0
_BAND_SEGMENTS = 4
_PLANE_REACH_M = 1_500_000.0


class _Kept:
    """What was made before, by key, for threads to share; the oldest goes when it is full."""

    most = 2000

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: OrderedDict[Hashable, Any] = OrderedDict()

    def recall(
        self, keys: Sequence[Hashable], make: Callable[[list[int]], Sequence[Any]]
    ) -> list[Any]:
        """What belongs to each key; ``make`` is given the numbers of those that are not kept."""
        with self._lock:
            found = {i: self._made[key] for i, key in enumerate(keys) if key in self._made}
        missing = [i for i in range(len(keys)) if i not in found]
        if missing:
            found.update(zip(missing, make(missing)))
            with self._lock:
                self._made.update((keys[i], found[i]) for i in missing)
                while len(self._made) > self.most:
                    self._made.popitem(last=False)
        return [found[i] for i in range(len(keys))]


@dataclass(frozen=True)
class Setting:
    """What figures are measured against: a control map, the country, regions, a plane.

    Derived geometry is computed when first asked for and kept; make a new Setting for another map.
    ``tolerance_m``: positional tolerance of the front, for ranges where there is no grey zone.
    """

    control: ControlMap
    land: BaseGeometry | None = None
    regions: Sequence[Region] = ()
    plane: Plane | None = None
    tolerance_m: float = DEFAULT_TOLERANCE_M

    @cached_property
    def front(self) -> BaseGeometry:
        """The contact line of occupied ground, a MultiLineString."""
        return contact_line(self.control.occupied, self.land)

    @cached_property
    def index(self) -> FrontIndex:
        return FrontIndex(self.front)

    @cached_property
    def with_unknown(self) -> BaseGeometry:
        """Occupied and unknown ground together."""
        if not self.control.has_unknown:
            return self.control.occupied
        return polygonal(shapely.union(self.control.occupied, self.control.unknown))

    @cached_property
    def wide_index(self) -> FrontIndex:
        """The contact line where unknown ground counts as occupied."""
        if not self.control.has_unknown:
            return self.index
        return FrontIndex(contact_line(self.with_unknown, self.land))

    @cached_property
    def range_of_ground(self) -> tuple[BaseGeometry, BaseGeometry]:
        """The least and the most ground that may be occupied."""
        occupied = self.control.occupied
        if self.control.has_unknown:
            return occupied, self.with_unknown
        if self.front.is_empty or self.tolerance_m <= 0:
            return occupied, occupied
        band = uncertain_ground(self.front, self.tolerance_m)
        return (
            polygonal(shapely.difference(occupied, band)),
            polygonal(shapely.union(occupied, band)),
        )

    @cached_property
    def grounds(self) -> Grounds:
        """What areas are measured against."""
        least, most = self.range_of_ground
        return Grounds(self.control.occupied, self.control.unknown, least, most, self.plane)

    @cached_property
    def _kept(self) -> _Kept:
        return _Kept()

    def discs(
        self, geometry: BaseGeometry, distances_km: Sequence[float], progress: Progress
    ) -> list[BaseGeometry]:
        """Buffers of a geometry; those already made for this setting are not made again."""
        wkb = shapely.to_wkb(geometry)
        discs: list[BaseGeometry] = self._kept.recall(
            [("disc", wkb, distance) for distance in distances_km],
            lambda missing: buffers(geometry, [distances_km[i] for i in missing], progress),
        )
        return discs

    def nested(
        self, name: Hashable, distances_km: Sequence[float], discs: Sequence[BaseGeometry]
    ) -> tuple[list[BaseGeometry], list[GroundAreas]]:
        """Rings between discs that lie in one another, and their areas; each measured once.

        ``name`` tells these discs from others of the same distances.
        """
        areas: list[GroundAreas] = self._kept.recall(
            [("areas", self.plane, name, distance) for distance in distances_km],
            lambda missing: self.grounds.measure([discs[i] for i in missing]),
        )
        rings: list[BaseGeometry] = self._kept.recall(
            [("ring", name, pair) for pair in zip([0.0, *distances_km[:-1]], distances_km)],
            lambda missing: [_ring(discs, i) for i in missing],
        )
        return rings, areas[:1] + [a - b for a, b in zip(areas[1:], areas[:-1])]

    def stamp(self, method: str) -> dict[str, Any]:
        """The fields of a figure that say where it comes from."""
        origin = self.control.provenance
        return {
            "source": origin.source,
            "date": origin.assessed_text,
            "class_rule": origin.class_rule,
            "method": method,
        }


def _ring(discs: Sequence[BaseGeometry], number: int) -> BaseGeometry:
    return discs[0] if number == 0 else shapely.difference(discs[number], discs[number - 1])


def uncertain_ground(front: BaseGeometry, tolerance_m: float) -> BaseGeometry:
    """Ground about as far from the front as it is uncertain: good to a few per cent of that."""
    west, south, east, north = front.bounds
    plane = LocalPlane((west + east) / 2, (south + north) / 2)
    corners = plane.xy(np.array([west, east, west, east]), np.array([south, south, north, north]))
    if np.hypot(*corners).max() > _PLANE_REACH_M:
        return buffers(front, [tolerance_m / 1000.0])[0]
    return plane.inverse(
        shapely.buffer(plane.forward(densify(front)), tolerance_m, quad_segs=_BAND_SEGMENTS)
    )
