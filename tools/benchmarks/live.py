"""What the dock works out: the neck, a new map, a changed distance."""

from __future__ import annotations

from itertools import count

import numpy as np
import shapely

from .contest import Contestant, Job
from .world import CITIES, TOWN, UTM, World

TITLE = "The dock: the neck of a pocket, a new map, a changed distance"
ERROR = ""
NOTE = (
    "No other tool does these. A new map: contact line, distance and side of all {all_places:,} "
    "places of the gazetteer with range and planar value, rings of 1, 2, 5, 10 and 20 km around "
    "six cities by class, areas of two regions and both, the corridor; nothing is kept from "
    "before. A changed distance: the last of the five rings of each subject is another."
)
RINGS_KM = (1.0, 2.0, 5.0, 10.0, 20.0)


def _neck(world: World) -> Job:
    from salient.analysis.corridor import corridor

    occupied = world.shape("occupied")
    return lambda: corridor(occupied, *TOWN).width_m or 0.0


class _Dock:
    """A map, places and cities; what the dock would ask of them."""

    def __init__(self, world: World, is_lesson: bool) -> None:
        from salient.analysis.measure import Setting
        from salient.analysis.model import Place
        from salient.analysis.planar import Plane
        from salient.layers.gazetteer import Gazetteer
        from salient.layers.regions import donbas_regions, ukraine_land
        from salient.layers.sources.lesson import LESSON_DATES, lesson_map, lesson_sheet
        from salient.layers.sources.snapshot import read_snapshot

        from . import plain_qgis as qgis

        self.app = qgis.application()
        gazetteer = Gazetteer.load()
        self.places = gazetteer.places
        self.cities = [gazetteer.resolve(name) for name in CITIES]
        self.town = Place("Myrnohrad", *TOWN)
        land = ukraine_land()
        if is_lesson:
            control = lesson_map(LESSON_DATES[-1])
            land = shapely.intersection(land, lesson_sheet())
        else:
            control = read_snapshot(world.snapshot)
        regions, plane = donbas_regions(), Plane(UTM)
        self.new_setting = lambda: Setting(control, land, regions, plane)

    def all_figures(self, setting: object) -> int:
        from salient.analysis import measure

        rows = measure.distance_figures(setting, self.places)
        rows += self.city_rings(setting, RINGS_KM)
        rows += measure.area_figures(setting)
        rows += measure.front_figures(setting)
        rows += measure.corridor_figures(setting, self.town)
        return len(rows)

    def city_rings(self, setting: object, distances_km: tuple[float, ...]) -> list[object]:
        from salient.analysis import measure

        rows: list[object] = []
        for city in self.cities:
            point = shapely.Point(city.lon, city.lat)
            rows += measure.ring_figures(setting, city.name, point, distances_km)
        return rows

    def front_rings(self, setting: object, distances_km: tuple[float, ...]) -> list[object]:
        from salient.analysis import measure

        return measure.ring_figures(setting, "front", setting.front, distances_km)


def _new_map(is_lesson: bool):
    def prepare(world: World) -> Job:
        dock = _Dock(world, is_lesson)
        return lambda: dock.all_figures(dock.new_setting())

    return prepare


def _changed(is_lesson: bool, of_front: bool):
    def prepare(world: World) -> Job:
        dock = _Dock(world, is_lesson)
        setting = dock.new_setting()
        ask = dock.front_rings if of_front else dock.city_rings
        ask(setting, RINGS_KM)
        others = count(21)
        return lambda: len(ask(setting, (*RINGS_KM[:-1], float(next(others)))))

    return prepare


def errors(found: np.ndarray, reference: np.ndarray) -> str:
    return ""


CONTESTANTS = [
    Contestant("live.neck", "the neck, snapshot", _neck, is_ours=True),
    *(
        Contestant(f"live.{key}-{name}", f"{label}, {words}", prepare, is_ours=True)
        for name, words, is_lesson in (("lesson", "lesson map", True), ("day", "snapshot", False))
        for key, label, prepare in (
            ("new", "a new map", _new_map(is_lesson)),
            ("changed", "a changed distance, six cities", _changed(is_lesson, of_front=False)),
            ("front", "a changed distance, the whole front", _changed(is_lesson, of_front=True)),
        )
    ),
]
