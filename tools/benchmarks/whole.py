"""The whole series as the dock measures it, and how it grows with days and with vertices."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import shapely

from .contest import Contestant, Job
from .dense import dense
from .world import CITIES, World, text_of

TITLE = "A series: Donetsk and Luhansk, six towns, one neck"
ERROR = ""
NOTE = (
    "No other tool does this. Timed: from a folder of GeoJSON files to every figure of every day: "
    "areas by class with their range, gained and lost, contact line, distance and side of six "
    "towns, neck and pocket of one, flags. “× 10” and “× 100”: each edge cut into so many."
)
_NECK = "Myrnohrad"
_DENSE_DAYS = 12


def _job(folder: Path, count: int) -> Job:
    from qgis.core import QgsApplication

    from salient.layers.gazetteer import Gazetteer
    from salient.layers.regions import donbas_regions
    from salient.layers.series_maps import SeriesMaps, folder_maps
    from salient.layers.series_run import SeriesRequest, SeriesRun

    from . import plain_qgis as qgis

    app: QgsApplication = qgis.application()
    towns = tuple(Gazetteer.load().resolve(name) for name in CITIES)
    necks = tuple(town for town in towns if town.name == _NECK)
    request = SeriesRequest(tuple(donbas_regions()), towns, necks)

    def job() -> np.ndarray:
        app.processEvents()
        maps = folder_maps(folder)
        some = SeriesMaps(maps.place, maps.maps[:count], maps.missing)
        series = SeriesRun(request).run(some)
        return np.array([[row.occupied_km2 for row in day.regions] for day in series.days])

    return job


def _days(count: int, world: World) -> Job:
    return _job(world.folder / "days", min(count, len(world.days)))


def _dense(times: int, world: World) -> Job:
    folder = world.folder / f"days{times}"
    folder.mkdir(exist_ok=True)
    for path in world.days[-_DENSE_DAYS:]:
        read = shapely.from_geojson(path.read_text(encoding="utf-8"))
        ground = dense(shapely.get_parts(read)[0], times)
        (folder / path.name).write_text(text_of(ground, path.stem), encoding="ascii")
    return _job(folder, _DENSE_DAYS)


CONTESTANTS = [
    *(Contestant(f"whole.days{count}", f"{count} days", partial(_days, count), is_ours=True,
                 most_runs=1)
      for count in (192, 384, 769)),
    *(Contestant(f"whole.dense{times}", f"{_DENSE_DAYS} days, × {times}", partial(_dense, times),
                 is_ours=True, most_runs=1) for times in (1, 10, 100)),
]  # fmt: skip
