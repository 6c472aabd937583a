"""The expression functions: their figures, their CRS, and what they say when they cannot."""

from __future__ import annotations

import threading
import time

import pytest
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
)
from toolbox import EAST, LAND, WGS84, box_km2, layer, to_meridian

from salient.analysis.clean import control_map
from salient.analysis.proximity import FrontIndex
from salient.layers import expressions
from salient.layers.active import ActiveMap

pytestmark = pytest.mark.usefixtures("qgis_app")

NAMES = ["front_distance", "front_side", "geodesic_area", "geodesic_distance"]
LON, LAT = 36.2, 48.1
PLACE = f"POINT({LON} {LAT})"


def east(meridian=37):
    return control_map([shapely.from_wkt(EAST.replace("37 ", f"{meridian} "))])


@pytest.fixture
def active():
    made = ActiveMap()
    made.set_control(east(), shapely.from_wkt(LAND))
    expressions.register(made)
    yield made
    expressions.unregister()


def value(text, wkt=PLACE, crs=None, kind="Point"):
    """The value of an expression on a feature of a layer in ``crs``; its error, if it has one."""
    context = QgsExpressionContext()
    if crs is None:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt) if wkt else QgsGeometry())
    else:
        made = layer([wkt], kind, crs)
        feature = next(made.getFeatures())
        context.appendScope(QgsExpressionContextUtils.layerScope(made))
    context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    assert expression.prepare(context)
    found = expression.evaluate(context)
    return expression.evalErrorString() if expression.hasEvalError() else found


@pytest.mark.parametrize("crs", [None, "EPSG:4326", "EPSG:32637", "EPSG:3857"])
def test_distance_in_the_crs_of_the_layer(active, crs):
    found = value("front_distance($geometry)", crs=crs)
    assert found == pytest.approx(to_meridian(LON, LAT, 37)[0], abs=1e-3)


def test_distance_in_a_crs_without_a_code(active):
    made = layer([PLACE], "Point")
    own = "+proj=aeqd +lat_0=48 +lon_0=36 +datum=WGS84"
    made.setCrs(QgsCoordinateReferenceSystem.fromProj(own))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(made))
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("POINT(0 0)"))
    context.setFeature(feature)
    found = QgsExpression("front_distance($geometry)").evaluate(context)
    assert found == pytest.approx(to_meridian(36, 48, 37)[0], abs=1e-3)


def test_distance_of_lines_and_polygons(active):
    nearest = to_meridian(LON, LAT, 37)[0]
    line = f"LINESTRING(35 48.1, {LON} {LAT})"
    assert value("front_distance($geometry)", line) == pytest.approx(nearest, abs=1e-3)
    assert value("front_distance($geometry)", "LINESTRING(36 48, 38 48)") == 0


def test_sides(active):
    assert value("front_side($geometry)") == "held"
    assert value("front_side($geometry)", "POINT(38 48)") == "occupied"
    assert value("front_side($geometry)", "POINT(33 48)") == "outside"
    assert value("front_side($geometry)", "LINESTRING(38 48, 39 48)") == "occupied"


def test_area_is_that_of_the_ellipsoid_in_any_crs(active):
    square = "POLYGON((37 48, 38 48, 38 49, 37 49, 37 48))"
    wanted = box_km2(37, 48, 38, 49)
    assert value("geodesic_area($geometry)", square) == pytest.approx(wanted, rel=1e-8)
    flat = value("geodesic_area($geometry)", square, "EPSG:3857", "Polygon")
    assert flat == pytest.approx(wanted, rel=1e-5)


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("make_point(36, 48)", "make_point(37, 49)", (36, 48, 37, 49)),
        ("make_line(make_point(35, 48), make_point(36, 48))", "make_point(37, 48.5)", None),
        ("make_point(36, 48)", "geom_from_wkt('MULTIPOINT((38 48),(37 49))')", (36, 48, 37, 49)),
        (
            "geom_from_wkt('GEOMETRYCOLLECTION(POINT(30 48), LINESTRING(36 47, 36 49))')",
            "make_point(36.5, 48)", None,
        ),
    ],
)  # fmt: skip
def test_distance_between_geometries(active, first, second, ends):
    found = value(f"geodesic_distance({first}, {second})")
    if ends is not None:
        assert found == pytest.approx(WGS84.inv(*ends)[2], abs=1e-3)
    elif "COLLECTION" in first:
        assert found == pytest.approx(to_meridian(36.5, 48, 36)[0], abs=1e-3)
    else:
        assert found == pytest.approx(WGS84.inv(36, 48, 37, 48.5)[2], abs=1e-3)
    back = value(f"geodesic_distance({second}, {first})")
    assert back == pytest.approx(found, abs=2e-3)


