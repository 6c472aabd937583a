"""Broken input: what can be repaired is repaired and counted, the rest is refused by name.

Geometries are shapely, longitude and latitude in degrees. Repair fills whatever a ring winds
around (the non-zero rule) and works part by part: ground covered twice stays covered, where the
even-odd rule of ``shapely.make_valid`` would cut a hole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import SourceError
from .geodesy import area_km2
from .model import ControlMap, Provenance, Region, Repair
from .winding import windings

MAX_LAT_DEG = 90.0
MAX_LON_DEG = 360.0
"""Longitudes may run past 180, as a ring over the antimeridian does; past a turn they are wrong."""

_POLYGON, _MULTIPOLYGON = 3, 6
_LINES = (1, 2)
_NO_CHANGE_KM2 = 1e-9

NO_GEOMETRY = "no geometry"
EMPTY = "empty geometry"
NOT_FINITE = "a coordinate is not a finite number"
NOT_DEGREES = "a coordinate lies past 90 degrees of latitude or 360 of longitude"
NOT_POLYGON = "not a polygon"
NO_AREA = "no area is left after repair"
NO_LENGTH = "a line without length"
UNREPAIRABLE = "cannot be repaired"


def clean_polygons(
    geoms: Sequence[BaseGeometry | None], names: Sequence[str] | None = None
) -> tuple[list[BaseGeometry | None], Repair]:
    """Valid 2D Polygons or MultiPolygons, None where the feature is refused; and what was done.

    Points and lines inside a collection are left out, which counts as a repair. A part with a
    coordinate that no place on Earth has is refused as ``name, part 2 of 5``; its feature keeps
    the other parts. Dropped Z values and repeated vertices are not counted.
    """
    return _clean(geoms, names, polygons_only=True)


def clean_any(
    geoms: Sequence[BaseGeometry | None], names: Sequence[str] | None = None
) -> tuple[list[BaseGeometry | None], Repair]:
    """As ``clean_polygons`` for geometries of any type; each keeps its points, lines, polygons."""
    return _clean(geoms, names, polygons_only=False)


def control_map(
    occupied: Iterable[BaseGeometry | None],
    unknown: Iterable[BaseGeometry | None] = (),
    liberated: Iterable[BaseGeometry | None] = (),
    provenance: Provenance | None = None,
) -> ControlMap:
    """A control map of clean, disjoint classes: occupied wins over unknown, unknown over liberated.

    Raises SourceError when no ground is left of both occupied and unknown.
    """
    repair = Repair()
    classes: list[BaseGeometry] = []
    for label, geoms in (("occupied", occupied), ("unknown", unknown), ("liberated", liberated)):
        given = list(geoms)
        cleaned, done = clean_polygons(given, [f"{label} {i + 1}" for i in range(len(given))])
        repair += done
        ground = union([geometry for geometry in cleaned if geometry is not None])
        for winner in classes:
            if not (ground.is_empty or winner.is_empty):
                ground = polygonal(shapely.difference(ground, winner))
        classes.append(ground)
    if classes[0].is_empty and classes[1].is_empty:
        raise _nothing_left(repair)
    return ControlMap(
        classes[0], classes[1], classes[2], provenance or Provenance("unnamed"), repair
    )


def polygonal(geometry: BaseGeometry) -> BaseGeometry:
    """The polygons of a geometry as Polygon or MultiPolygon, without an overlay's stray lines."""
    if shapely.get_type_id(geometry) in (_POLYGON, _MULTIPOLYGON):
        return geometry
    return shapely.multipolygons(_parts(geometry, polygons_only=True))


def union(geoms: Sequence[BaseGeometry]) -> BaseGeometry:
    """The union of valid polygons; one alone is returned as it is."""
    if len(geoms) == 1:
        return geoms[0]
    if not geoms:
        return shapely.MultiPolygon()
    return polygonal(shapely.union_all(list(geoms)))


def dissolved(regions: Iterable[Region]) -> list[Region]:
    """One region for each name, of all its polygons, in the order in which names come first."""
    shapes: dict[str, list[BaseGeometry]] = {}
    for region in regions:
        shapes.setdefault(region.name, []).append(region.geometry)
    return [Region(name, union(parts)) for name, parts in shapes.items()]


def _nothing_left(repair: Repair) -> SourceError:
    if not repair.refused:
        return SourceError(
            "The control map holds no polygon of occupied or unknown ground. Choose a polygon "
            "layer, or another class field."
        )
    name, reason = repair.refused[0]
    return SourceError(
        f"No usable polygon of occupied or unknown ground is left: {len(repair.refused)} refused, "
        f"the first ({name}): {reason}. Choose a layer of polygons with a known CRS, or mend it.",
        details="\n".join(f"{name}: {reason}" for name, reason in repair.refused),
    )


def _clean(
    geoms: Sequence[BaseGeometry | None], names: Sequence[str] | None, polygons_only: bool
) -> tuple[list[BaseGeometry | None], Repair]:
    given = np.empty(len(geoms), dtype=object)
    given[:] = list(geoms)
    cleaned = shapely.force_2d(given)
    repair = Repair()
    for i in np.flatnonzero(~_is_sound(cleaned, polygons_only)):
        name = str(names[i]) if names is not None and names[i] else str(i + 1)
        cleaned[i], done = _mend(cleaned[i], name, polygons_only)
        repair += done
    _drop_repeated(cleaned)
    return list(cleaned), repair


