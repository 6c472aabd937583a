"""Layers of parameters as the mathematics wants them, with a word on all that was repaired.

The functions import numpy and shapely when they are called: QGIS imports this module at its start.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import (
    QgsFeature,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
)

from ..errors import InputError
from ..layers.words import tr

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.model import ControlMap, Place, Progress, Region, Repair

_NAMED_AT_MOST = 50
_NAME_FIELDS = ("name", "name_en", "region", "town", "place", "title", "label")


class Read(NamedTuple):
    """``geometries``: valid, lon/lat, None where refused; ``features``: as they came."""

    geometries: list[BaseGeometry | None]
    features: list[QgsFeature]


def share(feedback: QgsProcessingFeedback, start: float = 0.0, end: float = 1.0) -> Progress:
    """A Progress that moves the bar from ``start`` to ``end`` (0 to 1) and hears Cancel."""

    def progress(done: float) -> bool:
        feedback.setProgress(100.0 * (start + (end - start) * min(max(done, 0.0), 1.0)))
        return not feedback.isCanceled()

    return progress


def read(
    source: QgsProcessingFeatureSource,
    title: str,
    feedback: QgsProcessingFeedback,
    progress: Progress,
    polygons_only: bool = False,
) -> Read:
    """The features of a source in lon/lat, repaired; raises InputError where there are none.

    ``title``: what the parameter is called, for messages.
    """
    from ..analysis.clean import clean_any, clean_polygons
    from ..layers.convert import feature_name, to_lonlat

    converted = to_lonlat(source, progress=progress)
    if not converted.features:
        raise InputError(tr("{layer}: there are no features to measure.").format(layer=title))
    geometries: list[BaseGeometry | None] = list(converted.geometries)
    present = [i for i, geometry in enumerate(geometries) if geometry is not None]
    clean = clean_polygons if polygons_only else clean_any
    cleaned, repair = clean(
        [geometries[i] for i in present], _Names(converted.features, present, feature_name)
    )
    for i, geometry in zip(present, cleaned):
        geometries[i] = geometry
    tell_repair(converted.repair + repair, title, feedback)
    return Read(geometries, converted.features)


class _Names(Sequence[str]):
    """Names of features, made up only for the few that are spoken of."""

    def __init__(self, features: list[QgsFeature], present: list[int], name_of) -> None:  # type: ignore[no-untyped-def]
        self._features, self._present, self._name_of = features, present, name_of

    def __len__(self) -> int:
        return len(self._present)

    def __getitem__(self, i):  # type: ignore[no-untyped-def]
        return str(self._name_of(self._features[self._present[i]]))


def read_land(
    source: QgsProcessingFeatureSource | None,
    control: ControlMap,
    feedback: QgsProcessingFeedback,
    progress: Progress,
    is_asked_for: bool,
) -> BaseGeometry | None:
    """The country: the polygons of a layer, else Ukraine; None for a map outside Ukraine.

    ``is_asked_for``: whether the user could have given a layer.
    """
    import shapely

    from ..layers.plan import land_of

    if source is None:
        land = land_of(control)
        if land is None and is_asked_for:
            feedback.pushWarning(
                tr(
                    "The control map lies outside Ukraine, so its whole outline is taken as front, "
                    "coast and state border too. Give the land of the country to leave them out."
                )
            )
        return land
    polygons = read(source, tr("Land"), feedback, progress, polygons_only=True).geometries
    usable = [polygon for polygon in polygons if polygon is not None]
    if not usable:
        raise InputError(tr("The land of the country holds no polygon that can be used."))
    return shapely.union_all(usable)


def read_regions(
    source: QgsProcessingFeatureSource,
    name_field: str,
    feedback: QgsProcessingFeedback,
    progress: Progress,
) -> list[Region]:
    """The polygons of a layer by name: ``name_field``, else a field that sounds like a name.

    Polygons of one name are one region.
    """
    from ..analysis.clean import dissolved
    from ..analysis.model import Region

    found = read(source, tr("Regions"), feedback, progress, polygons_only=True)
    regions = [
        Region(name_of(feature, name_field, tr("region {id}")), geometry)
        for geometry, feature in zip(found.geometries, found.features)
        if geometry is not None
    ]
    if not regions:
        raise InputError(tr("The regions hold no polygon that can be used."))
    return dissolved(regions)


def read_towns(
    source: QgsProcessingFeatureSource,
    name_field: str,
    feedback: QgsProcessingFeedback,
    progress: Progress,
) -> list[Place]:
    """The points of a layer by name, each of a multipoint."""
    import shapely

    from ..analysis.model import Place

    found = read(source, tr("Towns"), feedback, progress)
    towns = [
        Place(name, lon, lat)
        for feature, geometry in zip(found.features, found.geometries)
        if geometry is not None
        for name in [name_of(feature, name_field, tr("town {id}"))]
        for lon, lat in shapely.get_coordinates(geometry).tolist()
    ]
    if not towns:
        raise InputError(tr("The layer of towns holds no point that can be used."))
    return towns


def read_date(text: str) -> date | None:
    """A date of a text parameter, None where that is empty; InputError."""
    if not text.strip():
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise InputError(
            tr("“{text}” is no date; write it like 2025-11-04.").format(text=text)
        ) from error


def name_of(feature: QgsFeature, field: str, otherwise: str) -> str:
    """A feature's name: the value of ``field``, else of a field that sounds like one.

    ``otherwise``: what to call it if it has none, with ``{id}`` for its number.
    """
    fields = feature.fields()
    for wanted in [field] if field else _NAME_FIELDS:
        index = fields.lookupField(wanted)
        value = feature.attribute(index) if index >= 0 else None
        is_null = value is None or (hasattr(value, "isNull") and value.isNull())
        if not is_null and str(value).strip():
            return str(value).strip()
    return otherwise.format(id=feature.id())


def tell_repair(repair: Repair, title: str, feedback: QgsProcessingFeedback) -> None:
    """Tells how many features were repaired, by how much, and names those left out."""
    if repair.repaired:
        feedback.pushInfo(
            tr("{layer}: {n} features repaired; their areas changed by {km2} km² in all.").format(
                layer=title, n=repair.repaired, km2=f"{repair.area_change_km2:,.6g}"
            )
        )
    if not repair.refused:
        return
    named = [f"{name}: {reason}" for name, reason in repair.refused]
    feedback.pushWarning(
        tr("{layer}: {n} could not be used:").format(layer=title, n=len(named))
        + "".join(f"\n  {line}" for line in named[:_NAMED_AT_MOST])
    )
    if len(named) > _NAMED_AT_MOST:
        feedback.pushWarning(tr("and {n} more:").format(n=len(named) - _NAMED_AT_MOST))
        feedback.pushDebugInfo("\n".join(named[_NAMED_AT_MOST:]))
