"""What algorithms on two control maps share: both layers with their classes, and regions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingFeedback

from ..layers.words import tr
from .base import SalientAlgorithm
from .control import Origin, origin_of, read_control
from .reading import read_regions, share

if TYPE_CHECKING:
    from ..analysis.model import ControlMap, Region


class PairAlgorithm(SalientAlgorithm):
    """Base of algorithms on two maps; a subclass names their parameters in ``MAPS``.

    Reading the maps and the regions takes the first half of the progress.
    """

    MAPS: tuple[str, str]
    REGIONS = "REGIONS"
    REGION_NAME_FIELD = "REGION_NAME_FIELD"
    READ = 0.5

    def __init__(self) -> None:
        super().__init__()
        self._origins: dict[str, Origin | None] = {}

    def add_pair(self, first: tuple[str, str], second: tuple[str, str]) -> None:
        """Both maps and the regions; for each map its title and that of its class field."""
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        for name, (title, field_title) in zip(self.MAPS, (first, second)):
            self.add_source(name, title, polygons)
            self.add_field(f"{name}_CLASS_FIELD", field_title, name)
        self.add_source(self.REGIONS, tr("Regions"), polygons, optional=True)
        self.add_field(self.REGION_NAME_FIELD, tr("Field with the region's name"), self.REGIONS)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._origins = {name: origin_of(parameters.get(name), context) for name in self.MAPS}
        return super().prepareAlgorithm(parameters, context, feedback)

    def pair(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[ControlMap, ControlMap, list[Region]]:
        """Both maps, and the regions, none where no layer of them is given."""
        maps = []
        for name, part in zip(self.MAPS, (0.0, 0.2)):
            field = self.parameterAsString(parameters, f"{name}_CLASS_FIELD", context)
            source = self.source(parameters, name, context)
            progress = share(feedback, part, part + 0.2)
            maps.append(read_control(source, field, self._origins[name], feedback, progress))
        regions: list[Region] = []
        source = self.optional_source(parameters, self.REGIONS, context)
        if source is not None:
            field = self.parameterAsString(parameters, self.REGION_NAME_FIELD, context)
            regions = read_regions(source, field, feedback, share(feedback, 0.4, self.READ))
        self.go_on(feedback, self.READ)
        return maps[0], maps[1], regions