def _is_sound(array: np.ndarray, polygons_only: bool) -> np.ndarray:
    """Which geometries need nothing: there, on Earth, valid, of a wanted type."""
    types = shapely.get_type_id(array)
    wanted = np.isin(types, (_POLYGON, _MULTIPOLYGON)) if polygons_only else types >= 0
    sound = wanted & ~shapely.is_empty(array)
    coords, index = shapely.get_coordinates(array, return_index=True)
    sound[index[_faults(coords)[0]]] = False
    sound[sound] = shapely.is_valid(array[sound])
    return sound


def _faults(coords: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which of the coordinates are bad at all, and which are not even finite."""
    endless = ~np.isfinite(coords).all(axis=1)
    with np.errstate(invalid="ignore"):
        beyond = (np.abs(coords) > (MAX_LON_DEG, MAX_LAT_DEG)).any(axis=1)
    return endless | beyond, endless


def _drop_repeated(array: np.ndarray) -> None:
    """Take exact repetitions of consecutive vertices out, in place."""
    coords, index = shapely.get_coordinates(array, return_index=True)
    same = (coords[1:] == coords[:-1]).all(axis=1) & (index[1:] == index[:-1])
    repeating = np.unique(index[:-1][same])
    # A multipoint may repeat a point, and loses nothing by it.
    repeating = repeating[~np.isin(shapely.get_type_id(array[repeating]), (0, 4))]
    array[repeating] = shapely.remove_repeated_points(array[repeating])


def _parts(geometry: BaseGeometry, polygons_only: bool) -> np.ndarray:
    """The single, non-empty parts of a geometry, out of collections however deep."""
    parts = shapely.get_parts([geometry])
    while np.any(shapely.get_type_id(parts) >= 4):
        parts = shapely.get_parts(parts)
    parts = parts[~shapely.is_empty(parts)]
    return parts[shapely.get_type_id(parts) == _POLYGON] if polygons_only else parts


def _mend(
    geometry: BaseGeometry | None, name: str, polygons_only: bool
) -> tuple[BaseGeometry | None, Repair]:
    """What can be saved of one geometry that is not sound as it is, and what that took."""
    if geometry is None:
        return None, Repair(refused=((name, NO_GEOMETRY),))
    every = _parts(geometry, polygons_only=False)
    parts = every[shapely.get_type_id(every) == _POLYGON] if polygons_only else every
    if len(parts) == 0:
        return None, Repair(refused=((name, NOT_POLYGON if len(every) else EMPTY),))
    used: list[BaseGeometry] = []
    mended: list[BaseGeometry] = []
    refused: list[tuple[str, str]] = []
    for number, part in enumerate(parts, 1):
        whole, reason = _mend_part(part)
        if whole is None:
            label = name if len(parts) == 1 else f"{name}, part {number} of {len(parts)}"
            refused.append((label, reason))
        else:
            used.append(part)
            mended.append(whole)
    if not mended:
        return None, Repair(refused=tuple(refused))
    joined = _join(mended)
    change = abs(float(area_km2(joined)[0] - area_km2(used).sum()))
    is_repaired = (
        len(parts) < len(every)
        or any(after is not before for before, after in zip(used, mended))
        or change > _NO_CHANGE_KM2
        # Nothing else was wrong: its parts shared an edge, which a MultiPolygon's may not.
        or (shapely.get_type_id(geometry) == _MULTIPOLYGON and not refused)
    )
    return joined, Repair(int(is_repaired), change if is_repaired else 0.0, tuple(refused))


def _mend_part(part: BaseGeometry) -> tuple[BaseGeometry | None, str]:
    """A valid form of a single geometry, the same object if it is valid; or None and why not."""
    bad, endless = _faults(shapely.get_coordinates(part))
    if bad.any():
        return None, NOT_FINITE if endless.any() else NOT_DEGREES
    if shapely.is_valid(part):
        return part, ""
    if shapely.get_type_id(part) in _LINES:
        line = shapely.linestrings(shapely.get_coordinates(part))
        return (line, "") if shapely.is_valid(line) else (None, NO_LENGTH)
    try:
        mended = _fill_polygon(part)
    except shapely.errors.GEOSException:
        return None, UNREPAIRABLE
    return (None, NO_AREA) if mended.is_empty else (mended, "")


def _join(parts: list[BaseGeometry]) -> BaseGeometry:
    """Parts of one feature as one valid geometry: polygons united, the rest side by side."""
    types = shapely.get_type_id(parts)
    polygons = [part for part, kind in zip(parts, types) if kind in (_POLYGON, _MULTIPOLYGON)]
    others = [part for part, kind in zip(parts, types) if kind not in (_POLYGON, _MULTIPOLYGON)]
    together = [union(polygons)] if polygons else []
    if not others:
        return together[0]
    if len(together) + len(others) == 1:
        return others[0]
    if not together and len(set(types)) == 1:
        make = shapely.multipoints if types[0] == 0 else shapely.multilinestrings
        return make(others)
    return shapely.geometrycollections([*shapely.get_parts(together), *others])


def _fill_polygon(polygon: BaseGeometry) -> BaseGeometry:
    """All that the outer ring winds around, less all that the inner rings wind around."""
    shell, *holes = (_fill_ring(ring) for ring in shapely.get_rings(polygon))
    return polygonal(shapely.difference(shell, union(holes))) if holes else shell


def _fill_ring(ring: BaseGeometry) -> BaseGeometry:
    """The faces of a self-crossing ring around which it winds, united."""
    coords = shapely.get_coordinates(ring)
    faces = shapely.get_parts(shapely.polygonize([shapely.node(shapely.linestrings(coords))]))
    if len(faces) == 0:
        return shapely.MultiPolygon()
    inside = shapely.get_coordinates(shapely.point_on_surface(faces))
    return union(list(faces[windings(inside, np.hstack([coords[:-1], coords[1:]])) != 0]))
