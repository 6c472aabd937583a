"""Buffers and rings as rows of a table: cut by region, divided by class, beside a plane's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .fields import number

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.model import ControlMap, Progress, Region
    from ..analysis.planar import Plane

NUMBERS = (
    "distance_km",
    "inner_km",
    "area_km2",
    "occupied_km2",
    "unknown_km2",
    "held_km2",
    "occupied_pct",
    "planar_km2",
    "planar_error_pct",
)
"""The fields of a row's values, in order."""


class Ground(NamedTuple):
    """One buffer or ring, or what of it lies in a region."""

    geometry: BaseGeometry
    distance_km: float
    inner_km: float
    region: str | None = None


class Row(NamedTuple):
    geometry: BaseGeometry
    region: str | None
    values: list[float | None]


def grounds_of(
    geometry: BaseGeometry, distances_km: Sequence[float], are_rings: bool, progress: Progress
) -> list[Ground]:
    """Buffers at rising distances, or the rings between them."""
    from ..analysis.buffers import buffers, rings_between

    shapes = buffers(geometry, distances_km, progress)
    inner = [0.0] * len(shapes)
    if are_rings:
        shapes, inner = rings_between(shapes), [0.0, *distances_km[:-1]]
    return [Ground(*each) for each in zip(shapes, distances_km, inner)]


def cut(grounds: list[Ground], regions: list[Region] | None) -> list[Ground]:
    """What lies in each region, where there are any; without it where there are none."""
    import numpy as np

    from ..analysis.areas import overlap
    from ..analysis.clean import polygonal

    if regions is None:
        return grounds
    shapes = np.array([ground.geometry for ground in grounds], dtype=object)
    parts = [
        ground._replace(geometry=polygonal(part), region=region.name)
        for region in regions
        for ground, part in zip(grounds, overlap(shapes, region.geometry))
    ]
    return [ground for ground in parts if not ground.geometry.is_empty]


def rows_of(grounds: list[Ground], control: ControlMap | None, plane: Plane) -> Iterator[Row]:
    """The figures of each ground, in the order of the output's fields."""
    import numpy as np

    from ..analysis.areas import class_areas
    from ..analysis.geodesy import area_km2

    shapes = [ground.geometry for ground in grounds]
    if not shapes:
        return
    if control is None:
        columns = [area_km2(shapes), *[np.full(len(shapes), np.nan)] * 4]
    else:
        found = class_areas(shapes, control)
        columns = [found.area_km2, found.occupied_km2, found.unknown_km2, found.held_km2]
        columns.append(found.occupied_pct)
    planar = plane.area_km2(shapes)
    if planar is None:
        planar = np.full(len(shapes), np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        columns += [planar, 100.0 * (planar / columns[0] - 1.0)]
    for i, ground in enumerate(grounds):
        values = [ground.distance_km, ground.inner_km, *(column[i] for column in columns)]
        yield Row(ground.geometry, ground.region, [number(value) for value in values])
