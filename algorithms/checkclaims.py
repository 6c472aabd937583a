"""``salient:checkclaims``: what a text says against what a control map shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsWkbTypes,
)

from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import result_fields
from .reading import read_regions, share

_NUMBERS = ("found", "difference_pct")


class CheckClaims(SalientAlgorithm):
    """A table of claims: said, found, difference, verdict."""

    CLAIMS = "CLAIMS"
    REGIONS = "REGIONS"
    REGION_NAME_FIELD = "REGION_NAME_FIELD"
    OUTPUT = "OUTPUT"
    DIFFERING = "DIFFERING"

    def name(self) -> str:
        return "checkclaims"

    def displayName(self) -> str:
        return tr("Claims against a map")

    def tags(self) -> list[str]:
        return tr("claims,check,verify,article,said,found,verdict").split(",")

    def shortDescription(self) -> str:
        return tr("Checks the figures that a text gives against a control map.")

    def shortHelpString(self) -> str:
        return tr(
            "One row a claim: what was said, what the map shows, the difference in per cent of "
            "what was said, and a verdict: agrees, within rounding, differs, cannot be measured "
            "here. A figure agrees when what was found rounds to it; “about”, “nearly” and round "
            "numbers leave more room, up to a tenth. What geometry cannot settle is said to be "
            "so.\n\n"
            "found is a number in unit; found_text says it in words, shown_by what on the map "
            "shows it. CLAIMS is a JSON file; without one, the claims on Pokrovsk that come with "
            "the plugin. Names may be in any spelling. REGIONS replace the regions of Ukraine of "
            "the same names.\n\n"
            "Example:\n"
            "qgis_process run salient:checkclaims -- CONTROL=map.geojson OUTPUT=claims.csv"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFile(
                self.CLAIMS,
                tr("Claims, JSON (none: those on Pokrovsk)"),
                extension="json",
                optional=True,
            )
        )
        self.add_control()
        self.add_land()
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        title = tr("Regions (none: the regions of Ukraine)")
        self.add_source(self.REGIONS, title, polygons, optional=True)
        self.add_field(self.REGION_NAME_FIELD, tr("Field with the region's name"), self.REGIONS)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Checked claims"), QgsProcessing.SourceType.TypeVector
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.DIFFERING, tr("Claims that differ")))

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from dataclasses import replace

        from ..analysis.claim import Verdict
        from ..analysis.claims import check, claim_columns, claim_rows
        from ..layers.atlas import ukraine_atlas
        from ..layers.claims import read_claims, shipped_claims

        path = self.parameterAsFile(parameters, self.CLAIMS, context)
        claims = (read_claims(Path(path)) if path else shipped_claims()).claims
        setting = self.setting(parameters, context, feedback)
        source = self.optional_source(parameters, self.REGIONS, context)
        if source is not None:
            field = self.parameterAsString(parameters, self.REGION_NAME_FIELD, context)
            regions = read_regions(source, field, feedback, share(feedback, 0.2, 0.3))
            setting = replace(setting, regions=regions)
        checked = check(claims, setting, ukraine_atlas(), share(feedback, 0.3, 0.9))
        self.go_on(feedback, 0.9)
        sink, place = self.sink(
            parameters, self.OUTPUT, context, _fields(claim_columns()),
            QgsWkbTypes.Type.NoGeometry, tr("each claim measured as its row says"),
        )  # fmt: skip
        for row in claim_rows(checked):
            sink.add(QgsGeometry(), list(row))
            values = dict(zip(claim_columns(), row))
            feedback.pushInfo(
                tr("{claim}: said {said}, found {found}: {verdict}").format(
                    claim=values["claim"],
                    said=values["said"],
                    found=values["found_text"],
                    verdict=values["verdict"],
                )
            )
        differing = sum(c.verdict is Verdict.DIFFERS for c in checked)
        return {self.OUTPUT: place, self.DIFFERING: differing}


def _fields(columns: Sequence[str]) -> QgsFields:
    fields = QgsFields()
    for name in columns:
        made = result_fields([name]) if name in _NUMBERS else result_fields([], [name])
        fields.append(made.at(0))
    return fields
