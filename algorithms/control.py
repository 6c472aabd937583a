"""The control map of a layer parameter, with what is known of its source and date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
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
from .reading import tell_repair

if TYPE_CHECKING:
    from datetime import date

    from ..analysis.model import ControlMap, Progress, Provenance

_CLASS_FIELDS = ("class", "ground", "status", "name", "control")


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
    """What a layer's metadata, else its fields, else its name tells of its source and date."""
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
    told = _told_by_fields(source)
    if told is not None:
        return told
    name = source.sourceName()
    is_archive = "deepstate" in name.lower() and source.featureCount() == 1
    base = ARCHIVE if is_archive else Provenance(source=name)
    rule = "" if class_field else base.class_rule
    return replace(base, assessed=date_from_name(name), revision=name, class_rule=rule)


def _told_by_fields(source: QgsProcessingFeatureSource) -> Provenance | None:
    """What the fields ``source`` and ``date`` say, as ``salient:load`` writes them.

    None where there are none, or where they differ from feature to feature.
    """
    from dataclasses import replace

    from ..analysis.model import Provenance
    from ..layers.catalog import SOURCES
    from ..layers.sources.dates import date_from_name
    from ..layers.sources.lesson import LESSON_DATES, lesson_map

    if not {"source", "date"} <= set(source.fields().names()):
        return None
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(["source", "date"], source.fields())
    said = {(str(f["source"]), str(f["date"])[:10]) for f in source.getFeatures(request)}
    if len(said) != 1:
        return None
    name, day = said.pop()
    lesson = replace(lesson_map(LESSON_DATES[-1]).provenance, class_rule="")
    known = {info.name: info.provenance(None, "", None, "") for info in SOURCES.values()}
    base = {**known, lesson.source: lesson}.get(name, Provenance(name))
    return replace(base, assessed=date_from_name(day))


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
