"""Expression functions for labels, rules and layouts: what the active control map says of a row.

Importing this module loads neither numpy nor shapely: QGIS does so at its start. Expressions are
evaluated in many threads at once, row by row, so what a map needs is computed once and values are
remembered by geometry.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, Callable, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsGeometry,
    QgsReferencedGeometry,
)

from ..errors import InputError, SalientError
from .words import tr

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.measure import Setting
    from .active import ActiveMap

GROUP = "Salient"
_REMEMBERED = 20_000


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
            while len(self._values) > _REMEMBERED:
                self._values.popitem(last=False)
        return value

    def clear(self) -> None:
        with self._lock:
            self._values.clear()


class _Against(NamedTuple):
    """What one geometry is to the active map."""

    front_m: float | None
    side: str


class Measurer:
    """The figures behind the functions; the active map is looked up for each."""

    def __init__(self, active: ActiveMap) -> None:
        self._active = active
        self._recent = _Recent()
        active.changed.connect(self._recent.clear)

    def close(self) -> None:
        self._active.changed.disconnect(self._recent.clear)
        self._recent.clear()

    def front_distance(self, geometry: QgsGeometry, crs: str) -> float | None:
        return self._against(geometry, crs).front_m

    def front_side(self, geometry: QgsGeometry, crs: str) -> str:
        return self._against(geometry, crs).side

    def area(self, geometry: QgsGeometry, crs: str) -> float:
        from ..analysis.geodesy import area_km2

        key = ("area", bytes(geometry.asWkb()), crs)
        return self._recent.get(key, lambda: float(area_km2(_to_lonlat(geometry, crs))[0]))

    def distance(self, first: QgsGeometry, second: QgsGeometry, crs: str) -> float:
        from ..analysis.between import distance_m

        key = ("distance", bytes(first.asWkb()), bytes(second.asWkb()), crs)
        return self._recent.get(
            key, lambda: distance_m(_to_lonlat(first, crs), _to_lonlat(second, crs))
        )

    def _against(self, geometry: QgsGeometry, crs: str) -> _Against:
        setting = self._active.setting()
        key = (id(setting), bytes(geometry.asWkb()), crs)
        return self._recent.get(key, lambda: _measure(setting, _to_lonlat(geometry, crs)))


def _measure(setting: Setting, geometry: BaseGeometry) -> _Against:
    from math import isfinite

    from ..analysis.sides import sides_of

    near, lon, lat = setting.index.nearest_to_geometries([geometry])
    side = sides_of(setting.control, [geometry], setting.land, near.distance_m, lon, lat)[0]
    distance = float(near.distance_m[0])
    return _Against(distance if isfinite(distance) else None, str(side))


def _to_lonlat(geometry: QgsGeometry, crs: str) -> BaseGeometry:
    """A geometry of a layer, repaired, in lon/lat; raises InputError where it cannot be used."""
    from ..analysis.clean import clean_any
    from .convert import geometry_to_lonlat

    known = QgsCoordinateReferenceSystem(crs or "EPSG:4326")
    cleaned, repair = clean_any([geometry_to_lonlat(geometry, known)])
    if cleaned[0] is None:
        raise InputError(tr("the geometry cannot be used: {why}").format(why=repair.refused[0][1]))
    return cleaned[0]
