"""What changed between two control maps, off the GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import NamedTuple

from shapely.geometry.base import BaseGeometry

from ..analysis.change import Change, change
from ..analysis.change_figures import change_figures
from ..analysis.clean import clean_polygons, dissolved
from ..analysis.model import Figure, Place, Progress, Region
from ..analysis.movement import Movement, front_movement
from ..analysis.setting import Setting
from ..errors import InputError
from ..layers.change_places import placed_figures
from ..layers.convert import LayerSnapshot, to_lonlat
from ..layers.gazetteer import Gazetteer
from ..layers.interval import Interval, result_key
from ..layers.near_places import NearPlaces
from ..layers.plan import cut_to, land_of
from ..layers.regions import donbas_regions, ukraine_regions
from ..layers.words import tr
from .base import SalientTask
from .features import repair_remarks
from .load import Origin

_READ, _REGIONS, _CHANGED = 0.3, 0.65, 0.9

Read = Callable[[Progress], Setting]
"""Gives one of the two maps, with its country and front, in any thread."""


class ReadMaps:
    """Maps read before, by key, so that they are read once; the oldest go when it is full."""

    most = 6

    def __init__(self) -> None:
        self._lock = Lock()
        self._read: OrderedDict[Hashable, Setting] = OrderedDict()

    def of(self, origin: Origin, key: Hashable, progress: Progress) -> Setting:
        """The map of an origin; ``key`` is the same for the same ground, None for any other.

        Raises what the origin does.
        """
        with self._lock:
            known = self._read.get(key)
        if known is not None:
            return known
        control = origin.read(progress)
        setting = Setting(control, land_of(control))
        if key is not None:
            with self._lock:
                self._read[key] = setting
                while len(self._read) > self.most:
                    self._read.popitem(last=False)
        return setting


class RegionsWanted(NamedTuple):
    """The regions of the map; or Donetsk and Luhansk; or those a layer draws."""

    only_donbas: bool = False
    layer: LayerSnapshot | None = None
    name_field: str = ""


@dataclass(frozen=True)
class ChangeRequest:
    """Between which maps, by which regions; patches from ``min_km2`` on are drawn."""

    before: Read
    after: Read
    regions: RegionsWanted
    min_km2: float
    sliver_m: float


@dataclass(frozen=True)
class Changed:
    """What changed, how far the front moved, the fronts of both dates (lines in lon/lat).

    ``places``: the nearest to each patch; ``remarks``: what the user should know of maps and
    regions; ``key``: by which layers of it replace those of the same maps.
    """

    change: Change
    places: tuple[Place | None, ...]
    movement: Movement
    before_front: BaseGeometry
    after_front: BaseGeometry
    figures: tuple[Figure, ...]
    remarks: tuple[str, ...]
    key: str


class ChangeTask(SalientTask[Changed]):
    """Reads both maps and the regions, and compares; raises InputError and SourceError."""

    def __init__(self, request: ChangeRequest) -> None:
        super().__init__(tr("Salient: change between two maps"))
        self._request = request

    def compute(self) -> Changed:
        asked = self._request
        maps = [
            asked.before(self._part(0.0, _READ)),
            asked.after(self._part(_READ, 2 * _READ)),
        ]
        sheet = _sheet(maps)
        if sheet is not None:
            maps = [m if _is_drawn(m) else replace(m, land=sheet) for m in maps]
        before, after = maps
        regions, remarks = self._regions(sheet is not None)
        found = change(
            cut_to(before.control, sheet),
            cut_to(after.control, sheet),
            regions,
            min_km2=asked.min_km2,
            sliver_m=asked.sliver_m,
            progress=self._part(_REGIONS, _CHANGED),
        )
        movement = front_movement(
            before.front,
            after.front,
            progress=self._part(_CHANGED, 1.0),
            occupied=after.control.occupied,
        )
        near = NearPlaces(Gazetteer.load().places)
        places = near.of([patch.geometry for patch in found.patches])
        figures = placed_figures(change_figures(found, movement), found, near)
        self.report(1.0)
        return Changed(
            found,
            tuple(places),
            movement,
            before.front,
            after.front,
            tuple(figures),
            (
                *Interval(found.before, found.after).remarks(),
                *repair_remarks(before.control.repair + after.control.repair),
                *remarks,
            ),
            result_key(before.control, after.control),
        )

    def _regions(self, is_on_sheet: bool) -> tuple[list[Region], Sequence[str]]:
        wanted = self._request.regions
        if wanted.layer is not None:
            progress = self._part(2 * _READ, _REGIONS)
            return layer_regions(wanted.layer, wanted.name_field, progress)
        # The sheet of a lesson map covers no other region whole.
        only_donbas = wanted.only_donbas or is_on_sheet
        return (donbas_regions() if only_donbas else ukraine_regions()), ()

    def _part(self, start: float, end: float) -> Progress:
        return lambda share: self.report(start + (end - start) * share)


def layer_regions(
    layer: LayerSnapshot, name_field: str, progress: Progress
) -> tuple[list[Region], tuple[str, ...]]:
    """The polygons of a layer by the values of a field, and remarks; in any thread.

    Polygons of one name are one region. Raises InputError where there are none, and Cancelled.
    """
    converted = to_lonlat(layer, progress=progress)
    fields = layer.fields()
    index = fields.lookupField(name_field) if name_field else -1
    names = [
        _text(f.attribute(index) if index >= 0 else None) or tr("region {id}").format(id=f.id())
        for f in converted.features
    ]
    usable, repair = clean_polygons(list(converted.geometries), names)
    regions = dissolved(
        [Region(n, g) for n, g in zip(names, usable) if g is not None and not g.is_empty]
    )
    if not regions:
        raise InputError(
            tr("“{layer}” holds no polygon that can be a region; choose another layer.").format(
                layer=layer.sourceName()
            )
        )
    return regions, repair_remarks(converted.repair + repair)


def _text(value: object) -> str:
    is_null = value is None or (hasattr(value, "isNull") and value.isNull())
    return "" if is_null else str(value).strip()


def _sheet(maps: Sequence[Setting]) -> BaseGeometry | None:
    """Where a lesson map ends, if one of the maps is that: beyond it nothing can be compared."""
    return next((m.land for m in maps if _is_drawn(m)), None)


def _is_drawn(setting: Setting) -> bool:
    return setting.control.provenance.is_illustrative
