"""Occupied area of every day in two regions."""

from __future__ import annotations

import json

import numpy as np
import shapely

from .contest import Contestant, Job
from .world import World

TITLE = "Occupied and held area of a series of snapshots in Donetsk and Luhansk"
ERROR = "largest error of an area, km²"
NOTE = (
    "{days:,} daily snapshots with {vertices:,} vertices, {distinct_vertices:,} of them distinct. "
    "Timed: from the files to the areas of the last day; held is the region less the occupied. "
    "Errors are counted from overlay with GEOS and the authalic integral along straight lon/lat "
    "edges; engines that measure geodesic edges differ by design."
)


def _ours(world: World) -> Job:
    from salient.analysis.edge_sums import EdgeAreas
    from salient.layers.sources.snapshot_batch import SnapshotReader

    regions, paths = world.regions, world.days

    def job() -> np.ndarray:
        reader, sums = SnapshotReader(), EdgeAreas(regions)
        return sums.series_km2(reader.rings(path) for path in paths)

    return job


def _overlay(world: World) -> Job:
    from salient.analysis.areas import overlap
    from salient.analysis.geodesy import area_km2

    regions, paths = np.array(world.regions, dtype=object), world.days

    def job() -> np.ndarray:
        found = []
        for path in paths:
            ground = shapely.get_parts(shapely.from_geojson(path.read_text(encoding="utf-8")))[0]
            found.append(area_km2(overlap(regions, ground)))
        return np.array(found)

    return job


def _layers(world: World) -> Job:
    from qgis.core import QgsVectorLayer

    from . import plain_qgis as qgis

    app = qgis.application()
    regions = [qgis.geometry(region) for region in world.regions]
    measure, paths = qgis.ellipsoid("EPSG:4326"), world.days

    def job() -> list[list[float]]:
        app.processEvents()
        layers = [QgsVectorLayer(str(path), path.stem, "ogr") for path in paths]
        found = []
        for layer in layers:
            areas = [0.0] * len(regions)
            for feature in layer.getFeatures():
                ground = feature.geometry()
                for i, region in enumerate(regions):
                    areas[i] += measure.measureArea(ground.intersection(region)) / 1e6
            found.append(areas)
        return found

    return job


def _geopackage(world: World) -> Job:
    from qgis.core import QgsVectorLayer

    from . import plain_qgis as qgis

    app = qgis.application()
    regions = [qgis.geometry(region) for region in world.regions]
    measure, path = qgis.ellipsoid("EPSG:4326"), world.geopackage

    def job() -> list[list[float]]:
        app.processEvents()
        layer = QgsVectorLayer(f"{path}|layername=days", "days", "ogr")
        found = []
        for feature in layer.getFeatures():
            ground = feature.geometry()
            found.append([measure.measureArea(ground.intersection(r)) / 1e6 for r in regions])
        return found

    return job


def _shapely(world: World) -> Job:
    from pyproj import Geod
    from shapely.geometry import shape

    geod, regions, paths = Geod(ellps="WGS84"), world.regions, world.days

    def job() -> list[list[float]]:
        found = []
        for path in paths:
            features = json.loads(path.read_text(encoding="utf-8"))["features"]
            ground = shape(features[0]["geometry"])
            found.append([abs(geod.geometry_area_perimeter(ground.intersection(r))[0]) / 1e6
                          for r in regions])  # fmt: skip
        return found

    return job


def _geopandas(world: World) -> Job:
    import geopandas
    import pandas

    paths = world.days
    regions = geopandas.GeoSeries(world.regions, crs="EPSG:4326").to_crs("EPSG:6933")

    def job() -> np.ndarray:
        days = pandas.concat([geopandas.read_file(path) for path in paths], ignore_index=True)
        days = days.to_crs("EPSG:6933")
        areas = [days.geometry.intersection(region).area / 1e6 for region in regions]
        return np.column_stack(areas)

    return job


def _duckdb(world: World) -> Job:
    import duckdb

    folder = str(world.days[0].parent / "*.geojson")
    regions = [shapely.to_wkt(region, rounding_precision=-1) for region in world.regions]

    def job() -> np.ndarray:
        base = duckdb.connect()
        base.execute("LOAD spatial; LOAD json")
        # ST_Area_Spheroid takes latitude first.
        areas = ", ".join(
            "ST_Area_Spheroid(ST_FlipCoordinates("
            f"ST_Intersection(ground, ST_GeomFromText('{region}')))) / 1e6"
            for region in regions
        )
        rows = base.execute(
            f"""
            WITH days AS (
                SELECT filename, ST_GeomFromGeoJSON(features[1].geometry::JSON) AS ground
                FROM read_json('{folder}', filename = true, maximum_object_size = 50000000,
                               columns = {{features: 'STRUCT(geometry JSON)[]'}})
            ) SELECT filename, {areas} FROM days ORDER BY filename
            """
        ).fetchall()
        return np.array([row[1:] for row in rows])

    return job


def errors(found: np.ndarray, reference: np.ndarray) -> str:
    worst = float(np.abs(found - reference).max())
    return f"{worst:.3f}" if worst >= 5e-4 else f"{worst:.0e}"


CONTESTANTS = [
    Contestant("series.ours", "**Salient**, sums over edges", _ours, is_ours=True),
    Contestant("series.layers", "QGIS, a layer a day (GeoJSON)", _layers),
    Contestant("series.geopackage", "QGIS, one GeoPackage (made before)", _geopackage),
    Contestant("series.shapely", "shapely and pyproj.Geod", _shapely),
    Contestant("series.geopandas", "geopandas in EPSG:6933", _geopandas, needs=("geopandas",)),
    Contestant("series.duckdb", "DuckDB spatial", _duckdb, needs=("duckdb",)),
    Contestant("series.overlay", "Salient's overlay, the reference", _overlay, is_reference=True),
]
