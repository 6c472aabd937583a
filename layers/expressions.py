"""Expression functions for labels, rules and layouts: what the active control map says of a row.

Importing this module loads neither numpy nor shapely: QGIS does so at its start. Expressions are
evaluated in many threads at once, row by row, so what a map needs is computed once and values are
remembered by geometry.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any, Callable, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsFeature,
    QgsGeometry,
    QgsReferencedGeometry,
    QgsWkbTypes,
)

from ..errors import InputError, SalientError
from .packages import missing_package
from .words import tr

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.measure import Setting
    from .active import ActiveMap

GROUP = "Salient"
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


class _Placed(NamedTuple):
    """A geometry as an expression hands it over, and the CRS it is in."""

    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem

    @property
    def key(self) -> tuple[bytes, str]:
        return bytes(self.geometry.asWkb()), self.crs.authid() or self.crs.toWkt()

    def to_point(self) -> tuple[float, float] | None:
        """Longitude and latitude of a single point; None for all else, and where it has none."""
        if QgsWkbTypes.flatType(self.geometry.wkbType()) != QgsWkbTypes.Type.Point:
            return None
        transform = QgsCoordinateTransform(self.crs, _lonlat(), QgsCoordinateTransformContext())
        try:
            point = transform.transform(self.geometry.asPoint())
        except (QgsCsException, ValueError):  # outside its CRS; POINT EMPTY
            return None
        is_degrees = abs(point.y()) <= 90 and abs(point.x()) <= 360
        return (point.x(), point.y()) if is_degrees else None

    def to_lonlat(self) -> BaseGeometry:
        """The geometry, repaired, in lon/lat; raises InputError where it cannot be used."""
        from ..analysis.clean import clean_any
        from .convert import to_lonlat

        converted = to_lonlat(_OneFeature(self))
        cleaned, repair = clean_any(list(converted.geometries))
        if cleaned[0] is None:
            refused = converted.repair.refused or repair.refused
            raise InputError(tr("The geometry cannot be used: {why}.").format(why=refused[0][1]))
        return cleaned[0]


class _OneFeature:
    """A geometry in the shape of a feature source, which ``to_lonlat`` reads."""

    def __init__(self, placed: _Placed) -> None:
        self._placed = placed

    def sourceName(self) -> str:
        return ""

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        return self._placed.crs

    def featureCount(self) -> int:
        return 1

    def getFeatures(self) -> Iterator[QgsFeature]:
        feature = QgsFeature()
        feature.setGeometry(self._placed.geometry)
        return iter([feature])


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

    def front_distance(self, placed: _Placed) -> float | None:
        found: float | None = self._against(_front_distance, placed)
        return found

    def front_side(self, placed: _Placed) -> str:
        return str(self._against(_front_side, placed))

    def geodesic_area(self, placed: _Placed) -> float:
        from ..analysis.geodesy import area_km2

        return float(
            self._recent.get(("area", *placed.key), lambda: float(area_km2(placed.to_lonlat())[0]))
        )

    def geodesic_distance(self, first: _Placed, second: _Placed) -> float:
        from ..analysis.between import distance_m

        return float(
            self._recent.get(
                ("distance", *first.key, *second.key),
                lambda: distance_m(first.to_lonlat(), second.to_lonlat()),
            )
        )

    def _against(self, measure: Callable[[Setting, _Placed], Any], placed: _Placed) -> Any:
        # Counted before the map is looked up: a value of an older map is never found later.
        key = (measure, self._changes, *placed.key)
        setting = self._active.setting()
        return self._recent.get(key, lambda: measure(setting, placed))


def _front_distance(setting: Setting, placed: _Placed) -> float | None:
    from ..analysis.oneplace import distance_to_front_m

    point = placed.to_point()
    if point is None:
        near, *_ = setting.index.nearest_to_geometries([placed.to_lonlat()])
        distance = float(near.distance_m[0])
    else:
        distance = distance_to_front_m(setting.index, *point)
    return distance if math.isfinite(distance) else None


def _front_side(setting: Setting, placed: _Placed) -> str:
    from ..analysis.oneplace import side_of_place
    from ..analysis.sides import sides_of

    point = placed.to_point()
    if point is not None:
        return side_of_place(setting.control, *point, setting.land)
    geometry = placed.to_lonlat()
    near, lon, lat = setting.index.nearest_to_geometries([geometry])
    sides = sides_of(setting.control, [geometry], setting.land, near.distance_m, lon, lat)
    return str(sides[0])


class SalientFunction(QgsExpressionFunction):
    """One function of geometries; what goes wrong becomes the expression's own error."""

    def __init__(
        self, name: str, arguments: tuple[str, ...], text: str, compute: Callable[..., Any]
    ) -> None:
        parameters = [QgsExpressionFunction.Parameter(argument) for argument in arguments]
        super().__init__(name, parameters, GROUP, text)
        self._compute = compute

    def func(
        self,
        values: Sequence[Any],
        context: QgsExpressionContext | None,
        parent: QgsExpression,
        _node: Any,
    ) -> Any:
        try:
            return self._compute(*(_placed(value, context) for value in values))
        except ImportError:
            parent.setEvalErrorString(missing_package())
        except SalientError as error:
            parent.setEvalErrorString(error.message)
        return None

    def usesGeometry(self, _node: Any) -> bool:
        """Whether the function reads the feature's geometry behind the back of its arguments."""
        return False

    def referencedColumns(self, _node: Any) -> set[str]:
        return set()


