"""How far the front moved: along the earlier contact line, the way to the later one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from shapely.geometry.base import BaseGeometry

from .edges import line_edges
from .geodesy import densify, edge_lengths_m
from .model import Progress, no_progress
from .phrases import Phrase
from .private import is_inside
from .proximity import FrontIndex

EVERY_M = 500.0
MOVED_M = 1.0
"""Less is no movement: sources round coordinates now finer, now coarser."""

MOVEMENT_METHOD = Phrase(
    "geodesic on WGS84 to the nearest point of the later contact line, from points at even steps "
    "along the earlier one"
)

# The index is exact to a millimetre: nearer than that, the later line runs through the point.
_SAME_M = 1e-3
# Steps along an edge are shares of its length, which hold where the edge is short.
_MAX_BEND_M = 0.01


@dataclass(frozen=True)
class Movement:
    """Points at even steps along the earlier front, and the later front nearest to each.

    ``lon``, ``lat``, ``to_lon``, ``to_lat``: degrees; ``distance_m``: the geodesic between them, 0
    where the front has not moved. All of shape (n,), in the order of the earlier front's lines;
    empty where one of the dates has no front. ``every_m``: the step. ``is_gained``: whether a point
    lies on ground occupied later, over which the front moved on; where it has moved and the point
    does not, it moved back. None where the later ground was not given.
    """

    lon: np.ndarray
    lat: np.ndarray
    to_lon: np.ndarray
    to_lat: np.ndarray
    distance_m: np.ndarray
    every_m: float
    is_gained: np.ndarray | None = None

    @property
    def is_empty(self) -> bool:
        return len(self.distance_m) == 0

    @property
    def median_m(self) -> float | None:
        return self.percentile_m(50.0)

    @property
    def p90_m(self) -> float | None:
        """The distance that a tenth of the earlier front exceeds."""
        return self.percentile_m(90.0)

    @property
    def max_m(self) -> float | None:
        return self.percentile_m(100.0)

    @property
    def farthest(self) -> int:
        """The number of the point from which the later front is farthest."""
        return int(np.argmax(self.distance_m))

    def percentile_m(self, percent: float) -> float | None:
        """The distance that so many per cent of the earlier front do not exceed."""
        return None if self.is_empty else float(np.percentile(self.distance_m, percent))


def front_movement(
    before_front: BaseGeometry,
    after_front: BaseGeometry,
    every_m: float = EVERY_M,
    progress: Progress = no_progress,
    *,
    occupied: BaseGeometry | None = None,
) -> Movement:
    """The way from the earlier front to the later one, from a point at every ``every_m`` of it.

    Fronts: lines in lon/lat. ``occupied``: occupied ground of the later map, for the direction.
    Steps are counted along the lines one after another, so that every stretch has its share of
    points. The nearest later front may be that of another stretch: where ground was encircled, the
    way is shorter than the advance. Raises Cancelled.
    """
    lon, lat = points_along(before_front, every_m)
    near = FrontIndex(after_front).nearest(lon, lat, progress)
    is_known = np.isfinite(near.distance_m)
    rows = (lon, lat, near.near_lon, near.near_lat, near.distance_m)
    lon, lat, to_lon, to_lat, distance_m = (row[is_known] for row in rows)
    is_same = distance_m < _SAME_M
    is_gained = None
    if occupied is not None:
        is_gained = ~is_same & is_inside(occupied, lon, lat)
    return Movement(
        lon,
        lat,
        np.where(is_same, lon, to_lon),
        np.where(is_same, lat, to_lat),
        np.where(is_same, 0.0, distance_m),
        every_m,
        is_gained,
    )


def points_along(lines: BaseGeometry, every_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Lon and lat of points every so many metres along lines, from the start of the first.

    Where a line ends, the count goes on at the start of the next.
    """
    edges = line_edges(densify(lines, _MAX_BEND_M))
    lengths = edge_lengths_m(edges)
    ends = np.cumsum(lengths)
    if len(ends) == 0:
        return np.empty(0), np.empty(0)
    at = np.arange(0.0, ends[-1], every_m)
    edge = np.minimum(np.searchsorted(ends, at, side="right"), len(ends) - 1)
    share = 1.0 - np.clip((ends[edge] - at) / lengths[edge], 0.0, 1.0)
    lon, lat = (edges[edge, :2] + share[:, None] * (edges[edge, 2:] - edges[edge, :2])).T
    return lon, lat
