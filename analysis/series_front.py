"""What takes longest about a day of a series: its contact line, and the corridors of towns.

Nothing of it depends on other days, so that it may be worked out in other threads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from ..errors import GeometryError
from .areas import overlap
from .corridor import WINDOW
from .geodesy import DEGREE_M, area_km2, length_km
from .measure import town_corridor
from .model import ControlMap, Corridor, Place, lonlat_of
from .setting import Setting, uncertain_ground


@dataclass(frozen=True)
class FrontFacts:
    """What a contact line says of towns and regions.

    ``front_m``: distance of each town, NaN without a front, shape (towns,). ``less_km2`` and
    ``more_km2``: by how much the positional tolerance makes the occupied area of each region
    smaller or larger, shape (regions,).
    """

    front_km: float
    front_m: np.ndarray
    less_km2: np.ndarray
    more_km2: np.ndarray


def front_facts(setting: Setting, towns: Sequence[Place], shapes: np.ndarray) -> FrontFacts:
    """The facts of one map. ``shapes``: the polygons of the regions, shape (regions,)."""
    lon, lat = lonlat_of(towns)
    less, more = _uncertain_km2(setting, shapes)
    return FrontFacts(
        float(length_km(setting.front).sum()),
        setting.index.nearest(lon, lat).distance_m if len(towns) else np.empty(0),
        less,
        more,
    )


def _uncertain_km2(setting: Setting, shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What the band of uncertain ground takes from occupied ground, and adds to it, by region."""
    none = np.zeros(len(shapes))
    if setting.control.has_unknown or setting.front.is_empty or setting.tolerance_m <= 0:
        return none, none
    band = overlap(shapes, uncertain_ground(setting.front, setting.tolerance_m))
    less = area_km2(overlap(band, setting.control.occupied))
    return less, area_km2(band) - less


def corridor_of(control: ControlMap, town: Place, open_km: float) -> Corridor | None:
    """The corridor of a town; None where its pocket cannot be cut out."""
    try:
        return town_corridor(Setting(control), town, open_km)
    except GeometryError:
        return None


def corridor_window(town: Place, open_km: float) -> shapely.Polygon:
    """A box of lon/lat beyond which no ground has a say in the corridor of a town."""
    lat = 1.02 * WINDOW * open_km * 1000.0 / DEGREE_M
    lon = lat / max(np.cos(np.radians(min(abs(town.lat) + lat, 89.0))), 1e-3)
    return shapely.box(town.lon - lon, town.lat - lat, town.lon + lon, town.lat + lat)
