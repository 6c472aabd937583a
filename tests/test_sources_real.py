"""Real answers and days, where they are at hand: all ground classed or dropped by a stated rule."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
import shapely
from conftest import SHARED_DATA
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsVectorLayer,
)
from shapely.geometry import shape

from salient.analysis.geodesy import area_km2
from salient.layers.control import classify, is_abroad
from salient.layers.regions import ukraine_land
from salient.layers.sources.folder import folder_source

pytestmark = pytest.mark.usefixtures("qgis_app")

MISSING = "real answers are not at hand (a folder ../shared/data)"
REVISIONS = sorted((SHARED_DATA / "deepstate_api").glob("*.geojson"))
DAYS = sorted((SHARED_DATA / "archive").glob("*.geojson"))
NEAR_DEG = 0.6
"""How far from Natural Earth's land ground may lie: Snake Island is 0.45 degrees off."""
STRAYS = ("1679441460", "1694894815")
"""Answers with a part of unknown status in the Arabian Sea."""


def each(files: list[Path]):
    marks = [] if files else [pytest.mark.skip(reason=MISSING)]
    return [pytest.param(f, id=f.stem, marks=marks) for f in files or [Path("none")]]


def read(path: Path):
    source = folder_source(path.parent)
    (revision,) = (r for r in source.available() if r.address == str(path))
    return source.parse(source.fetch(None, revision))


def polygons_of(geometry: dict) -> list:
    if geometry["type"] == "GeometryCollection":
        return [p for part in geometry["geometries"] for p in polygons_of(part)]
    return [shape(geometry)] if geometry["type"].endswith("Polygon") else []


def raw_polygons(path: Path) -> list[tuple[str, str, list]]:
    """Name, colour and polygons of each raw feature with area, read without the plugin."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    found = [(f["properties"].get("name", ""), f["properties"].get("fill", ""),
              polygons_of(f["geometry"])) for f in features]  # fmt: skip
    return [row for row in found if row[2]]


@pytest.fixture(scope="module")
def land():
    return ukraine_land()


@pytest.mark.parametrize("path", each(REVISIONS))
def test_every_polygon_of_ukraine_is_classed_and_every_other_is_dropped(path, land):
    strays = 0
    for name, fill, drawn in raw_polygons(path):
        far = shapely.distance(shapely.point_on_surface(drawn), land)
        if is_abroad(name, fill):
            assert far.min() > 0, name
        else:
            assert classify(name, fill) is not None, name
            strays += int((far > NEAR_DEG).sum())
    rule = read(path).provenance.class_rule
    assert strays == (1 if path.stem in STRAYS else 0)
    assert ("1 polygons far from Ukraine left out" in rule) == bool(strays)


@pytest.mark.parametrize("path", each(REVISIONS))
def test_a_revision_is_read_whole_and_clean(path, land):
    control = read(path)
    classes = (control.occupied, control.unknown, control.liberated)
    assert not control.repair.refused
    assert {g.geom_type for g in classes} <= {"Polygon", "MultiPolygon"}
    assert all(g.is_valid and not g.has_z and not g.is_empty for g in classes)
    assert all(shapely.covers(shapely.buffer(land, NEAR_DEG), g) for g in classes)
    assert control.occupied.intersection(control.unknown).area < 1e-12
    assert control.provenance.assessed.isoformat() > "2022-04-02"
    assert control.provenance.restricts_redistribution
    abroad = sum(is_abroad(name, fill) for name, fill, _ in raw_polygons(path))
    assert f"{abroad} polygons of other territories left out" in control.provenance.class_rule


@pytest.mark.parametrize("path", each(REVISIONS))
def test_classed_ground_is_all_the_raw_ground_of_ukraine(path):
    control = read(path)
    raw = [p for name, fill, drawn in raw_polygons(path) if not is_abroad(name, fill)
           for p in drawn if p.bounds[0] < 60]  # fmt: skip
    ground = shapely.union_all([p if p.is_valid else shapely.make_valid(p) for p in raw])
    classed = area_km2([control.occupied, control.unknown, control.liberated]).sum()
    assert classed == pytest.approx(area_km2([ground])[0], abs=0.01)


@pytest.mark.parametrize("path", each(DAYS))
def test_a_day_of_the_archive_is_all_occupied_ground(path, land):
    control = read(path)
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert control.repair.is_clean
    assert control.unknown.is_empty
    assert control.liberated.is_empty
    assert control.occupied.geom_type == "MultiPolygon"
    assert shapely.covers(shapely.buffer(land, NEAR_DEG), control.occupied)
    raw = shapely.force_2d(shape(feature["geometry"]))
    assert control.occupied.area == pytest.approx(raw.area, rel=1e-12)
    assert control.provenance.assessed.strftime("%Y%m%d") == path.stem[-8:]


def test_as_many_files_as_were_promised(shared_data):
    assert len(REVISIONS) == 9
    assert len(DAYS) >= 50


# What a person types in QGIS on the raw file: the filter of each class, for the names of the
# third era, and the expression whose geometry is then measured on the ellipsoid WGS84.
OCCUPIED = "regexp_match(\"name\", 'status[.]occupied|territories[.](crimea|ordlo|tuzla)')"
UNKNOWN = "regexp_match(\"name\", 'status[.]unknown')"
LIBERATED = "regexp_match(\"name\", 'status[.]dismissed|zmiinyi_island')"
GROUND = "buffer(collect($geometry, filter:={}), 0)"


def measured_by_hand(layer: QgsVectorLayer, expression: str) -> float:
    """Area of an expression's geometry in km2, by QGIS on the ellipsoid WGS84."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(iter(list(layer.getFeatures()))))
    parsed = QgsExpression(expression)
    geometry = parsed.evaluate(context)
    assert not parsed.hasEvalError(), parsed.evalErrorString()
    assert isinstance(geometry, QgsGeometry)
    # QGIS takes edges for geodesics: with a vertex every 0.01 degree they are the straight lines
    # in longitude and latitude that the plugin and RFC 7946 mean.
    geometry = geometry.densifyByDistance(0.01)
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), QgsCoordinateTransformContext())
    measure.setEllipsoid("EPSG:7030")
    return measure.measureArea(geometry) / 1e6


