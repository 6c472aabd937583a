"""Six rings of a part of the front, with areas by class."""

from __future__ import annotations

import numpy as np
import shapely

from .contest import Contestant, Job
from .world import UTM, World

DISTANCES_KM = (1, 2, 5, 10, 20, 50)
TITLE = "Six rings of the front (1, 2, 5, 10, 20, 50 km), areas by class"
ERROR = "largest error of an area, %"
NOTE = (
    "The contact line between longitude 36.5 and 38.5. Timed: buffers, rings, what of each is "
    "occupied and what is not, on the ellipsoid. Errors are counted from the same method with arcs "
    "of 1,600 segments a circle and outlines every 100 m."
)


def _measured(world: World) -> Job:
    from salient.analysis.areas import class_areas
    from salient.analysis.buffers import rings
    from salient.analysis.model import ControlMap

    part, control = world.shape("part"), ControlMap(world.shape("occupied"))

    def job() -> np.ndarray:
        areas = class_areas(rings(part, DISTANCES_KM), control)
        return np.column_stack([areas.occupied_km2, areas.held_km2])

    return job


def _reference(world: World) -> Job:
    from salient.analysis import buffers

    buffers._MANY_SEGMENTS = buffers._FEW_SEGMENTS = 400
    buffers._EDGE_M = buffers._SHORT_EDGE_M = 100.0
    buffers._SIMPLER = 1e-5
    return _measured(world)


def _native(segments: int):
    def prepare(world: World) -> Job:
        from . import plain_qgis as qgis

        app, processing = qgis.application(), qgis.processing()
        lines = qgis.layer(
            "LineString",
            [qgis.geometry(line, UTM) for line in shapely.get_parts(world.shape("part"))],
        )
        occupied = qgis.geometry(world.shape("occupied"), UTM)
        measure = qgis.ellipsoid(UTM)

        def job() -> np.ndarray:
            app.processEvents()
            found, inner = [], None
            for distance in DISTANCES_KM:
                output = processing.run(
                    "native:buffer",
                    {
                        "INPUT": lines,
                        "DISTANCE": 1000 * distance,
                        "SEGMENTS": segments,
                        "DISSOLVE": True,
                        "OUTPUT": "memory:",
                    },
                )["OUTPUT"]
                disc = next(iter(list(output.getFeatures()))).geometry()
                ring = disc if inner is None else disc.difference(inner)
                taken = measure.measureArea(ring.intersection(occupied))
                found.append((taken / 1e6, (measure.measureArea(ring) - taken) / 1e6))
                inner = disc
            return np.array(found)

        return job

    return prepare


def errors(found: np.ndarray, reference: np.ndarray) -> str:
    return f"{float(np.abs(100 * (found / reference - 1)).max()):.3f}"


CONTESTANTS = [
    Contestant("rings.ours", "**Salient**", _measured, is_ours=True),
    Contestant("rings.five", "native:buffer in UTM 37N, 5 segments (its default)", _native(5)),
    Contestant("rings.fine", "native:buffer in UTM 37N, 64 segments", _native(64)),
    Contestant("rings.reference", "the reference", _reference, is_reference=True, most_runs=1),
]
