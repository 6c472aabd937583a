"""Expression functions for labels, rules and layouts: what the active control map says of a row.

Importing this module loads neither numpy nor shapely: QGIS does so at its start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionFunction

from ..errors import SalientError
from .packages import obstacle
from .placed import place_of
from .rowwise import Measurer
from .words import tr

if TYPE_CHECKING:
    from .active import ActiveMap

GROUP = "Salient"


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
            return self._compute(*(place_of(value, context) for value in values))
        except ImportError:
            parent.setEvalErrorString(obstacle())
        except SalientError as error:
            parent.setEvalErrorString(error.message)
        return None

    def usesGeometry(self, _node: Any) -> bool:
        """Whether the function reads the feature's geometry behind the back of its arguments."""
        return False

    def referencedColumns(self, _node: Any) -> set[str]:
        return set()


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