@pytest.mark.parametrize(
    "path", each([p for p in REVISIONS if p.stem in ("1714512461", "1754251105")])
)
def test_areas_by_class_are_those_measured_by_hand_in_qgis(path):
    layer = QgsVectorLayer(f"{path}|geometrytype=Polygon", "raw", "ogr")
    assert layer.isValid()
    kinds = {f["geometry"]["type"] for f in json.loads(path.read_text("utf-8"))["features"]}
    assert kinds == {"Point", "Polygon"}
    occupied, unknown, liberated = (GROUND.format(c) for c in (OCCUPIED, UNKNOWN, LIBERATED))
    control = read(path)
    found = area_km2([control.occupied, control.unknown, control.liberated])
    by_hand = [
        measured_by_hand(layer, expression)
        for expression in (
            occupied,
            f"difference({unknown}, {occupied})",
            f"difference(difference({liberated}, {occupied}), {unknown})",
        )
    ]
    assert found == pytest.approx(by_hand, rel=1e-7, abs=1e-3)


@pytest.mark.parametrize("path", each(DAYS[::10]))
def test_the_area_of_a_day_is_that_measured_by_hand_in_qgis(path):
    layer = QgsVectorLayer(str(path), "raw", "ogr")
    by_hand = measured_by_hand(layer, "$geometry")
    assert area_km2([read(path).occupied])[0] == pytest.approx(by_hand, rel=1e-7)


@pytest.mark.parametrize("path", each(REVISIONS[-1:]))
def test_reading_in_worker_threads_gives_the_same(path):
    found = []
    workers = [threading.Thread(target=lambda: found.append(read(path))) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    alone = read(path)
    assert [c.occupied.equals(alone.occupied) for c in found] == [True] * 3


@pytest.mark.parametrize("path", each(REVISIONS))
def test_no_name_of_a_unit_survives(path):
    control = read(path)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    points = [f for f in features if f["geometry"]["type"] == "Point"]
    assert points
    said = f"{control.provenance} {control.repair}"
    assert not any(f["properties"]["name"] in said for f in points if f["properties"]["name"])
