"""What every algorithm of the toolbox shares: its layers, its results, failing in words.

Nothing here imports numpy, shapely or pyproj at module level: QGIS builds the algorithms when it
starts, and the mathematics is loaded when one of them runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QIcon

from ..errors import Cancelled, SalientError
from ..layers.manual import page_url
from ..layers.packages import obstacle
from ..layers.words import tr
from .control import Origin, origin_of, read_control
from .fields import join_fields
from .outputs import Output, Sink, describe_output
from .reading import read_land, share

if TYPE_CHECKING:
    from ..analysis.measure import Setting
    from ..analysis.model import ControlMap, Provenance


class SalientAlgorithm(QgsProcessingAlgorithm):
    """Base of the provider's algorithms; a subclass measures in ``measure``."""

    CONTROL = "CONTROL"
    CONTROL_CLASS_FIELD = "CONTROL_CLASS_FIELD"
    LAND = "LAND"

    def __init__(self) -> None:
        super().__init__()
        self._origin: Origin | None = None
        self._provenance: Provenance | None = None
        self._outputs: list[Output] = []

    def createInstance(self) -> SalientAlgorithm:
        return type(self)()

    def group(self) -> str:
        return tr("Fronts")

    def groupId(self) -> str:
        return "fronts"

    def helpUrl(self) -> str:
        """The algorithm's page of the manual, without the network."""
        return page_url(f"algorithms/{self.name()}").toString()

    def icon(self) -> QIcon:
        return self.provider().icon() if self.provider() else super().icon()

    def canExecute(self) -> tuple[bool, str]:
        """Whether the packages the mathematics needs are there, and if not, what to install."""
        problem = obstacle()
        return not problem, problem

    # Running

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Reads, on the main thread, what the control layer's metadata says of its source."""
        self._provenance, self._outputs = None, []
        self._origin = origin_of(parameters.get(self.CONTROL), context)
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Runs ``measure``; what we know to go wrong is said in our own words."""
        problem = obstacle()
        if problem:
            raise QgsProcessingException(problem)
        try:
            return self.measure(parameters, context, feedback)
        except Cancelled:
            feedback.pushInfo(tr("Stopped."))
            return {}
        except SalientError as error:
            text = f"{error.message}\n{error.details}" if error.details else error.message
            raise QgsProcessingException(text) from error

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Describes the results, on the main thread, where their layers live."""
        if self._provenance is not None:
            for output in self._outputs:
                describe_output(output, self._provenance, context)
        return {}

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        raise NotImplementedError

    def go_on(self, feedback: QgsProcessingFeedback, done: float) -> None:
        """Moves the progress to a share, 0 to 1; raises Cancelled where the user said stop."""
        if not share(feedback)(done):
            raise Cancelled(tr("Stopped."))

    # Parameters

    def add_control(self, optional: bool = False) -> None:
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add_source(self.CONTROL, tr("Control map (polygons)"), polygons, optional)
        self.add_field(
            self.CONTROL_CLASS_FIELD,
            tr("Field with the class of ground (none: every polygon is occupied)"),
            self.CONTROL,
        )

    def add_land(self) -> None:
        title = tr("Land of the country (none: Ukraine in its recognised border)")
        self.add_source(self.LAND, title, QgsProcessing.SourceType.TypeVectorPolygon, True)

    def add_source(self, name: str, title: str, kind: int, optional: bool = False) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(name, title, [kind], optional=optional)
        )

    def add_field(self, name: str, title: str, parent: str) -> None:
        self.addParameter(QgsProcessingParameterField(name, title, None, parent, optional=True))

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    # Inputs

    def source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """The features of a layer parameter (its selection, if so asked), broken ones included.

        Our own repair decides about invalid geometries and reports on them, so QGIS's check, which
        would stop at the first, is put aside.
        """
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        source.setInvalidGeometryCheck(QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck)
        return source

    def optional_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        if parameters.get(name) in (None, ""):
            return None
        return self.source(parameters, name, context)

    def control_map(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ControlMap:
        """CONTROL, its classes read by CONTROL_CLASS_FIELD."""
        field = self.parameterAsString(parameters, self.CONTROL_CLASS_FIELD, context)
        source = self.source(parameters, self.CONTROL, context)
        control = read_control(source, field, self._origin, feedback, share(feedback, 0.0, 0.1))
        self._provenance = control.provenance
        return control

    def setting(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Setting:
        """CONTROL in its country, as the dock measures it: LAND, else Ukraine; front computed."""
        from ..analysis.measure import Setting

        control = self.control_map(parameters, context, feedback)
        is_asked_for = self.parameterDefinition(self.LAND) is not None
        source = self.optional_source(parameters, self.LAND, context) if is_asked_for else None
        progress = share(feedback, 0.1, 0.15)
        setting = Setting(control, read_land(source, control, feedback, progress, is_asked_for))
        if setting.front.is_empty:
            feedback.pushWarning(tr("This control map has no front in the country."))
        self.go_on(feedback, 0.2)
        return setting

    # Outputs

    def credit(self, source: str) -> None:
        """Names the source of results that no control map has a part in."""
        from ..analysis.model import Provenance

        self._provenance = Provenance(source)

    def joined_fields(
        self, inputs: QgsFields, results: QgsFields, feedback: QgsProcessingFeedback
    ) -> QgsFields:
        """The input's fields and the results'; tells which of the input's were renamed."""
        joined, renamed = join_fields(inputs, results)
        for name, new in renamed.items():
            feedback.pushInfo(
                tr("The input's field “{name}” is “{new}” in the output.").format(
                    name=name, new=new
                )
            )
        return joined

    def sink(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        kind: QgsWkbTypes.Type,
        method: str,
        crs: QgsCoordinateReferenceSystem | None = None,
        is_row_new: bool = True,
    ) -> tuple[Sink, str]:
        """An output in lon/lat or ``crs``, and where it is.

        ``is_row_new``: rows are not the input's one by one, so an input's key (``fid``) may repeat
        and is made anew.
        """
        flags = QgsFeatureSink.SinkFlags()
        if is_row_new:
            flags |= QgsFeatureSink.SinkFlag.RegeneratePrimaryKey
        if crs is None:
            crs = QgsCoordinateReferenceSystem("EPSG:4326")
        sink, place = self.parameterAsSink(parameters, name, context, fields, kind, crs, flags)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        self._outputs.append(Output(place, self.outputDefinition(name).description(), method))
        return Sink(self, parameters, name, sink), place

    def optional_sink(
        self, parameters: dict[str, Any], name: str, *details: Any, **more: Any
    ) -> tuple[Sink | None, str]:
        """As ``sink``; None where the output is not wanted."""
        if parameters.get(name) in (None, ""):
            return None, ""
        return self.sink(parameters, name, *details, **more)
