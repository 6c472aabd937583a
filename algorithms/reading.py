"""Layers of parameters as the mathematics wants them, with a word on all that was repaired.

The functions import numpy and shapely when they are called: QGIS imports this module at its start.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..errors import InputError
from ..layers.words import tr

if TYPE_CHECKING:
    from datetime import date

    from shapely.geometry.base import BaseGeometry

    from ..analysis.model import ControlMap, Progress, Provenance, Region, Repair

_NAMED_AT_MOST = 50
_CLASS_FIELDS = ("class", "ground", "status", "name", "control")
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


class Origin(NamedTuple):
    """What the metadata of a control layer says; empty where it says nothing."""

    source: str
    assessed: date | None
    licence: str
    attribution: str
    is_restricted: bool


def origin_of(value: Any, context: QgsProcessingContext) -> Origin | None:
    """The origin written in the metadata of the layer a parameter names; main thread only."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source.staticValue()
    layer = value
    if isinstance(value, str):
        layer = QgsProcessingUtils.mapLayerFromString(value, context)
    if not isinstance(layer, QgsVectorLayer) or not layer.metadata().parentIdentifier():
        return None
    metadata = layer.metadata()
    days = [range_.begin().date().toPyDate() for range_ in metadata.extent().temporalExtents()]
    licences = metadata.licenses()
    return Origin(
        metadata.parentIdentifier(),
        days[0] if days else None,
        licences[0] if licences else "",
        layer.attribution(),
        len(metadata.rights()) > 1,
    )


def read_control(
    source: QgsProcessingFeatureSource,
    class_field: str,
    origin: Origin | None,
    feedback: QgsProcessingFeedback,
    progress: Progress,
) -> ControlMap:
    """The control map a layer draws; tells the log its source, date and class rule."""
    from ..layers.control import UnclassifiedError, control_from_layer

    try:
        control = control_from_layer(
            source,
            class_field or None,
            provenance=_provenance(source, origin, class_field),
            progress=progress,
        )
    except UnclassifiedError as error:
        raise InputError(
            tr(
                "The class field “{field}” has values of unknown meaning: {values}. Use occupied, "
                "unknown, liberated or held, or leave the class field empty."
            ).format(field=class_field, values=", ".join(f"“{v}”" for v in error.values[:8]))
        ) from error
    told = control.provenance
    feedback.pushInfo(
        tr("Control map: {source}, {date}; {rule}").format(
            source=told.source, date=told.assessed_text, rule=told.class_rule
        )
    )
    if not class_field:
        _tell_unused_classes(source, feedback)
    tell_repair(control.repair, tr("Control map"), feedback)
    return control


def _provenance(
    source: QgsProcessingFeatureSource, origin: Origin | None, class_field: str
) -> Provenance:
    """What a layer's metadata, else its name, tells of its source and date."""
    from dataclasses import replace

    from ..analysis.model import Provenance
    from ..layers.sources.snapshot import ARCHIVE, date_from_name

    if origin is not None:
        return Provenance(
            source=origin.source,
            assessed=origin.assessed,
            licence=origin.licence,
            attribution=origin.attribution,
            is_illustrative="illustrative" in origin.source.lower(),
            restricts_redistribution=origin.is_restricted,
        )
    name = source.sourceName()
    is_archive = "deepstate" in name.lower() and source.featureCount() == 1
    base = ARCHIVE if is_archive else Provenance(source=name)
    rule = "" if class_field else base.class_rule
    return replace(base, assessed=date_from_name(name), revision=name, class_rule=rule)


def _tell_unused_classes(
    source: QgsProcessingFeatureSource, feedback: QgsProcessingFeedback
) -> None:
    """Warns, where every polygon is taken as occupied, of a field that tells them apart."""
    from ..layers.control import class_values

    for field in source.fields():
        if field.name().lower() not in _CLASS_FIELDS:
            continue
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([field.name()], source.fields())
        values = class_values(f.attribute(field.name()) for f in source.getFeatures(request))
        classes = set(values.values())
        if len(classes) > 1 and None not in classes:
            feedback.pushWarning(
                tr(
                    "Every polygon was taken as occupied, but the field “{field}” tells classes "
                    "apart; name it in CONTROL_CLASS_FIELD to use them."
                ).format(field=field.name())
            )
            return


def read_land(
    source: QgsProcessingFeatureSource | None,
    control: ControlMap,
    feedback: QgsProcessingFeedback,
    progress: Progress,
) -> BaseGeometry | None:
    """The country: the polygons of a layer, else Ukraine; None for a map outside Ukraine."""
    import shapely

    from ..layers.plan import land_of

    if source is None:
        land = land_of(control)
        if land is None:
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
    """The polygons of a layer by name: ``name_field``, else a field that sounds like a name."""
    from ..analysis.model import Region

    found = read(source, tr("Regions"), feedback, progress, polygons_only=True)
    regions = [
        Region(name_of(feature, name_field, tr("region {id}")), geometry)
        for geometry, feature in zip(found.geometries, found.features)
        if geometry is not None
    ]
    if not regions:
        raise InputError(tr("The regions hold no polygon that can be used."))
    return regions


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
