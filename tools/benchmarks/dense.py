"""One pair of maps with far more vertices than snapshots have today."""

from __future__ import annotations

from functools import partial

import numpy as np
import shapely

from .contest import Contestant, Job
from .world import World

TITLE = "Ground gained and lost between two days, at 1, 10 and 100 times the vertices"
ERROR = "largest error of an area, km²"
NOTE = (
    "The snapshot and the day before it in the series, each edge cut into 1, 10 or 100 of equal "
    "length. Timed: from geometries in memory to the two areas, nothing kept from before. Errors "
    "are counted from the overlay of the pair as it was, with the authalic integral along straight "
    "lon/lat edges."
)
_TIMES = (1, 10, 100)


def pair(world: World, times: int) -> list[shapely.Geometry]:
    """Return the last two days of the series that differ, each edge in so many parts."""
    read = [
        shapely.get_parts(shapely.from_geojson(path.read_text(encoding="utf-8")))[0]
        for path in world.days[-30:]
    ]
    after = read[-1]
    before = next(ground for ground in reversed(read) if not shapely.equals_exact(ground, after))
    return [dense(ground, times) for ground in (before, after)]


def dense(ground: shapely.Geometry, times: int) -> shapely.Geometry:
    """Return the ground with each edge in so many parts; the same for an edge, whoever has it."""
    if times == 1:
        return ground
    polygons = []
    for polygon in shapely.get_parts(ground):
        rings = [_cut(shapely.get_coordinates(ring), times) for ring in shapely.get_rings(polygon)]
        polygons.append(shapely.polygons(rings[0], rings[1:] or None))
    return shapely.multipolygons(polygons)


def _cut(ring: np.ndarray, times: int) -> np.ndarray:
    start, end = ring[:-1], ring[1:]
    runs_west = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    low, high = np.where(runs_west[:, None], end, start), np.where(runs_west[:, None], start, end)
    share = np.arange(times) / times
    share = np.where(runs_west[:, None], 1 - share, share)[:, :, None]
    points = (low[:, None] + share * (high - low)[:, None]).reshape(-1, 2)
    points[::times] = start
    return np.vstack([points, ring[-1:]])


def _ours(times: int, world: World) -> Job:
    from salient.analysis.faces import EdgeChanges

    before, after = pair(world, times)

    def job() -> tuple[float, float]:
        faces = EdgeChanges().changed(before, after)
        return faces.gained_km2, faces.lost_km2

    return job


def _shapely(times: int, world: World) -> Job:
    from pyproj import Geod

    geod = Geod(ellps="WGS84")
    before, after = pair(world, times)

    def job() -> list[float]:
        parts = [shapely.difference(after, before), shapely.difference(before, after)]
        return [abs(geod.geometry_area_perimeter(part)[0]) / 1e6 for part in parts]

    return job


def _qgis(times: int, world: World) -> Job:
    from . import plain_qgis as qgis

    app = qgis.application()
    measure = qgis.ellipsoid("EPSG:4326")
    before, after = (qgis.geometry(ground) for ground in pair(world, times))

    def job() -> list[float]:
        app.processEvents()
        parts = [qgis.difference(after, before), qgis.difference(before, after)]
        return [measure.measureArea(part) / 1e6 for part in parts]

    return job


def _reference(world: World) -> Job:
    from salient.analysis.geodesy import area_km2

    before, after = pair(world, 1)
    return lambda: area_km2([shapely.difference(after, before), shapely.difference(before, after)])


def errors(found: np.ndarray, reference: np.ndarray) -> str:
    worst = float(np.abs(found - reference).max())
    return f"{worst:.3f}" if worst >= 5e-4 else f"{worst:.0e}"


CONTESTANTS = [
    contestant
    for times in _TIMES
    for contestant in (
        Contestant(f"dense.ours{times}", f"**Salient**, × {times}", partial(_ours, times)),
        Contestant(f"dense.shapely{times}", f"shapely and pyproj.Geod, × {times}",
                   partial(_shapely, times)),
        Contestant(f"dense.qgis{times}", f"QGIS, × {times}", partial(_qgis, times)),
    )
] + [
    Contestant("dense.reference", "overlay of the pair as it was, the reference", _reference,
               is_reference=True),
]  # fmt: skip
