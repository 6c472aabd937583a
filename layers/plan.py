"""What loading a control map adds to a project, computed before any layer is touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..analysis.geodesy import DEGREE_M
from ..analysis.measure import Setting, town_corridor
from ..analysis.model import ControlMap, Corridor, Place, Progress, Region, lonlat_of, no_progress
from ..errors import Cancelled
from .contents import Contents, contents_of
from .gazetteer import Gazetteer
from .regions import donbas_regions, ukraine_land, ukraine_regions
from .sources.lesson import lesson_sheet
from .words import tr

_CITY = 30_000
_METROPOLIS = 1_500_000
_BESIDE_KM, _CITY_KM, _METROPOLIS_KM = 6.0, 11.0, 15.0
_DISTRICT_RATIO = 5.0
_FEW_SPELLINGS = 8
# Cities of this size have districts far out; known towns about them have more spellings.
_LARGE_CITY, _OUTSKIRTS_KM, _TOWN_SPELLINGS = 500_000, 18.0, 20


@dataclass(frozen=True)
class LoadPlan:
    """A control map and all that is drawn with it, in shapely, lon/lat.

    ``ground``: the control map as it is drawn, cut where the source's drawing ends. ``setting``
    is for ``ActiveMap.set_control``, so that nothing is computed twice. ``prominence``: one number
    a place, by which the map chooses what to show. ``contents``: the layers to be.
    """

    setting: Setting
    ground: ControlMap
    corridor: Corridor | None
    places: Sequence[Place]
    prominence: Sequence[int]
    contents: Sequence[Contents] = ()

    @property
    def control(self) -> ControlMap:
        return self.setting.control

    @property
    def front(self) -> BaseGeometry:
        """The contact line, a MultiLineString."""
        return self.setting.front


def land_of(control: ControlMap) -> BaseGeometry | None:
    """The country to measure a control map in; None where it is drawn outside Ukraine.

    For the lesson map, the part of the country that its sheet covers.
    """
    land = ukraine_land()
    if control.provenance.is_illustrative:
        return shapely.intersection(land, lesson_sheet())
    return land if shapely.intersects(land, control.occupied) else None


def regions_of(control: ControlMap) -> list[Region]:
    """The regions to report on: for the lesson map those its sheet covers whole."""
    return donbas_regions() if control.provenance.is_illustrative else ukraine_regions()


def plan_load(
    control: ControlMap,
    town: Place | None = None,
    open_km: float = 60.0,
    progress: Progress = no_progress,
) -> LoadPlan:
    """Everything that loading needs, in any thread; ``town``: whose corridor to draw, if any.

    Raises SourceError (QGIS's world map or a file of the plugin is missing), Cancelled.
    """
    land = land_of(control)
    _go_on(progress, 0.1)
    setting = Setting(control, land, regions_of(control))
    front_is_there = not setting.front.is_empty
    _go_on(progress, 0.5)
    way = None
    if town is not None and front_is_there:
        way = town_corridor(setting, town, open_km)
    _go_on(progress, 0.8)
    places = Gazetteer.load().places
    ground = cut_to(control, land) if control.provenance.is_illustrative else control
    _go_on(progress, 0.9)
    plan = LoadPlan(setting, ground, way, places, prominence(places))
    return replace(plan, contents=contents_of(plan))


def prominence(places: Sequence[Place]) -> list[int]:
    """Population, but a twentieth of it for districts of a larger place nearby.

    GeoNames lists the districts of cities beside the cities, and some with more people; on a map
    they would crowd the cities out. A district is known by how near it is, by having far fewer
    people, or by few spellings beside a place of many.
    """
    lon, lat = lonlat_of(places)
    people = np.array([p.population for p in places], dtype=np.int64)
    spellings = np.array([len(p.names) for p in places], dtype=np.int64)
    shown = people.copy()
    for city in np.flatnonzero(people >= _CITY):
        east = (lon - lon[city]) * np.cos(np.radians(lat[city]))
        km = np.hypot(east, lat - lat[city]) * DEGREE_M / 1000.0
        ratio = people[city] / np.maximum(people, 1)
        obscure = (spellings <= _FEW_SPELLINGS) & (spellings[city] >= 2 * spellings)
        near = (km < _BESIDE_KM) & (ratio > 1) & (spellings[city] >= spellings)
        reach = _METROPOLIS_KM if people[city] >= _METROPOLIS else _CITY_KM
        near |= (km < reach) & ((ratio >= _DISTRICT_RATIO) | (ratio >= 0.5) & obscure)
        if people[city] >= _LARGE_CITY:
            is_town = spellings >= _TOWN_SPELLINGS
            near |= (km < _OUTSKIRTS_KM) & (ratio >= _DISTRICT_RATIO) & ~is_town
        near[city] = False
        shown[near] = people[near] // 20
    return [int(n) for n in shown]


def _go_on(progress: Progress, share: float) -> None:
    if not progress(share):
        raise Cancelled(tr("Loading was stopped."))


def cut_to(control: ControlMap, land: BaseGeometry | None) -> ControlMap:
    """A map within its land: a lesson map covers ground beyond its sheet only to be closed."""
    if land is None:
        return control
    return replace(
        control,
        occupied=shapely.intersection(control.occupied, land),
        unknown=shapely.intersection(control.unknown, land),
        liberated=shapely.intersection(control.liberated, land),
    )
