"""The neck of a town's pocket, and the pocket behind it.

Among all ways from the town to open country, the neck is the narrowest place of the way whose
narrowest place is widest; the pocket is the free ground behind the neck and any narrower gates.
The front is sampled, its gaps found on a Delaunay mesh (``delaunay``, ``gates``), the sampling
refined where it could matter, the gaps tightened to exact nearest pairs, and the pocket cut from
the exact outline.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import GeometryError, InputError
from .delaunay import Mesh, front_pieces, piece_lengths_m, split, triangulate
from .gates import find_gates, near_doubtful_gates, tighten
from .geodesy import DEGREE_M, LocalPlane, area_km2, edge_lengths_m, inverse, length_km
from .model import Corridor, CorridorStatus
from .private import prepared_copy

WINDOW = 1.5
"""Front is read as far as this many times ``open_km``: discs at open country lie within."""
SPACING_M = 250.0
FAR_SPACING_M = 1000.0
"""First spacing of front points, within and beyond ``open_km``; refined where it matters."""
SLACK_M = 0.1
"""How much sampling may widen a gap that could be the neck, before it is tightened."""
CLOSED_M = 1.0
"""A gap narrower than this is how the map was drawn, not a way."""
_ROUNDS = 8
_MOST_PIECES = 20_000
"""Refining stops at this many pieces more than the front has: about half a second's work."""
_HAIR = 1e-7
"""Chords are drawn longer by this share at both ends, so that they meet the front."""


def corridor(
    controlled: BaseGeometry, lon: float, lat: float, town: str = "", open_km: float = 60.0
) -> Corridor:
    """The neck and the pocket of a town at ``lon``, ``lat`` (degrees).

    ``controlled``: polygons in lon/lat; all other ground is free, sea and ground across a state
    border too, so a caller who wants it barred adds it. A town on the boundary counts as
    captured. The width is geodesic, within 0.5 m of the narrowest place; where nothing narrows
    the way, width, neck and pocket are None. A gap under 1 m counts as closed. Raises InputError
    for a place, a distance or a geometry that cannot be used, GeometryError if the pocket cannot
    be cut out.
    """
    _check(lon, lat, open_km)
    controlled = prepared_copy(_polygons(controlled))
    point = shapely.Point(lon, lat)
    if shapely.intersects(controlled, point):
        return Corridor(town, CorridorStatus.CAPTURED)

    plane = LocalPlane(lon, lat)
    front = _front_around(controlled, lon, lat, open_km)
    pieces = _pieces(front, plane, open_km)
    if len(pieces) < 3:
        return Corridor(town, CorridorStatus.OPEN)
    mesh, gates = _search(pieces, controlled, plane, open_km)
    if gates is None:
        return Corridor(town, CorridorStatus.OPEN)
    chords = [tighten(mesh, edge, controlled) for edge in gates]
    pocket, chords = _pocket(mesh, gates, chords, front, point)
    return _describe(town, pocket, chords)


def _check(lon: float, lat: float, open_km: float) -> None:
    if not (np.isfinite(lon) and np.isfinite(lat)):
        raise InputError("The town has no usable coordinates.", f"lon {lon}, lat {lat}")
    if abs(lat) > 90 or abs(lon) > 360:
        raise InputError("The town's coordinates are not longitude and latitude in degrees.",
                         f"lon {lon}, lat {lat}")  # fmt: skip
    if not (np.isfinite(open_km) and open_km > 0):
        raise InputError("The distance to open country has to be more than 0 km.",
                         f"open_km {open_km}")  # fmt: skip


def _polygons(geometry: BaseGeometry | None) -> BaseGeometry:
    """One valid (multi)polygon of all polygons in a geometry."""
    if geometry is None:
        raise InputError("The control map has no geometry.")
    if geometry.geom_type in ("Polygon", "MultiPolygon") and geometry.is_valid:
        return geometry
    parts = shapely.get_parts(shapely.get_parts([shapely.make_valid(geometry)]))
    areas = parts[shapely.get_dimensions(parts) == 2]
    if len(parts) and not len(areas):
        raise InputError("The control map holds no polygons.", geometry.geom_type)
    return shapely.union_all(areas)


def _front_around(controlled: BaseGeometry, lon: float, lat: float, open_km: float) -> BaseGeometry:
    """The front within the window around a town."""
    dlat = WINDOW * open_km * 1000 / DEGREE_M * 1.01
    dlon = dlat / max(np.cos(np.radians(min(abs(lat) + dlat, 89.0))), 1e-3)
    return shapely.clip_by_rect(controlled.boundary, lon - dlon, lat - dlat, lon + dlon, lat + dlat)


