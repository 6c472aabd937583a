"""The figures that the dock, the demo and scripts show: one place that asks, names and ranges.

Ranges: where the source draws a grey zone, from occupied ground alone to occupied with unknown;
where it does not, from moving the contact line by the positional tolerance to either side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .areas import overlap
from .clean import polygonal
from .corridor import corridor
from .geodesy import area_km2, inverse, length_km
from .ground_areas import GroundAreas
from .model import (
    Corridor,
    CorridorStatus,
    Figure,
    Place,
    Progress,
    Side,
    lonlat_of,
    no_progress,
)
from .phrases import Phrase
from .planar import Plane
from .setting import Setting
from .sides import side_of

DISTANCE_METHOD = Phrase("geodesic on WGS84 to the nearest point of the contact line")
AREA_METHOD = Phrase("area on WGS84, edges straight in longitude and latitude")
BUFFER_METHOD = Phrase("geodesic buffer, {areas}", areas=AREA_METHOD)
CORRIDOR_METHOD = Phrase("narrowest place of the widest way out, geodesic on WGS84")
LENGTH_METHOD = Phrase("length on WGS84, edges straight in longitude and latitude")

DISTANCE_TO_FRONT = Phrase("distance to front")
NECK_WIDTH = Phrase("width of the neck")
DONBAS = ("Donetsk", "Luhansk")

_WINDS = (
    Phrase("north"), Phrase("north-north-east"), Phrase("north-east"), Phrase("east-north-east"),
    Phrase("east"), Phrase("east-south-east"), Phrase("south-east"), Phrase("south-south-east"),
    Phrase("south"), Phrase("south-south-west"), Phrase("south-west"), Phrase("west-south-west"),
    Phrase("west"), Phrase("west-north-west"), Phrase("north-west"), Phrase("north-north-west"),
)  # fmt: skip

_STATUS_WORDS = {
    CorridorStatus.OPEN: Phrase("open"),
    CorridorStatus.CLOSED: Phrase("closed"),
    CorridorStatus.CAPTURED: Phrase("captured"),
}

_SIDE_WORDS = {
    Side.HELD.value: Phrase("held"),
    Side.OCCUPIED.value: Phrase("assessed as occupied"),
    Side.UNKNOWN.value: Phrase("status unknown"),
    Side.OUTSIDE.value: Phrase("outside the country"),
}


def compass(azimuth_deg: float) -> Phrase:
    """The name of an azimuth on the sixteen-point compass."""
    return _WINDS[round(azimuth_deg / 22.5) % 16]


def distance_figures(
    setting: Setting, places: Sequence[Place], progress: Progress = no_progress
) -> list[Figure]:
    """Distance of each place to the front in km, with the side, the azimuth and its range."""
    if not places:
        return []
    lon, lat = lonlat_of(places)
    near = setting.index.nearest(lon, lat, progress)
    has_unknown = setting.control.has_unknown
    other = setting.wide_index.nearest(lon, lat).distance_m if has_unknown else None
    sides = side_of(setting.control, lon, lat, setting.land)
    planar = _planar_distances(setting.plane, lon, lat, near.near_lon, near.near_lat)
    lines = _lines(lon, lat, near.near_lon, near.near_lat)
    stamp = setting.stamp(DISTANCE_METHOD)
    figures = []
    for i, place in enumerate(places):
        if not np.isfinite(near.distance_m[i]):
            words = (
                Phrase("this map has no front")
                if setting.index.is_empty
                else Phrase("no coordinates")
            )
            figures.append(Figure(place.label, DISTANCE_TO_FRONT, None, "km",
                                  note=words, **stamp))  # fmt: skip
            continue
        value = float(near.distance_m[i]) / 1000.0
        low, high = _distance_range(setting, value, None if other is None else float(other[i]))
        azimuth = float(near.azimuth_deg[i])
        figures.append(
            Figure(
                place.label, DISTANCE_TO_FRONT, value, "km", low, high,
                _planar_km(planar, i),
                Phrase("{side}; front to the {wind} ({azimuth}°)", side=side_words(sides[i]),
                       wind=compass(azimuth), azimuth=f"{azimuth:.0f}"),
                geometry=lines[i], **stamp,
            )
        )  # fmt: skip
    return figures


def side_words(side: str) -> Phrase:
    """A side of the front in neutral words."""
    return _SIDE_WORDS[side]


def geometry_distance_figures(
    setting: Setting,
    names: Sequence[str],
    geometries: Sequence[BaseGeometry],
    progress: Progress = no_progress,
) -> list[Figure]:
    """Distance of features of any type to the front in km; 0 where the front touches them."""
    near, own_lon, own_lat = setting.index.nearest_to_geometries(list(geometries), progress)
    other = None
    if setting.control.has_unknown:
        other = setting.wide_index.nearest_to_geometries(list(geometries))[0].distance_m
    planar = _planar_distances(setting.plane, own_lon, own_lat, near.near_lon, near.near_lat)
    lines = _lines(own_lon, own_lat, near.near_lon, near.near_lat)
    sides = side_of(setting.control, own_lon, own_lat, setting.land)
    stamp = setting.stamp(DISTANCE_METHOD)
    figures = []
    for i, name in enumerate(names):
        value = float(near.distance_m[i]) / 1000.0
        if not np.isfinite(value):
            figures.append(Figure(name, DISTANCE_TO_FRONT, None, "km",
                                  note=Phrase("nothing to measure"), **stamp))  # fmt: skip
            continue
        low, high = _distance_range(setting, value, None if other is None else float(other[i]))
        note = side_words(sides[i]) if value > 0 else Phrase("the front passes through it")
        figures.append(
            Figure(name, DISTANCE_TO_FRONT, value, "km", low, high,
                   _planar_km(planar, i), note,
                   geometry=lines[i], **stamp)
        )  # fmt: skip
    return figures


def between_figures(setting: Setting, start: Place, end: Place) -> list[Figure]:
    """Distance in km and azimuth in degrees from one place to another."""
    distance, azimuth = inverse(start.lon, start.lat, end.lon, end.lat)
    planar = _planar_distances(
        setting.plane, *(np.array([v]) for v in (start.lon, start.lat, end.lon, end.lat))
    )
    line = shapely.linestrings([[start.lon, start.lat], [end.lon, end.lat]])
    stamp = replace_source(setting.stamp(Phrase("geodesic on WGS84 between two places")))
    return [
        Figure(start.label, Phrase("distance to {place}", place=end.label),
               float(distance[0]) / 1000.0, "km", planar=_planar_km(planar, 0),
               geometry=line, **stamp),
        Figure(start.label, Phrase("azimuth to {place}", place=end.label), float(azimuth[0]), "°",
               note=compass(float(azimuth[0])), geometry=line, **stamp),
    ]  # fmt: skip


def replace_source(stamp: dict[str, Any]) -> dict[str, Any]:
    """The stamp of a figure that depends on places alone, not on a control map."""
    return {**stamp, "source": "GeoNames (CC BY 4.0)", "date": "", "class_rule": ""}


def ring_figures(
    setting: Setting,
    subject: str,
    geometry: BaseGeometry,
    distances_km: Sequence[float],
    by_region: bool = False,
    progress: Progress = no_progress,
) -> list[Figure]:
    """Areas in km2 by class of the rings between rising distances around a geometry."""
    ordered = sorted(set(distances_km))
    if not ordered or geometry.is_empty:
        return []
    wkb = shapely.to_wkb(geometry)
    discs = setting.discs(geometry, ordered, progress)
    bounds = zip([0.0, *ordered[:-1]], ordered)
    names = [
        Phrase("ring {inner}–{outer} km", inner=f"{inner:.4g}", outer=f"{outer:.4g}")
        for inner, outer in bounds
    ]
    shapes, areas = setting.nested(wkb, ordered, discs)
    stamp = setting.stamp(BUFFER_METHOD)
    figures = []
    for row in zip(names, shapes, areas):
        figures += _area_rows(setting, subject, *row, stamp)
    for region in setting.regions if by_region else ():
        cut = [polygonal(g) for g in overlap(np.array(discs, dtype=object), region.geometry)]
        shapes, areas = setting.nested((wkb, region.name), ordered, cut)
        for row in zip(names, shapes, areas):
            if not row[1].is_empty:
                figures += _area_rows(
                    setting,
                    Phrase("{subject}, in {region}", subject=subject, region=region.name),
                    *row,
                    stamp,
                )
    return figures


def area_figures(setting: Setting) -> list[Figure]:
    """Areas in km2 by class of each region and of all together, with the shares in per cent.

    Where Donetsk and Luhansk are among more regions, the two together have rows of their own.
    """
    if not setting.regions:
        return []
    names = [region.name for region in setting.regions]
    shapes = [region.geometry for region in setting.regions]
    sums = {_joined(names): names}
    if set(DONBAS) < set(names):
        donbas = [name for wanted in DONBAS for name in names if name == wanted]
        sums = {_joined(donbas): donbas, **sums}
    for title, parts in sums.items():
        if len(parts) > 1:
            joined = [region.geometry for region in setting.regions if region.name in parts]
            shapes.append(shapely.union_all(joined))
            names.append(title)
    stamp = setting.stamp(AREA_METHOD)
    figures = []
    for name, shape, areas in zip(names, shapes, setting.grounds.measure(shapes)):
        figures += _area_rows(setting, name, "", shape, areas, stamp, with_share=True)
    return figures


def front_figures(setting: Setting) -> list[Figure]:
    """Length of the contact line in km."""
    value = float(length_km(setting.front).sum())
    planar = None
    if setting.plane is not None:
        lengths = setting.plane.length_km(setting.front)
        planar = None if lengths is None else float(lengths[0])
    return [
        Figure(Phrase("front"), Phrase("length of the contact line"), value, "km", planar=planar,
               geometry=setting.front, **setting.stamp(LENGTH_METHOD))
    ]  # fmt: skip


def town_corridor(setting: Setting, town: Place, open_km: float = 60.0) -> Corridor:
    """Neck and pocket of a town in ground that is not occupied."""
    return corridor(setting.control.occupied, town.lon, town.lat, town.label, open_km)


def corridor_figures(
    setting: Setting, town: Place, open_km: float = 60.0, found: Corridor | None = None
) -> list[Figure]:
    """Width of the neck in km, area of the pocket in km2 and the front around it in km."""
    result = found or town_corridor(setting, town, open_km)
    stamp = setting.stamp(CORRIDOR_METHOD)
    if result.width_m is None:
        words = {
            CorridorStatus.CAPTURED: Phrase(
                "{town} is on ground assessed as occupied", town=town.name
            ),
            CorridorStatus.CLOSED: Phrase("closed: no way out over held ground"),
            CorridorStatus.OPEN: Phrase("open: no front narrows the way out"),
        }[result.status]
        rows = [Figure(town.label, NECK_WIDTH, None, "km", note=words,
                       geometry=result.pocket, **stamp)]  # fmt: skip
    else:
        width = result.width_m / 1000.0
        low, high = _width_range(setting, town, open_km, width)
        ends = shapely.get_coordinates(result.neck)
        planar = _planar_distances(setting.plane, *(c[None] for c in ends.ravel()))
        rows = [
            Figure(town.label, NECK_WIDTH, width, "km", low, high,
                   _planar_km(planar, 0), _STATUS_WORDS[result.status],
                   geometry=result.neck, **stamp)
        ]  # fmt: skip
    if result.pocket is not None and result.area_km2 is not None:
        planar_area = None if setting.plane is None else setting.plane.area_km2(result.pocket)
        rows.append(
            Figure(town.label, Phrase("area of the pocket"), result.area_km2, "km²",
                   planar=None if planar_area is None else float(planar_area[0]),
                   geometry=result.pocket, **replace_method(stamp, AREA_METHOD))
        )  # fmt: skip
    if result.front_km is not None:
        rows.append(
            Figure(town.label, Phrase("front around the pocket"), result.front_km, "km",
                   geometry=result.pocket, **replace_method(stamp, LENGTH_METHOD))
        )  # fmt: skip
    return rows


def replace_method(stamp: dict[str, Any], method: str) -> dict[str, Any]:
    return {**stamp, "method": method}


def class_ranges(setting: Setting, shapes: Sequence[BaseGeometry]) -> tuple[np.ndarray, np.ndarray]:
    """The least and the most occupied area of each polygon, km2, of shape (n,)."""
    array = np.array(shapes, dtype=object)
    least, most = setting.range_of_ground
    return area_km2(overlap(array, least)), area_km2(overlap(array, most))


def _area_rows(
    setting: Setting,
    subject: str,
    measure: str,
    shape: BaseGeometry,
    areas: GroundAreas,
    stamp: dict[str, Any],
    with_share: bool = False,
) -> list[Figure]:
    """Rows area, occupied, unknown, held (and the share held) of a shape."""
    total, taken, grey = areas.whole_km2, areas.occupied_km2, areas.unknown_km2
    low, high = areas.least_km2, areas.most_km2
    flat = areas.planar_km2
    whole = Figure(
        subject, _named(measure, Phrase("area")), total, "km²",
        planar=None if flat is None else flat[0], geometry=shape, **stamp,
    )  # fmt: skip
    rows = [
        whole,
        replace(whole, measure=_named(measure, Phrase("assessed as occupied")), value=taken,
                low=low, high=high, planar=None if flat is None else flat[1]),
    ]  # fmt: skip
    if setting.control.has_unknown:
        rows.append(
            replace(whole, measure=_named(measure, Phrase("status unknown")), value=grey,
                    planar=None if flat is None else flat[2])
        )  # fmt: skip
    held = total - taken - grey
    flat_held = None if flat is None else flat[0] - flat[1] - flat[2]
    rows.append(
        replace(whole, measure=_named(measure, Phrase("held")), value=held,
                low=total - high, high=total - low, planar=flat_held)
    )  # fmt: skip
    if with_share and total > 0:
        rows.append(
            replace(whole, measure=_named(measure, Phrase("share held")), value=100 * held / total,
                    unit="%", low=100 * (1 - high / total), high=100 * (1 - low / total),
                    planar=None if flat is None or flat_held is None else
                    100 * flat_held / flat[0])
        )  # fmt: skip
    return rows


def _named(prefix: str, name: Phrase) -> Phrase:
    return Phrase("{prefix}: {name}", prefix=prefix, name=name) if prefix else name


def _joined(names: Sequence[str]) -> str:
    """The name of regions taken together."""
    if len(names) >= 4:
        return Phrase("all {n} regions", n=len(names))
    joined = names[0]
    for name in names[1:]:
        joined = Phrase("{these} and {that}", these=joined, that=name)
    return joined


def _distance_range(setting: Setting, value: float, other: float | None) -> tuple[float, float]:
    if other is not None:
        return min(value, other / 1000.0), max(value, other / 1000.0)
    tolerance = setting.tolerance_m / 1000.0
    return max(0.0, value - tolerance), value + tolerance


def _width_range(
    setting: Setting, town: Place, open_km: float, width: float
) -> tuple[float, float]:
    """A neck between two fronts moves by the tolerance at both ends."""
    if not setting.control.has_unknown:
        margin = 2 * setting.tolerance_m / 1000.0
        return max(0.0, width - margin), width + margin
    narrow = corridor(setting.with_unknown, town.lon, town.lat, town.label, open_km)
    other = (narrow.width_m or 0.0) / 1000.0
    return min(width, other), max(width, other)


def _planar_distances(
    plane: Plane | None, lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray
) -> np.ndarray | None:
    return None if plane is None else plane.distance_m(lon1, lat1, lon2, lat2)


def _planar_km(distances_m: np.ndarray | None, number: int) -> float | None:
    """One of the planar distances in km; None where the plane does not reach."""
    if distances_m is None or not np.isfinite(distances_m[number]):
        return None
    return float(distances_m[number]) / 1000.0


def _lines(lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray) -> np.ndarray:
    """Connecting lines, None where an end is missing."""
    ends = np.stack([np.column_stack([lon1, lat1]), np.column_stack([lon2, lat2])], axis=1)
    good = np.isfinite(ends).all(axis=(1, 2))
    lines = np.full(len(ends), None, dtype=object)
    if good.any():
        lines[good] = shapely.linestrings(ends[good])
    return lines
