"""Figures of one geometry after another, as expressions ask for them, remembered by geometry.

Asked in many threads at once: labels, rules and tables are drawn beside each other. Importing
this module loads neither numpy nor shapely.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any

from .placed import Placed

if TYPE_CHECKING:
    from ..analysis.measure import Setting
    from .active import ActiveMap

REMEMBERED = 20_000


class _Recent:
    """The values asked for last, by key; may be shared between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._values: OrderedDict[Any, Any] = OrderedDict()

    def get(self, key: Any, compute: Callable[[], Any]) -> Any:
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = compute()
        with self._lock:
            self._values[key] = value
            while len(self._values) > REMEMBERED:
                self._values.popitem(last=False)
        return value

    def clear(self) -> None:
        with self._lock:
            self._values.clear()


class Measurer:
    """The figures behind the functions, against whichever control map is active."""

    def __init__(self, active: ActiveMap) -> None:
        self._active = active
        self._recent = _Recent()
        self._changes = 0
        active.changed.connect(self._forget)

    def close(self) -> None:
        self._active.changed.disconnect(self._forget)
        self._recent.clear()

    def _forget(self) -> None:
        self._changes += 1
        self._recent.clear()

    def front_distance(self, placed: Placed) -> float | None:
        found: float | None = self._against(_front_distance, placed)
        return found

    def front_side(self, placed: Placed) -> str:
        return str(self._against(_front_side, placed))

    def geodesic_area(self, placed: Placed) -> float:
        from ..analysis.geodesy import area_km2

        return float(
            self._recent.get(("area", *placed.key), lambda: float(area_km2(placed.to_lonlat())[0]))
        )

    def geodesic_distance(self, first: Placed, second: Placed) -> float:
        from ..analysis.between import distance_m

        return float(
            self._recent.get(
                ("distance", *first.key, *second.key),
                lambda: distance_m(first.to_lonlat(), second.to_lonlat()),
            )
        )

    def _against(self, measure: Callable[[Setting, Placed], Any], placed: Placed) -> Any:
        # Counted before the map is looked up: a value of an older map is never found later.
        key = (measure, self._changes, *placed.key)
        setting = self._active.setting()
        return self._recent.get(key, lambda: measure(setting, placed))


def _front_distance(setting: Setting, placed: Placed) -> float | None:
    from ..analysis.oneplace import distance_to_front_m

    point = placed.to_point()
    if point is None:
        near, *_ = setting.index.nearest_to_geometries([placed.to_lonlat()])
        distance = float(near.distance_m[0])
    else:
        distance = distance_to_front_m(setting.index, *point)
    return distance if math.isfinite(distance) else None


def _front_side(setting: Setting, placed: Placed) -> str:
    from ..analysis.oneplace import side_of_place
    from ..analysis.sides import sides_of

    point = placed.to_point()
    if point is not None:
        return side_of_place(setting.control, *point, setting.land)
    geometry = placed.to_lonlat()
    near, lon, lat = setting.index.nearest_to_geometries([geometry])
    sides = sides_of(setting.control, [geometry], setting.land, near.distance_m, lon, lat)
    return str(sides[0])
