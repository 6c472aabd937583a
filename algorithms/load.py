"""``salient:load``: the control map of a source and a day, as polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..errors import InputError, SourceError
from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import result_fields
from .reading import read_date, share
from .shapes import multi_polygon

if TYPE_CHECKING:
    from datetime import date

    from ..analysis.model import ControlMap, Progress

SOURCES = ("lesson", "deepstate", "deepstate-archive", "isw", "viina", "uacontrolmap")


class Load(SalientAlgorithm):
    """Ground by class on a day, from the archive or the network."""

    SOURCE = "SOURCE"
    DATE = "DATE"
    ACCEPT_TERMS = "ACCEPT_TERMS"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "load"

    def displayName(self) -> str:
        return tr("Load a control map")

    def tags(self) -> list[str]:
        return tr("load,source,date,download,archive,control").split(",")

    def shortDescription(self) -> str:
        return tr("The control map of a source and a day, as polygons with class, source and date.")

    def shortHelpString(self) -> str:
        return tr(
            "Polygons of ground by class (occupied, unknown, liberated) of a source on a day, from "
            "the archive where it has them, else from the network; what is fetched is kept in the "
            "archive.\n\n"
            "SOURCE is one of: {sources}. DATE is like 2025-11-04; empty means the latest. Sources "
            "with terms are loaded only with ACCEPT_TERMS: read them first.\n\n"
            "Example:\n"
            "qgis_process run salient:load -- SOURCE=lesson DATE=2025-11-04 OUTPUT=map.gpkg"
        ).format(sources=", ".join(SOURCES))

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterEnum(
                self.SOURCE, tr("Source"), list(SOURCES), False, SOURCES[0], False, True
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.DATE, tr("Date, such as 2025-11-04 (none: the latest)"), "", optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.ACCEPT_TERMS, tr("I have read and accept the terms of the source"), False
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Control map"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..analysis.model import GroundClass

        source = self.parameterAsEnumString(parameters, self.SOURCE, context)
        day = read_date(self.parameterAsString(parameters, self.DATE, context))
        is_accepted = self.parameterAsBool(parameters, self.ACCEPT_TERMS, context)
        control = _control(source, day, is_accepted, feedback)
        told = self._provenance = control.provenance
        feedback.pushInfo(
            tr("Control map: {source}, {date}; {rule}").format(
                source=told.source, date=told.assessed_text, rule=told.class_rule
            )
        )
        sink, place = self.sink(
            parameters, self.OUTPUT, context, result_fields([], ["class", "source", "date"]),
            QgsWkbTypes.Type.MultiPolygon, told.class_rule,
        )  # fmt: skip
        for kind in (GroundClass.OCCUPIED, GroundClass.UNKNOWN, GroundClass.LIBERATED):
            ground = getattr(control, kind.value)
            if not ground.is_empty:
                sink.add(multi_polygon(ground), [kind.value, told.source, told.assessed_text])
        return {self.OUTPUT: place}


def _control(
    source: str, day: date | None, is_accepted: bool, feedback: QgsProcessingFeedback
) -> ControlMap:
    """The map; raises InputError where terms are not accepted or there is no such map."""
    from ..layers.catalog import SOURCES as CATALOG
    from ..layers.sources.lesson import LESSON_DATES, lesson_map

    info = CATALOG[source]
    if source == "lesson":
        return lesson_map(day or LESSON_DATES[-1])
    if info.needs_acceptance and not is_accepted:
        raise InputError(
            tr("{source} has terms: {terms} Read them ({url}) and give ACCEPT_TERMS.").format(
                source=info.name, terms=tr(info.terms), url=info.licence_url or info.licence
            )
        )
    return _obtained(source, day, share(feedback), feedback)


def _obtained(
    source: str, day: date | None, progress: Progress, feedback: QgsProcessingFeedback
) -> ControlMap:
    from ..layers.archive import Archive
    from ..layers.online import listed_days, obtain, unlisted

    archive = Archive()
    revision = unlisted(source, day) if day is not None else None
    if revision is None:
        try:
            listed = listed_days(source, progress)
        except SourceError as error:
            feedback.pushWarning(error.message)
            listed = {}
        kept = [known.day for known in archive.days(source) if known.has_ground]
        day = day or max([*listed, *kept], default=None)
        if day is None:
            raise SourceError(tr("The source cannot be reached, and the archive has no map of it."))
        revision = listed.get(day)
    found = obtain(source, day, revision, archive, progress)
    if found.problem is not None:
        feedback.pushWarning(found.problem.message)
    if found.is_archived:
        feedback.pushInfo(tr("From the archive."))
    return found.control