def _pieces(front: BaseGeometry, plane: LocalPlane, open_km: float) -> np.ndarray:
    """The front cut to the first spacing."""
    pieces = front_pieces(front)
    pieces = split(pieces, np.full(len(pieces), FAR_SPACING_M))
    away = np.hypot(*plane.xy(*pieces[:, :2].T))
    return split(pieces, np.where(away < open_km * 1000, SPACING_M, FAR_SPACING_M))


def _search(
    pieces: np.ndarray, controlled: BaseGeometry, plane: LocalPlane, open_km: float
) -> tuple[Mesh, np.ndarray | None]:
    """The mesh, and its edges that part the town from open country; None if nothing narrows it.

    Sampled gaps are too wide by up to s^2 / (8 width) for points s apart. The front is sampled
    anew where that could change which gap is the neck, and where a gap is narrower than s.
    """
    most = len(pieces) + _MOST_PIECES
    for _ in range(_ROUNDS):
        mesh = triangulate(pieces, plane)
        passable = mesh.is_passable(controlled, plane)
        gates = find_gates(mesh, passable, open_km)
        spacing = np.where(mesh.is_missing, piece_lengths_m(pieces) / 4, np.inf)
        spacing = np.maximum(spacing, CLOSED_M)
        if gates is not None and len(gates):
            neck_m = mesh.widths_m[gates].max()
            near = near_doubtful_gates(mesh, passable, neck_m)
            fine = max(np.sqrt(8 * neck_m * SLACK_M), CLOSED_M)
            spacing[near] = np.minimum(spacing[near], fine)
        finer = split(pieces, spacing)
        if len(finer) == len(pieces) or len(finer) > most:
            break
        pieces = finer
    return mesh, gates


def _pocket(
    mesh: Mesh,
    gates: np.ndarray,
    chords: list[np.ndarray],
    front: BaseGeometry,
    point: shapely.Point,
) -> tuple[BaseGeometry, list[np.ndarray]]:
    """Free ground around the town behind the chords, and the chords that bound it.

    Where tightened chords do not close it (a chord slid past the town), the mesh's edges do.
    """
    plain = list(mesh.lonlat[mesh.edges[gates]].reshape(-1, 4))
    for cuts in (chords, plain):
        lines = [_drawn_long(c) for c in cuts]
        faces = shapely.get_parts(shapely.polygonize([shapely.union_all([front, *lines])]))
        faces = faces[shapely.contains(faces, point)]
        if len(faces):
            outline = faces[0].boundary
            if all(outline.distance(shapely.Point((c[:2] + c[2:]) / 2)) < 1e-9 for c in cuts):
                return faces[0], cuts
    raise GeometryError("The ground behind the neck could not be cut out.",
                        f"{len(gates)} gates around {point.wkt}")  # fmt: skip


def _drawn_long(chord: np.ndarray) -> BaseGeometry:
    """A chord that crosses the front where it ends inside an edge of it, and else ends in it."""
    one, two = chord[:2], chord[2:]
    return shapely.LineString([one + (one - two) * _HAIR, one, two, two + (two - one) * _HAIR])


def _describe(town: str, pocket: BaseGeometry, chords: list[np.ndarray]) -> Corridor:
    """The result: widest chord first; geodesic widths, area and front."""
    cuts = np.array(chords).reshape(-1, 4)
    widths = inverse(*cuts.T)[0]
    cuts, widths = cuts[np.argsort(-widths)], np.sort(widths)[::-1]
    lines = [shapely.LineString(c.reshape(2, 2)) for c in cuts]
    is_open = len(widths) > 0 and widths[0] >= CLOSED_M
    boundary_km = float(length_km(pocket.boundary)[0])
    return Corridor(
        town=town,
        status=CorridorStatus.OPEN if is_open else CorridorStatus.CLOSED,
        width_m=float(widths[0]) if is_open else None,
        neck=lines[0] if is_open else None,
        gates=tuple(line for line, w in zip(lines[1:], widths[1:]) if w >= CLOSED_M),
        pocket=pocket,
        area_km2=float(area_km2(pocket)[0]),
        front_km=boundary_km - float(edge_lengths_m(cuts).sum()) / 1000,
    )
