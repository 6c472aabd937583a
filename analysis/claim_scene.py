"""What claims are measured against: the map, and what the names in them mean."""

from __future__ import annotations

import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import InputError
from .areas import overlap
from .claim import Atlas, Site
from .geodesy import area_km2, as_array, inverse
from .model import Place, Region
from .phrases import Phrase
from .setting import Setting

FRONT = "front"
_COVERED = 0.98


class Scene:
    """A map, which may be missing, and an atlas; whatever is asked in vain raises InputError."""

    def __init__(self, setting: Setting | None, atlas: Atlas) -> None:
        self._setting = setting
        self.atlas = atlas

    @property
    def has_map(self) -> bool:
        return self._setting is not None

    @property
    def setting(self) -> Setting:
        if self._setting is None:
            raise InputError(Phrase("Load a control map first: this is measured on it."))
        return self._setting

    def site(self, name: str) -> Site:
        """The place that a name means."""
        found = self.atlas.site(name) if name.strip() else None
        if found is None:
            raise InputError(Phrase("No place is called “{name}”.", name=name))
        return found

    def regions(self, name: str) -> list[Region]:
        """The regions that a name means, as the map has them."""
        own = {} if self._setting is None else {r.name: r for r in self._setting.regions}
        named = self.atlas.regions(name) or [r for r in own.values() if r.name == name]
        if not named:
            raise InputError(Phrase("No region is called “{name}”.", name=name))
        return [own.get(region.name, region) for region in named]

    def ground(self, name: str) -> BaseGeometry:
        """The regions of a name as one, where the map covers them."""
        shape = shapely.union_all([region.geometry for region in self.regions(name)])
        land = self.setting.land
        if land is not None:
            covered, whole = area_km2([overlap(as_array(shape), land)[0], shape])
            if covered < _COVERED * whole:
                raise InputError(Phrase("This map does not cover all of {region}.", region=name))
        return shape


def between(start: Place, end: Place) -> tuple[float, float, BaseGeometry]:
    """Kilometres and azimuth in degrees from one place to another, and the line between them."""
    metres, azimuth = inverse(start.lon, start.lat, end.lon, end.lat)
    line = shapely.linestrings([[start.lon, start.lat], [end.lon, end.lat]])
    return float(metres[0]) / 1000.0, float(azimuth[0]), line


def need_two(one: Site, other: Site) -> None:
    """Raises InputError where two names mean the same place."""
    if one.place == other.place:
        raise InputError(
            Phrase("{place} is named twice: a claim compares different places.",
                   place=one.place.label)
        )  # fmt: skip


def stamp_of(*sites: Site) -> dict[str, str]:
    """Whence the positions of places come."""
    return {"source": "; ".join(dict.fromkeys(site.source for site in sites))}