def _placed(value: Any, context: QgsExpressionContext | None) -> _Placed:
    """An argument as a geometry; in the CRS it carries, else the layer's, else lon/lat."""
    crs = QgsCoordinateReferenceSystem()
    if isinstance(value, QgsReferencedGeometry):
        crs = value.crs()
    if isinstance(value, QgsFeature):
        value = value.geometry()
    if not isinstance(value, QgsGeometry) or value.isNull():
        raise InputError(tr("The argument is not a geometry; use $geometry."))
    if not crs.isValid() and context is not None:
        layer_crs = context.variable("_layer_crs")
        if isinstance(layer_crs, QgsCoordinateReferenceSystem):
            crs = layer_crs
        elif context.variable("layer_crs"):
            crs = QgsCoordinateReferenceSystem(str(context.variable("layer_crs")))
    return _Placed(value, crs if crs.isValid() else _lonlat())


def _lonlat() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:4326")


class _Registered:
    """The functions now known to QGIS, kept alive while they are."""

    def __init__(self, active: ActiveMap) -> None:
        self._measurer = Measurer(active)
        self._functions = [
            SalientFunction(name, arguments, text, getattr(self._measurer, name))
            for name, arguments, text in _described()
        ]
        for function in self._functions:
            QgsExpression.registerFunction(function)

    def close(self) -> None:
        for function in self._functions:
            QgsExpression.unregisterFunction(function.name())
        self._functions.clear()
        self._measurer.close()


_registered: list[_Registered] = []


def register(active: ActiveMap) -> None:
    """Offers the functions in every expression, against ``active``; those of before give way."""
    unregister()
    _registered.append(_Registered(active))


def unregister() -> None:
    """Takes the functions away again; nothing happens where there are none."""
    while _registered:
        _registered.pop().close()


def _described() -> list[tuple[str, tuple[str, ...], str]]:
    """Names, arguments and help of the functions."""
    crs = tr(
        "The geometry is taken to be in the CRS of the layer, without a layer in longitude and "
        "latitude."
    )
    return [
        (
            "front_distance",
            ("geometry",),
            _help(
                tr(
                    "The distance in metres from a geometry to the nearest point of the front of "
                    "the active control map, as a geodesic on WGS84; 0 where the front passes "
                    "through it."
                ),
                crs,
                "round(front_distance($geometry) / 1000, 1) || ' km'",
            ),
        ),
        (
            "front_side",
            ("geometry",),
            _help(
                tr(
                    "The side of the front of the active control map on which a geometry lies: "
                    "'held', 'occupied', 'unknown', or 'outside' the country."
                ),
                crs,
                "front_side($geometry) = 'held'",
            ),
        ),
        (
            "geodesic_area",
            ("geometry",),
            _help(
                tr(
                    "The area of a polygon in km² on the WGS84 ellipsoid, with edges straight in "
                    "longitude and latitude, whatever ellipsoid the project is set to."
                ),
                crs,
                "geodesic_area($geometry)",
            ),
        ),
        (
            "geodesic_distance",
            ("a", "b"),
            _help(
                tr(
                    "The shortest distance in metres between two geometries, as a geodesic on "
                    "WGS84; 0 where they meet."
                ),
                crs,
                "geodesic_distance($geometry, geometry(get_feature('towns', 'name', 'Pokrovsk')))",
            ),
        ),
    ]


def _help(what: str, crs: str, example: str) -> str:
    return f"<p>{what}</p><p>{crs}</p><h4>{tr('Example')}</h4><p><code>{example}</code></p>"
