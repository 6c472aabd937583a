"""QGIS features to lon/lat: projections, curves, what is refused, what a snapshot keeps."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import shapely
from pyproj import Transformer
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from salient.errors import Cancelled, InputError
from salient.layers.convert import LayerSnapshot, to_lonlat, to_qgs

DEGREE_M = 111_320.0


def make_layer(wkts, crs="EPSG:4326", kind="Polygon"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}&field=name:string", "things", "memory")
    features = []
    for number, wkt in enumerate(wkts):
        feature = QgsFeature(layer.fields())
        feature["name"] = f"thing {number}"
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def from_proj(epsg, x, y):
    """An independent way to lon/lat, through pyproj."""
    return Transformer.from_crs(epsg, 4326, always_xy=True).transform(x, y)


SQUARE = "POLYGON((37 48,38 48,38 49,37 49,37 48))"


def test_lonlat_coordinates_are_taken_bit_by_bit():
    wkt = "POLYGON((37.123456789012345 48.1,38 48,38 49,37.123456789012345 48.1))"
    converted = to_lonlat(make_layer([wkt]))
    assert shapely.equals_exact(converted.geometries[0], shapely.from_wkt(wkt), 0.0)


def test_features_and_attributes_come_in_the_same_order():
    converted = to_lonlat(make_layer([SQUARE, None, SQUARE]))
    assert [f["name"] for f in converted.features] == ["thing 0", "thing 1", "thing 2"]
    assert [g is None for g in converted.geometries] == [False, True, False]


@pytest.mark.parametrize("epsg", [32637, 3857, 28407])
def test_points_of_a_projection_are_where_proj_puts_them(epsg):
    x, y = (
        float(c) for c in Transformer.from_crs(4326, epsg, always_xy=True).transform(37.3, 48.3)
    )
    point = to_lonlat(make_layer([f"POINT({x!r} {y!r})"], f"EPSG:{epsg}", "Point")).geometries[0]
    lon, lat = from_proj(epsg, x, y)
    assert np.hypot(point.x - lon, point.y - lat) * DEGREE_M < 0.01


def test_geographic_pulkovo_1942_is_moved_to_wgs84():
    point = to_lonlat(make_layer(["POINT(37 48)"], "EPSG:4284", "Point")).geometries[0]
    shift_m = np.hypot((point.x - 37) * np.cos(np.radians(48)), point.y - 48) * DEGREE_M
    assert 80 < shift_m < 160


@pytest.mark.parametrize("epsg", [32637, 32631, 2154, 3035, 5940])
def test_long_straight_edges_of_a_plane_stay_within_a_metre(epsg):
    ends = Transformer.from_crs(4326, epsg, always_xy=True).transform([33, 39.5], [48, 50.5])
    (x0, x1), (y0, y1) = ends
    line = to_lonlat(make_layer([f"LINESTRING({x0!r} {y0!r},{x1!r} {y1!r})"], f"EPSG:{epsg}",
                                "LineString")).geometries[0]  # fmt: skip
    share = np.linspace(0, 1, 20_001)
    lon, lat = from_proj(epsg, x0 + share * (x1 - x0), y0 + share * (y1 - y0))
    narrow = np.cos(np.radians(49.25))
    flat = shapely.transform(line, lambda c: c * [narrow * DEGREE_M, DEGREE_M])
    true = shapely.points(np.asarray(lon) * narrow * DEGREE_M, np.asarray(lat) * DEGREE_M)
    assert shapely.distance(true, flat).max() < 1.0


def test_short_edges_get_no_vertices():
    wkt = "POLYGON((500000 5300000,500900 5300000,500900 5301000,500000 5300000))"
    assert len(to_lonlat(make_layer([wkt], "EPSG:32637")).geometries[0].exterior.coords) == 4


def test_a_polygon_over_the_antimeridian_is_not_torn():
    wkt = "POLYGON((700000 5000000,1000000 5000000,1000000 5100000,700000 5100000,700000 5000000))"
    west, _, east, _ = to_lonlat(make_layer([wkt], "EPSG:32660")).geometries[0].bounds
    assert 3.5 < east - west < 4.5


def test_curves_become_segments_close_to_them():
    wkt = (
        "CURVEPOLYGON(CIRCULARSTRING(500000 5300000,510000 5310000,520000 5300000,"
        "510000 5290000,500000 5300000))"
    )
    circle = to_lonlat(make_layer([wkt], "EPSG:32637", "CurvePolygon")).geometries[0]
    back = Transformer.from_crs(4326, 32637, always_xy=True)
    plane = shapely.transform(circle, lambda c: np.column_stack(back.transform(*c.T)))
    assert abs(plane.area / (np.pi * 1e8) - 1) < 1e-4


def test_z_and_m_are_dropped():
    point = to_lonlat(make_layer(["POINTZM(30 50 7 9)"], kind="PointZM")).geometries[0]
    assert not point.has_z
    assert (point.x, point.y) == (30, 50)


def test_what_cannot_be_transformed_is_refused_by_name():
    far = "POLYGON((500000 5300000,1e30 5300000,700000 5400000,500000 5300000))"
    near = "POLYGON((500000 5300000,600000 5300000,600000 5400000,500000 5300000))"
    converted = to_lonlat(make_layer([near, far, None], "EPSG:32637"))
    assert [g is None for g in converted.geometries] == [False, True, True]
    names = [name for name, _ in converted.repair.refused]
    assert sorted(names) == ["thing 1 (feature 2)", "thing 2 (feature 3)"]


def test_a_layer_without_features_gives_nothing():
    converted = to_lonlat(make_layer([], "EPSG:32637"))
    assert len(converted.geometries) == 0
    assert converted.repair.is_clean


def test_a_layer_of_null_geometries_alone_is_refused_feature_by_feature():
    assert len(to_lonlat(make_layer([None, None], "EPSG:32637")).repair.refused) == 2


def test_a_layer_without_crs_is_refused_with_its_name():
    layer = make_layer([SQUARE])
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(InputError, match="things"):
        to_lonlat(layer)


def test_selection_is_respected():
    layer = make_layer([SQUARE, SQUARE, SQUARE])
    layer.selectByIds([2])
    assert [f.id() for f in to_lonlat(layer, selected_only=True).features] == [2]


def test_reading_can_be_stopped():
    layer = make_layer(["POINT(1 2)"] * 2500, kind="Point")
    with pytest.raises(Cancelled):
        to_lonlat(layer, progress=lambda share: False)


def test_a_snapshot_outlives_its_layer_and_is_read_in_another_thread():
    layer = make_layer(["POINT(500000 5300000)", "POINT(510000 5300000)"], "EPSG:32637", "Point")
    layer.selectByIds([1])
    snapshot = LayerSnapshot(layer, selected_only=True)
    del layer
    found = []
    worker = threading.Thread(target=lambda: found.append(to_lonlat(snapshot)))
    worker.start()
    worker.join()
    assert [f["name"] for f in found[0].features] == ["thing 0"]
    assert abs(found[0].geometries[0].x - 39.0) < 1e-9


def test_a_snapshot_holds_edits_in_progress():
    layer = make_layer([SQUARE])
    layer.startEditing()
    layer.deleteFeature(1)
    assert len(to_lonlat(LayerSnapshot(layer)).features) == 0
    layer.rollBack()


def test_a_snapshot_carries_the_projects_transform_context():
    assert LayerSnapshot(make_layer([])).context == QgsProject.instance().transformContext()


def test_geometry_goes_to_qgis_and_back():
    polygon = shapely.from_wkt("MULTIPOLYGON(((0 0,3 0,3 3,0 0),(1 .5,2 .5,2 1,1 .5)))")
    assert shapely.from_wkb(bytes(to_qgs(polygon).asWkb())).equals_exact(polygon, 0.0)


def test_no_geometry_goes_to_a_null_one():
    assert to_qgs(None).isNull()