def test_distance_of_what_meets_is_zero(active):
    assert value("geodesic_distance($geometry, buffer($geometry, 1))") == 0


def test_between_two_polygons(active):
    first = "geom_from_wkt('POLYGON((35 47, 36 47, 36 48, 35 48, 35 47))')"
    second = "geom_from_wkt('POLYGON((35 49, 36 49, 36 50, 35 50, 35 49))')"
    # The nearest pair: a geodesic leaves the middle of a parallel a little, never its ends.
    wanted = WGS84.inv(35.5, 48, 35.5, 49)[2]
    assert value(f"geodesic_distance({first}, {second})") == pytest.approx(wanted, abs=20)


def test_another_map_gives_other_values_at_once(active):
    before = value("front_distance($geometry)")
    active.set_control(east(38), shapely.from_wkt(LAND))
    after = value("front_distance($geometry)")
    assert before == pytest.approx(to_meridian(LON, LAT, 37)[0], abs=1e-3)
    assert after == pytest.approx(to_meridian(LON, LAT, 38)[0], abs=1e-3)


def test_without_a_map_it_is_null_and_says_why(active):
    active.clear()
    assert "No control map is active" in value("front_distance($geometry)")
    assert "No control map is active" in value("front_side($geometry)")
    assert value("geodesic_distance($geometry, $geometry)") == 0


@pytest.mark.parametrize("name", NAMES[:3])
def test_null_stays_null(active, name):
    found = value(f"{name}(NULL)")
    assert found is None or found.isNull()


@pytest.mark.parametrize("argument", ["3", "'text'"])
def test_what_is_no_geometry_is_named(active, argument):
    assert "not a geometry" in value(f"front_distance({argument})")


@pytest.mark.parametrize("wkt", ["POINT(36 95)", "POINT EMPTY"])
def test_what_cannot_be_used_is_named(active, wkt):
    assert "cannot be used" in value("front_distance($geometry)", wkt)


def test_a_feature_stands_for_its_geometry(active):
    found = value("front_distance($currentfeature)")
    assert found == pytest.approx(to_meridian(LON, LAT, 37)[0], abs=1e-3)


def test_obstacles_are_named(active, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "salient.analysis.oneplace", None)
    monkeypatch.setitem(sys.modules, "shapely", None)
    assert "shapely" in value("front_distance($geometry)", "POINT(35.123 48.456)")


def test_all_have_help_with_an_example_in_one_group(active):
    for name in NAMES:
        assert QgsExpression.isFunctionName(name)
        function = QgsExpression.Functions()[QgsExpression.functionIndex(name)]
        assert f"{name}(" in function.helpText()
        assert "Example" in function.helpText()
        assert function.groups() == ["Salient"]


def test_only_the_argument_s_columns_and_geometry_are_asked_for(active):
    assert QgsExpression("front_distance($geometry)").needsGeometry()
    other = QgsExpression('front_distance(geom_from_wkt("shape"))')
    assert not other.needsGeometry()
    assert other.referencedColumns() == {"shape"}


def test_unregistering_takes_all_away():
    made = ActiveMap()
    expressions.register(made)
    expressions.register(made)
    expressions.unregister()
    expressions.unregister()
    assert not any(QgsExpression.isFunctionName(name) for name in NAMES)
    made.clear()


def test_one_place_at_a_time_is_the_same_as_many(active):
    import numpy as np

    from salient.analysis.oneplace import distance_to_front_m

    rng = np.random.default_rng(7)
    waves = 37 + 0.3 * np.cumsum(rng.normal(0, 0.1, 3000))
    index = FrontIndex(shapely.linestrings(waves, np.linspace(44, 52, 3000)))
    lon, lat = rng.uniform(30, 44, 300), rng.uniform(44, 52, 300)
    many = index.nearest(lon, lat).distance_m
    single = [distance_to_front_m(index, *place) for place in zip(lon, lat)]
    assert single == pytest.approx(many, abs=1e-3)


def test_rows_by_the_thousand_stay_quick_and_threads_agree(active):
    """5,500 labels: the second drawing looks values up, and drawing threads share them."""
    rows = [QgsGeometry.fromWkt(f"POINT({34 + i / 1000} 48)") for i in range(5500)]

    def draw():
        context = QgsExpressionContext()
        expression = QgsExpression("front_distance($geometry)")
        expression.prepare(context)
        found = []
        for row in rows:
            feature = QgsFeature()
            feature.setGeometry(row)
            context.setFeature(feature)
            found.append(expression.evaluate(context))
        return found

    first = draw()
    start = time.perf_counter()
    second = draw()
    assert time.perf_counter() - start < 1.0
    assert second == first
    drawn = []
    threads = [threading.Thread(target=lambda: drawn.append(draw())) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert drawn == [first] * 3
