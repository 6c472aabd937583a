"""``salient:change``: ground gained and lost between two maps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..layers.words import tr
from .fields import result_fields
from .pair import PairAlgorithm
from .reading import read_land, share
from .shapes import multi_polygon

if TYPE_CHECKING:
    from ..analysis.change import Change
    from ..analysis.model import ControlMap
    from ..analysis.movement import Movement


class ChangeOfControl(PairAlgorithm):
    """Patches that are occupied on one of two dates alone, with their areas."""

    MAPS = ("BEFORE", "AFTER")
    MIN_KM2 = "MIN_KM2"
    SLIVER_M = "SLIVER_M"
    OUTPUT, ARROWS, FIGURES = "OUTPUT", "ARROWS", "FIGURES"

    def name(self) -> str:
        return "change"

    def displayName(self) -> str:
        return tr("Ground gained and lost between two dates")

    def tags(self) -> list[str]:
        return tr("change,gained,lost,net,difference,date,front,movement").split(",")

    def shortDescription(self) -> str:
        return tr("Patches gained and lost between two maps, with areas in km²; the net change.")

    def shortHelpString(self) -> str:
        return tr(
            "Ground that only the later map assesses as occupied (gained), and that only the "
            "earlier one does (lost): polygons with their areas on the WGS84 ellipsoid, the dates, "
            "the region and the nearest place by name. Ground of unknown status counts as not "
            "occupied.\n\n"
            "The numbers GAINED_KM2, LOST_KM2 and NET_KM2 (gained less lost) hold all ground, that "
            "of patches too small to be written and of slivers too. Slivers, which are nowhere as "
            "wide as SLIVER_M, come of redrawing rather than of movement: they have is_sliver = 1. "
            "Patches below MIN_KM2 are not written. The log counts them, and slivers of any size "
            "apart from them.\n\n"
            "With REGIONS, patches are cut by region and the numbers are those of all ground all "
            "the same. Where regions overlap, each has its part of a patch, so that patches add up "
            "to more than the numbers.\n\n"
            "ARROWS: from every 500 m of the earlier contact line to the nearest point of the "
            "later one. FIGURES: a table of all figures, by region; where a map has unknown "
            "ground, from class to class, of the ground of all regions together; and how far the "
            "front moved, median, 90th percentile and largest. With maps of different sources, "
            "part of the difference is how each of them assesses and draws.\n\n"
            "Example:\n"
            "qgis_process run salient:change -- BEFORE=august.geojson AFTER=november.geojson "
            "OUTPUT=change.gpkg"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_pair(
            (tr("Earlier control map"), tr("Field with the class of ground, earlier")),
            (tr("Later control map"), tr("Field with the class of ground, later")),
        )
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(
            self._number(self.MIN_KM2, tr("Smallest patch that is written, km²"), 0.01)
        )
        self.add_advanced(
            self._number(self.SLIVER_M, tr("Slivers are narrower than, metres"), 50.0)
        )
        self.add_land()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Gained and lost"), polygons)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.ARROWS,
                tr("Movement of the front"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.FIGURES,
                tr("Figures of the change"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            )
        )
        titles = (tr("Gained, km²"), tr("Lost, km²"), tr("Net, km²"))
        for name, title in zip(("GAINED_KM2", "LOST_KM2", "NET_KM2"), titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    @staticmethod
    def _number(name: str, title: str, value: float) -> QgsProcessingParameterNumber:
        kind = QgsProcessingParameterNumber.Type.Double
        return QgsProcessingParameterNumber(name, title, kind, value, minValue=0.0)

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..analysis.change import change

        before, after, regions = self.pair(parameters, context, feedback)
        self._tell_maps(before, after, feedback)
        found = change(
            before,
            after,
            regions,
            min_km2=self.parameterAsDouble(parameters, self.MIN_KM2, context),
            sliver_m=self.parameterAsDouble(parameters, self.SLIVER_M, context),
            progress=share(feedback, self.READ, 0.8),
        )
        place = self._write_patches(found, parameters, context)
        self.go_on(feedback, 0.85)
        _tell(found, feedback)
        movement = None
        if any(parameters.get(name) not in (None, "") for name in (self.ARROWS, self.FIGURES)):
            movement = self._movement(before, after, parameters, context, feedback)
        written = {
            **self._write_arrows(movement, parameters, context),
            **self._write_figures(found, movement, parameters, context),
        }
        _tell_figures(found, movement, feedback)
        whole = found.total
        return {
            self.OUTPUT: place,
            **written,
            "GAINED_KM2": whole.gained_km2,
            "LOST_KM2": whole.lost_km2,
            "NET_KM2": whole.net_km2,
        }

    def _tell_maps(
        self, before: ControlMap, after: ControlMap, feedback: QgsProcessingFeedback
    ) -> None:
        """Warns of maps in the wrong order or of different sources; credits both."""
        from ..layers.interval import Interval

        a, b = before.provenance, after.provenance
        for remark in Interval(a, b).remarks():
            feedback.pushWarning(remark)
        self._provenance = Interval(a, b).provenance

    def _write_patches(
        self, found: Change, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> str:
        from ..analysis.measure import AREA_METHOD
        from ..layers.change_layers import PATCH_NUMBERS, PATCH_TEXTS, patch_row
        from ..layers.gazetteer import Gazetteer
        from ..layers.interval import Interval
        from ..layers.near_places import NearPlaces

        sink, place = self.sink(
            parameters, self.OUTPUT, context, result_fields(PATCH_NUMBERS, PATCH_TEXTS),
            QgsWkbTypes.Type.MultiPolygon, str(AREA_METHOD),
        )  # fmt: skip
        near = NearPlaces(Gazetteer.load().places).of([p.geometry for p in found.patches])
        between = Interval(found.before, found.after)
        for patch, town in zip(found.patches, near):
            sink.add(multi_polygon(patch.geometry), patch_row(patch, town, between))
        return place

    def _movement(
        self,
        before: ControlMap,
        after: ControlMap,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Movement:
        from ..analysis.front import contact_line
        from ..analysis.movement import front_movement

        source = self.optional_source(parameters, self.LAND, context)
        land = read_land(source, after, feedback, share(feedback, 0.85, 0.9), True)
        fronts = [contact_line(control.occupied, land) for control in (before, after)]
        self.go_on(feedback, 0.95)
        return front_movement(*fronts, occupied=after.occupied)

    def _write_arrows(
        self,
        movement: Movement | None,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> dict[str, str]:
        from ..analysis.movement import MOVEMENT_METHOD
        from ..layers.change_layers import ARROW_FIELDS, arrows
        from ..layers.convert import to_qgs

        sink, place = self.optional_sink(
            parameters, self.ARROWS, context, result_fields(ARROW_FIELDS),
            QgsWkbTypes.Type.LineString, str(MOVEMENT_METHOD),
        )  # fmt: skip
        if sink is None or movement is None:
            return {}
        for line, row in zip(*arrows(movement)):
            sink.add(to_qgs(line), list(row))
        return {self.ARROWS: place}

    def _write_figures(
        self,
        found: Change,
        movement: Movement | None,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> dict[str, str]:
        from ..analysis.change_figures import change_figures
        from ..analysis.measure import AREA_METHOD
        from ..layers.export import figure_fields, figure_values

        sink, place = self.optional_sink(
            parameters, self.FIGURES, context, figure_fields(),
            QgsWkbTypes.Type.NoGeometry, str(AREA_METHOD),
        )  # fmt: skip
        if sink is None:
            return {}
        for figure in change_figures(found, movement):
            sink.add(QgsGeometry(), figure_values(figure))
        return {self.FIGURES: place}


def _tell(found: Change, feedback: QgsProcessingFeedback) -> None:
    """Sums by region, what is not written, and what of the sums is slivers."""
    for row in found.rows:
        feedback.pushInfo(
            tr("{region}: gained {gained} km², lost {lost} km², net {net} km²").format(
                region=row.region or tr("All ground"),
                gained=f"{row.gained_km2:,.3f}",
                lost=f"{row.lost_km2:,.3f}",
                net=f"{row.net_km2:+,.3f}",
            )
        )
    if found.small_count:
        feedback.pushInfo(
            tr("{n} patches are too small to be written: {km2} km² in all.").format(
                n=found.small_count, km2=f"{found.small_km2:,.6g}"
            )
        )
    whole = found.total
    if whole.sliver_count:
        feedback.pushInfo(
            tr(
                "Of the sums, {n} slivers under {width} m wide, from redrawing: {gained} km² "
                "gained, {lost} km² lost."
            ).format(
                n=whole.sliver_count,
                width=f"{found.sliver_m:g}",
                gained=f"{whole.sliver_gained_km2:,.3f}",
                lost=f"{whole.sliver_lost_km2:,.3f}",
            )
        )


def _tell_figures(
    found: Change, movement: Movement | None, feedback: QgsProcessingFeedback
) -> None:
    """Areas from class to class, and how far the front moved where that was asked for."""
    from ..analysis.change_figures import matrix_figures, movement_figures
    from ..layers.figure_text import value_text
    from ..layers.words import localized

    moved = [] if movement is None else movement_figures(found, movement)
    for figure in (*matrix_figures(found), *moved):
        said = f"{localized(figure.subject)}: {localized(figure.measure)}: {value_text(figure)}"
        feedback.pushInfo(said)
