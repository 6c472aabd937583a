"""``salient:page``: a page of a control map, as PDF, SVG or PNG."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsProject,
    QgsReferencedRectangle,
)

from .. import settings
from ..layers.looks import LOOKS
from ..layers.pages.formats import FORMATS
from ..layers.words import tr
from .base import SalientAlgorithm
from .reading import share

if TYPE_CHECKING:
    from ..analysis.model import Place
    from ..layers.pages.page import PageContents
    from ..layers.plan import LoadPlan


class Page(SalientAlgorithm):
    """Lays a control map out in a project of its own and writes it to a file."""

    FORMAT = "FORMAT"
    LOOK = "LOOK"
    TITLE = "TITLE"
    EXTENT = "EXTENT"
    BASEMAP = "BASEMAP"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "page"

    def displayName(self) -> str:
        return tr("Page of a control map")

    def tags(self) -> list[str]:
        return tr("page,layout,print,publish,pdf,svg,png,picture").split(",")

    def shortDescription(self) -> str:
        return tr("A map with title, legend, scale bar, statistics and credit, as PDF, SVG or PNG.")

    def shortHelpString(self) -> str:
        return tr(
            "A page with title, date of assessment, map, locator, legend, scale bar, north arrow, "
            "a table of statistics, and the credit of all that is drawn.\n\n"
            "FORMAT is one of: {formats}; square and wide are pictures of 1080 × 1080 and 1920 × "
            "1080 pixels. LOOK is one of: {looks}. EXTENT is what the map shows; empty means the "
            "whole front. BASEMAP draws land, sea and borders, without a network. The ending of "
            "OUTPUT says which: .pdf (vector, fonts embedded), .svg or .png (300 dpi).\n\n"
            "The scale bar is true at the middle of the map. Read the terms of a source that "
            "restricts redistribution before you pass the page on.\n\n"
            "Example:\n"
            "qgis_process run salient:page -- CONTROL=map.gpkg CONTROL_CLASS_FIELD=class "
            "FORMAT=a4 LOOK=light OUTPUT=page.pdf"
        ).format(formats=", ".join(FORMATS), looks=", ".join(LOOKS))

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Layouts are made on the main thread."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_control()
        for name, title, known in (
            (self.FORMAT, tr("Format"), FORMATS),
            (self.LOOK, tr("Look"), LOOKS),
        ):
            self.addParameter(
                QgsProcessingParameterEnum(
                    name, title, list(known), False, next(iter(known)), False, True
                )
            )
        self.addParameter(
            QgsProcessingParameterString(
                self.TITLE, tr("Title (none: the date)"), "", optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterExtent(
                self.EXTENT, tr("Extent (none: the whole front)"), None, True
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(self.BASEMAP, tr("Draw land, sea and borders"), True)
        )
        kinds = ";;".join((tr("PDF (*.pdf)"), tr("SVG (*.svg)"), tr("PNG (*.png)")))
        self.addParameter(QgsProcessingParameterFileDestination(self.OUTPUT, tr("Page"), kinds))

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..layers.gazetteer import Gazetteer
        from ..layers.pages.credit import restrictions
        from ..layers.pages.export import export_page
        from ..layers.pages.page import show_page
        from ..layers.plan import plan_load

        control = self.control_map(parameters, context, feedback)
        town = Gazetteer.load().resolve(settings.CORRIDOR_TOWN.get())
        plan = plan_load(control, town, progress=share(feedback, 0.1, 0.6))
        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        format_ = FORMATS[self.parameterAsEnumString(parameters, self.FORMAT, context)]
        project = QgsProject()
        try:
            contents = self._contents(project, plan, town, parameters, context)
            self.go_on(feedback, 0.8)
            for credit in restrictions(contents.layers):
                feedback.pushWarning(
                    tr("The source restricts redistribution: {credit}.").format(credit=credit)
                )
            export_page(show_page(project, format_, contents), format_, path)
        finally:
            project.clear()
        feedback.pushInfo(contents.credit)
        return {self.OUTPUT: str(path)}

    def _contents(
        self,
        project: QgsProject,
        plan: LoadPlan,
        town: Place | None,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> PageContents:
        """Loads the plan into a project and says what its page is to show."""
        from ..layers.basemap import add_base_map, prepare_base_map
        from ..layers.loader import apply
        from ..layers.lonlat import wgs84
        from ..layers.pages.compose import compose, front_extent, plain_crs
        from ..layers.pages.statistics import notable_towns, usual_figures
        from ..layers.themes import apply_look

        look = LOOKS[self.parameterAsEnumString(parameters, self.LOOK, context)]
        project.setTransformContext(context.transformContext())
        apply(project, plan)
        if self.parameterAsBool(parameters, self.BASEMAP, context):
            add_base_map(project, prepare_base_map())
        apply_look(project, look)
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, wgs84())
        shown = (
            front_extent(plan.front) if extent.isNull() else QgsReferencedRectangle(extent, wgs84())
        )
        project.setCrs(plain_crs(shown))
        towns = notable_towns(plan, shown)
        return compose(
            project,
            plan.control.provenance,
            shown,
            look,
            usual_figures(plan.setting, towns, town),
            self.parameterAsString(parameters, self.TITLE, context).strip(),
        )
