"""``salient:series``: areas, change, distances and necks over the dates of an archive or folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..errors import InputError
from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import result_fields
from .reading import read_date, read_regions, read_towns, share, tell_repair

if TYPE_CHECKING:
    from ..analysis.series import Series
    from ..layers.series_maps import SeriesMaps
    from ..layers.series_run import SeriesRequest

_PACE_DAYS = 30


class SeriesOfMaps(SalientAlgorithm):
    """A row for each date and region, and for each date and town."""

    FOLDER = "FOLDER"
    ARCHIVE = "ARCHIVE"
    SOURCE = "SOURCE"
    REGIONS = "REGIONS"
    REGION_NAME_FIELD = "REGION_NAME_FIELD"
    TOWNS = "TOWNS"
    TOWN_FIELD = "TOWN_FIELD"
    FROM = "FROM"
    TO = "TO"
    NECKS = "NECKS"
    OPEN_KM = "OPEN_KM"
    TOLERANCE_M = "TOLERANCE_M"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "series"

    def displayName(self) -> str:
        return tr("Series over time")

    def tags(self) -> list[str]:
        return tr("series,time,archive,gained,lost,change,trend,neck,distance,table").split(",")

    def shortDescription(self) -> str:
        return tr("Areas, gained and lost ground, distances and necks for every date there is.")

    def shortHelpString(self) -> str:
        return tr(
            "Measures every dated map of a FOLDER, or of an ARCHIVE (GeoPackage) of this plugin. "
            "Without either it is the plugin's own archive, and with SOURCE=lesson the lesson map. "
            "SOURCE names the archive's source where it has several.\n\n"
            "For each date there is a row for each region: occupied_km2, unknown_km2 and held_km2; "
            "low_km2 and high_km2, the range of the occupied area; gained_km2 (occupied now, not "
            "on the date before), lost_km2 (the reverse) and net_km2 since the date before; "
            "front_km, the contact line of the whole map. Without REGIONS they are the Donetsk and "
            "Luhansk regions (Natural Earth).\n\n"
            "With TOWNS there is also a row for each town, whose region is empty: town, side, "
            "front_m (distance to the front), and with NECKS status, neck_m and pocket_km2 as in "
            "“Corridor of a town”.\n\n"
            "flag says what is odd about a date and changes no figure: missing before (days "
            "without a map lie before it, where most days have one), unchanged (the same map as "
            "before), jump (a change out of line with the dates around it), neck not found.\n\n"
            "FROM and TO are like 2025-11-04, both included.\n\n"
            "Example:\n"
            "qgis_process run salient:series -- FOLDER=maps FROM=2025-07-15 OUTPUT=series.csv"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        places = QgsProcessingParameterFile.Behavior
        folder, archive = tr("Folder of dated maps"), tr("Archive (GeoPackage)")
        self.addParameter(
            QgsProcessingParameterFile(self.FOLDER, folder, places.Folder, optional=True)
        )
        self.addParameter(
            QgsProcessingParameterFile(self.ARCHIVE, archive, places.File, "gpkg", optional=True)
        )
        self._add_text(self.SOURCE, tr("Source within the archive (none: its only one)"))
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        title = tr("Regions (none: Donetsk and Luhansk)")
        self.add_source(self.REGIONS, title, polygons, optional=True)
        self.add_field(self.REGION_NAME_FIELD, tr("Field with the region's name"), self.REGIONS)
        points = QgsProcessing.SourceType.TypeVectorPoint
        self.add_source(self.TOWNS, tr("Towns (points)"), points, optional=True)
        self.add_field(self.TOWN_FIELD, tr("Field with the town's name"), self.TOWNS)
        self._add_text(self.FROM, tr("First date, such as 2025-07-15 (none: the earliest)"))
        self._add_text(self.TO, tr("Last date (none: the latest)"))
        self.addParameter(
            QgsProcessingParameterBoolean(self.NECKS, tr("Necks and pockets of the towns"), True)
        )
        for name, title, standard, least, most in (
            (self.OPEN_KM, tr("Open country lies further than, km"), 60.0, 0.1, 1000.0),
            (self.TOLERANCE_M, tr("Positional tolerance of the front, metres"), 250.0, 0, 50_000.0),
        ):
            kind = QgsProcessingParameterNumber.Type.Double
            self.add_advanced(
                QgsProcessingParameterNumber(name, title, kind, standard, False, least, most)
            )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Series"), QgsProcessing.SourceType.TypeVector
            )
        )

    def _add_text(self, name: str, title: str) -> None:
        self.addParameter(QgsProcessingParameterString(name, title, "", optional=True))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if all(parameters.get(name) not in (None, "") for name in (self.FOLDER, self.ARCHIVE)):
            return False, tr("Give a FOLDER or an ARCHIVE, not both.")
        return super().checkParameterValues(parameters, context)

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..layers.series_run import SeriesRun
        from ..layers.series_table import series_columns, series_rows

        request = self._request(parameters, context, feedback)
        maps = self._maps(parameters, context)
        series = SeriesRun(request).run(maps, share(feedback, 0.1, 0.95))
        self._provenance = series.provenance
        _tell(series, feedback)
        columns = series_columns(series)
        sink, place = self.sink(
            parameters, self.OUTPUT, context, _fields(columns),
            QgsWkbTypes.Type.NoGeometry, series.method,
        )  # fmt: skip
        for row in series_rows(series):
            sink.add(QgsGeometry(), row)
        self.go_on(feedback, 1.0)
        return {self.OUTPUT: place}

    def _maps(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SeriesMaps:
        from ..layers.archive import Archive
        from ..layers.series_maps import LESSON, archive_maps, folder_maps, lesson_maps

        folder, archive, source = (
            self.parameterAsString(parameters, name, context).strip()
            for name in (self.FOLDER, self.ARCHIVE, self.SOURCE)
        )
        first, last = (
            read_date(self.parameterAsString(parameters, name, context))
            for name in (self.FROM, self.TO)
        )
        if folder:
            return folder_maps(Path(folder), first, last)
        if archive and not Path(archive).is_file():
            raise InputError(tr("There is no archive “{file}”.").format(file=archive))
        if not archive and source == LESSON:
            return lesson_maps(first, last)
        return archive_maps(Archive(archive or None), source, first, last)

    def _request(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> SeriesRequest:
        from ..layers.regions import donbas_regions
        from ..layers.series_run import SeriesRequest

        source = self.optional_source(parameters, self.REGIONS, context)
        if source is None:
            regions = donbas_regions()
        else:
            field = self.parameterAsString(parameters, self.REGION_NAME_FIELD, context)
            regions = read_regions(source, field, feedback, share(feedback, 0.0, 0.05))
        towns = []
        source = self.optional_source(parameters, self.TOWNS, context)
        if source is not None:
            field = self.parameterAsString(parameters, self.TOWN_FIELD, context)
            towns = read_towns(source, field, feedback, share(feedback, 0.05, 0.1))
        return SeriesRequest(
            tuple(regions),
            tuple(towns),
            tuple(towns) if self.parameterAsBool(parameters, self.NECKS, context) else (),
            self.parameterAsDouble(parameters, self.OPEN_KM, context),
            self.parameterAsDouble(parameters, self.TOLERANCE_M, context),
        )


def _fields(columns: tuple[str, ...]) -> QgsFields:
    from ..layers.series_table import TEXT_COLUMNS

    numbers = [name for name in columns if name not in TEXT_COLUMNS]
    made = {f.name(): f for f in result_fields(numbers, TEXT_COLUMNS)}
    fields = QgsFields()
    for name in columns:
        fields.append(made[name])
    return fields


def _tell(series: Series, feedback: QgsProcessingFeedback) -> None:
    """Tells the log what came of it, and which maps were passed over."""
    from ..analysis.model import Repair
    from ..analysis.periods import rate

    tell_repair(Repair(refused=series.refused), tr("Maps"), feedback)
    feedback.pushInfo(
        tr("{n} dates from {first} to {last}; {m} days without a map.").format(
            n=len(series.days),
            first=series.dates[0],
            last=series.dates[-1],
            m=len(series.missing),
        )
    )
    for name in series.regions:
        rows = series.of_region(name)
        feedback.pushInfo(
            tr(
                "{region}: assessed as occupied {before} km² at first, {after} km² at last; gained "
                "{gained}, lost {lost}"
            ).format(
                region=name,
                before=f"{rows[0].occupied_km2:,.1f}",
                after=f"{rows[-1].occupied_km2:,.1f}",
                gained=f"{sum(row.gained_km2 or 0.0 for row in rows):,.1f}",
                lost=f"{sum(row.lost_km2 or 0.0 for row in rows):,.1f}",
            )
        )
        pace = rate(series, name, _PACE_DAYS)
        if pace is not None:
            feedback.pushInfo(
                tr("{region}: net {km2} km² a day over the {n} days from {first} to {last}").format(
                    region=name,
                    km2=f"{pace.net_km2_day:+,.2f}",
                    n=pace.span_days,
                    first=pace.since,
                    last=pace.until,
                )
            )
