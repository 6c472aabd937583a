"""Ground gained and lost between each two days that follow one another."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
import shapely

from . import postgis
from .contest import Contestant, Job
from .world import World

TITLE = "Ground gained and lost from day to day, in Donetsk and Luhansk and in all"
ERROR = "largest error of an area, km²"
NOTE = (
    "{days:,} daily snapshots, each against the one before. Timed: from the files to the areas "
    "gained (occupied now and not before) and lost. Salient gives them for the two regions as "
    "well, the others for all ground alone: both differences of the whole maps, and their areas. "
    "Errors are counted from overlay with GEOS and the authalic integral along straight lon/lat "
    "edges; engines that measure geodesic edges differ by design. PostGIS runs in a server of its "
    "own, whose CPU and memory are not counted."
)


def _ours(world: World) -> Job:
    from salient.analysis.faces import EdgeChanges
    from salient.analysis.split import RegionSplit
    from salient.layers.sources.snapshot_batch import SnapshotReader

    regions, paths = world.regions, world.days

    def job() -> np.ndarray:
        reader, changes, split = SnapshotReader(), EdgeChanges(), RegionSplit(regions)
        found, by_region = [], []
        for path in paths:
            faces = changes.step(reader.rings(path))
            if faces is not None:
                found.append((faces.gained_km2, faces.lost_km2))
                by_region.append(split.areas_km2(faces))
        return np.array(found)

    return job


def _read(path: object) -> shapely.Geometry:
    return shapely.get_parts(shapely.from_geojson(path.read_text(encoding="utf-8")))[0]


def _pairwise(grounds: list[object], change: Callable[[object, object], object]) -> list[object]:
    return [change(before, after) for before, after in zip(grounds, grounds[1:])]


def _overlay(world: World) -> Job:
    from salient.analysis.geodesy import area_km2

    paths = world.days

    def change(before: shapely.Geometry, after: shapely.Geometry) -> np.ndarray:
        both = [shapely.difference(after, before), shapely.difference(before, after)]
        return area_km2(both)

    return lambda: np.array(_pairwise([_read(path) for path in paths], change))


def _shapely(world: World) -> Job:
    from pyproj import Geod
    from shapely.geometry import shape

    geod, paths = Geod(ellps="WGS84"), world.days

    def km2(ground: shapely.Geometry) -> float:
        return abs(geod.geometry_area_perimeter(ground)[0]) / 1e6

    def job() -> list[object]:
        documents = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
        grounds = [shape(document["features"][0]["geometry"]) for document in documents]
        return _pairwise(grounds, lambda a, b: (km2(b.difference(a)), km2(a.difference(b))))

    return job


def _geopackage(world: World) -> Job:
    from qgis.core import QgsVectorLayer

    from . import plain_qgis as qgis

    app = qgis.application()
    measure, path = qgis.ellipsoid("EPSG:4326"), world.geopackage

    def job() -> list[object]:
        app.processEvents()
        layer = QgsVectorLayer(f"{path}|layername=days", "days", "ogr")
        grounds = [feature.geometry() for feature in layer.getFeatures()]
        return _pairwise(
            grounds,
            lambda a, b: (
                measure.measureArea(qgis.difference(b, a)) / 1e6,
                measure.measureArea(qgis.difference(a, b)) / 1e6,
            ),
        )

    return job


def _geopandas(world: World) -> Job:
    import geopandas
    import pandas

    paths = world.days

    def job() -> np.ndarray:
        days = pandas.concat([geopandas.read_file(path) for path in paths], ignore_index=True)
        days = days.to_crs("EPSG:6933").geometry
        before, after = days[:-1].reset_index(drop=True), days[1:].reset_index(drop=True)
        areas = [after.difference(before).area / 1e6, before.difference(after).area / 1e6]
        return np.column_stack(areas)

    return job


def _duckdb(world: World) -> Job:
    import duckdb

    folder = str(world.days[0].parent / "*.geojson")

    def job() -> np.ndarray:
        base = duckdb.connect()
        base.execute("LOAD spatial; LOAD json; SET threads = 1")
        # ST_Area_Spheroid takes latitude first.
        area = "ST_Area_Spheroid(ST_FlipCoordinates(ST_Difference({}, {}))) / 1e6"
        rows = base.execute(
            f"""
            WITH days AS (
                SELECT filename, ST_GeomFromGeoJSON(features[1].geometry::JSON) AS ground
                FROM read_json('{folder}', filename = true, maximum_object_size = 50000000,
                               columns = {{features: 'STRUCT(geometry JSON)[]'}})
            ), pairs AS (
                SELECT filename, ground, lag(ground) OVER (ORDER BY filename) AS earlier FROM days
            )
            SELECT filename, {area.format("ground", "earlier")}, {area.format("earlier", "ground")}
            FROM pairs WHERE earlier IS NOT NULL ORDER BY filename
            """
        ).fetchall()
        return np.array([row[1:] for row in rows])

    return job


def _postgis(world: World) -> Job:
    from .postgis import Server

    server, paths = Server(), world.days
    rows = server.folder / "rows.txt"
    script = f"""
        DROP TABLE IF EXISTS files, days;
        CREATE TABLE files (name text, document json);
        \\copy files FROM '{rows}'
        CREATE TABLE days AS SELECT name, ST_GeomFromGeoJSON(document #> '{{features,0,geometry}}')
            AS ground FROM files;
        WITH pairs AS (
            SELECT name, ground, lag(ground) OVER (ORDER BY name) AS earlier FROM days
        )
        SELECT ST_Area(ST_Difference(ground, earlier)::geography) / 1e6,
            ST_Area(ST_Difference(earlier, ground)::geography) / 1e6
        FROM pairs WHERE earlier IS NOT NULL ORDER BY name;
    """

    def job() -> np.ndarray:
        with rows.open("w", encoding="utf-8") as file:
            for path in paths:
                document = path.read_text(encoding="utf-8").replace("\n", " ")
                file.write(f"{path.stem}\t{document}\n")
        return np.array(server.ask(script), dtype=float)

    return job


def errors(found: np.ndarray, reference: np.ndarray) -> str:
    worst = float(np.abs(found - reference).max())
    return f"{worst:.3f}" if worst >= 5e-4 else f"{worst:.0e}"


CONTESTANTS = [
    Contestant("change.ours", "**Salient**, edges that cancel, by region too", _ours, is_ours=True),
    Contestant("change.geopackage", "QGIS, one GeoPackage (made before)", _geopackage, most_runs=2),
    Contestant("change.shapely", "shapely and pyproj.Geod", _shapely, most_runs=2),
    Contestant(
        "change.geopandas", "geopandas in EPSG:6933", _geopandas, needs=("geopandas",), most_runs=2
    ),
    Contestant(
        "change.duckdb", "DuckDB spatial, one thread", _duckdb, needs=("duckdb",), most_runs=2
    ),
    Contestant("change.postgis", "PostGIS, geography", _postgis, lacks=postgis.lacks, most_runs=2),
    Contestant(
        "change.overlay",
        "Salient's overlay, the reference",
        _overlay,
        is_reference=True,
        most_runs=2,
    ),
]
