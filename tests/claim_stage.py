"""A small country for claims: two regions, a front on a meridian, some places."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import shapely
from pyproj import Geod

from salient.analysis.claim import Atlas, Checked, Claim, Measure, Site
from salient.analysis.claims import check
from salient.analysis.model import ControlMap, Place, Provenance, Region
from salient.analysis.setting import Setting

WGS84 = Geod(ellps="WGS84")
LAND = shapely.box(34, 46, 40, 50)
WEST = Region("Western", shapely.box(34, 46, 36, 50))
EAST = Region("Eastern", shapely.box(36, 46, 40, 50))
OCCUPIED = shapely.box(37, 45, 41, 51)
UNKNOWN = shapely.box(36.9, 45, 37, 51)
ORIGIN = Provenance("a drawn map", date(2025, 11, 4))

PLACES = {
    "Alpha": Place("Alpha", 36.5, 48.0, population=60_127),
    "Beta": Place("Beta", 36.0, 48.5, population=20_000),
    "Gamma": Place("Gamma", 37.5, 48.0, population=900),
    "Delta": Place("Delta", 35.0, 48.0, population=3_000),
    "Nowhere": Place("Nowhere", 36.6, 48.0),
}
MINE = Site(Place("Mine", 36.3, 47.95), 5.0, (Place("Shaft", 36.4, 48.0),), "a report")


def setting(control: ControlMap | None = None) -> Setting:
    """Return what is measured against: the front on the meridian of 37 but for another map."""
    control = control or ControlMap(OCCUPIED, provenance=ORIGIN)
    return Setting(control, LAND, (WEST, EAST))


def site(name: str) -> Site | None:
    if name == "mine":
        return MINE
    return Site(PLACES[name]) if name in PLACES else None


def regions(name: str) -> Sequence[Region]:
    both = {"Western": [WEST], "Eastern": [EAST], "Country": [WEST, EAST]}
    return both.get(name, [])


def earlier(_control: ControlMap, day: date) -> ControlMap | None:
    """Return a map of July 2025 alone, with the front on the meridian of 38."""
    if day != date(2025, 7, 1):
        return None
    return ControlMap(shapely.box(38, 45, 41, 51))


ATLAS = Atlas(site, regions, tuple(PLACES.values()), (WEST, EAST), earlier)


def checked(
    measure: Measure, subject: str, said: str, against: Setting | None = None, **parameters
) -> Checked:
    """Check one claim, against the front on the meridian unless another map is given."""
    claim = Claim("one", subject, measure, said, "", parameters)
    return check([claim], against or setting(), ATLAS)[0]


def km_between(one: str, other: str) -> float:
    """Return the geodesic between two places by GeographicLib."""
    start, end = PLACES[one], PLACES[other]
    return WGS84.inv(start.lon, start.lat, end.lon, end.lat)[2] / 1000.0
