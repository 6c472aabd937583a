"""``salient:bufferareas`` against discs drawn by GeographicLib's direct geodesic."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsProject,
)
from toolbox import EAST, WGS84, Feedback, box_km2, layer, run, selected

pytestmark = pytest.mark.usefixtures("qgis_app")

ON_FRONT = "POINT(37 48)"
WEST, BEYOND = (
    "POLYGON((30 44, 37 44, 37 52, 30 52, 30 44))",
    "POLYGON((37 44, 44 44, 44 52, 37 52, 37 44))",
)


def disc_km2(lon, lat, distance_km):
    """Area of a geodesic disc: a polygon of 7,200 points on the circle."""
    azimuths = np.arange(0, 360, 0.05)
    n = len(azimuths)
    circle = WGS84.fwd(np.full(n, lon), np.full(n, lat), azimuths, np.full(n, distance_km * 1e3))
    return abs(WGS84.polygon_area_perimeter(*circle[:2])[0]) / 1e6


def buffered(wkts, kind="Point", crs="EPSG:4326", distances="1,2,5", **more):
    given = layer(wkts, kind, crs) if isinstance(wkts, list) else wkts
    return run("bufferareas", INPUT=given, DISTANCES=distances, **more)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32637", "EPSG:3857"])
def test_discs_have_their_geodesic_area(crs):
    done = buffered([ON_FRONT], crs=crs)
    assert done.is_ok, done.message
    assert [row["distance_km"] for row in done.rows()] == [1, 2, 5]
    assert [row["inner_km"] for row in done.rows()] == [0, 0, 0]
    for row in done.rows():
        assert row["area_km2"] == pytest.approx(disc_km2(37, 48, row["distance_km"]), rel=2e-4)


def test_rings_begin_where_the_one_before_ends():
    done = buffered([ON_FRONT], RINGS=True)
    whole = [disc_km2(37, 48, d) for d in (1, 2, 5)]
    assert [row["inner_km"] for row in done.rows()] == [0, 1, 2]
    assert [row["area_km2"] for row in done.rows()] == pytest.approx(
        [whole[0], whole[1] - whole[0], whole[2] - whole[1]], rel=4e-4
    )


def test_a_disc_on_a_straight_front_is_half_occupied():
    done = buffered([ON_FRONT], CONTROL=layer([EAST], crs="EPSG:32637"))
    for row in done.rows():
        assert row["occupied_pct"] == pytest.approx(50, abs=0.02)
        assert row["occupied_km2"] + row["held_km2"] == pytest.approx(row["area_km2"], rel=1e-12)
        assert row["unknown_km2"] == 0


def test_unknown_ground_is_told_apart():
    control = layer(
        ["POLYGON((37 48, 40 48, 40 50, 37 50, 37 48))",
         "POLYGON((37 46, 40 46, 40 48, 37 48, 37 46))"],
        fields={"class": "string"}, rows=[["occupied"], ["unknown"]],
    )  # fmt: skip
    row = buffered([ON_FRONT], CONTROL=control, CONTROL_CLASS_FIELD="class").rows()[0]
    quarters = [row["occupied_km2"], row["unknown_km2"], row["held_km2"] / 2]
    assert quarters == pytest.approx([disc_km2(37, 48, 1) / 4] * 3, rel=1e-3)


def test_without_a_control_map_classes_are_null():
    row = buffered([ON_FRONT]).rows()[0]
    assert [row[k] for k in ("occupied_km2", "unknown_km2", "held_km2", "occupied_pct")] == [
        None
    ] * 4


def test_each_feature_by_itself_keeps_its_attributes():
    given = layer(
        [ON_FRONT, "POINT(37.5 48)"], "Point",
        fields={"name": "string", "area_km2": "double"}, rows=[["a", 7.0], ["b", 8.0]],
    )  # fmt: skip
    rows = buffered(given, distances="1 2").rows()
    assert [(r["name"], r["distance_km"]) for r in rows] == [("a", 1), ("a", 2), ("b", 1), ("b", 2)]
    assert [r["area_km2_2"] for r in rows] == [7, 7, 8, 8]
    assert rows[2]["area_km2"] == pytest.approx(disc_km2(37.5, 48, 1), rel=2e-4)


def test_dissolved_features_are_counted_once():
    twice = buffered([ON_FRONT, ON_FRONT], DISSOLVE=True).rows()
    assert [row["distance_km"] for row in twice] == [1, 2, 5]
    assert twice[2]["area_km2"] == pytest.approx(disc_km2(37, 48, 5), rel=2e-4)
    assert next(iter(twice[0])) == "distance_km"


def test_lines_and_polygons_are_buffered_in_any_crs():
    """The buffer of a meridian is its length by twice the distance, and a disc."""
    km = WGS84.inv(37, 48, 37, 48.2)[2] / 1000
    line = buffered(["LINESTRING(37 48, 37 48.2)"], "LineString", "EPSG:3857", "1").rows()[0]
    assert line["area_km2"] == pytest.approx(2 * km + np.pi, rel=5e-4)
    square = "POLYGON((37 48, 37.1 48, 37.1 48.1, 37 48.1, 37 48))"
    polygon = buffered([square], "Polygon", "EPSG:32637", "1").rows()[0]
    assert polygon["area_km2"] > box_km2(37, 48, 37.1, 48.1) + 30


def test_the_plane_is_the_project_s():
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    done = buffered([ON_FRONT], crs="EPSG:32637", project=project)
    flat = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), project.crs(), QgsCoordinateTransformContext()
    )
    for feature in done.layers["OUTPUT"].getFeatures():
        geometry = feature.geometry()
        geometry.transform(flat)
        assert feature["planar_km2"] == pytest.approx(geometry.area() / 1e6, rel=1e-6)
        error = 100 * (feature["planar_km2"] / feature["area_km2"] - 1)
        assert feature["planar_error_pct"] == pytest.approx(error)
        assert 120 < error < 126


@pytest.mark.parametrize(
    ("project_crs", "crs", "name"),
    [
        ("EPSG:4326", "EPSG:32637", "UTM zone 37N"),
        (None, "EPSG:32637", "UTM zone 37N"),
        (None, "EPSG:4326", "EPSG:3857"),
    ],
)
def test_without_a_plane_of_the_project_the_input_s_is_taken(project_crs, crs, name):
    project = None
    if project_crs is not None:
        project = QgsProject()
        project.setCrs(QgsCoordinateReferenceSystem(project_crs))
    done = buffered([ON_FRONT], crs=crs, project=project)
    assert name in "\n".join(done.feedback.infos)
    if crs == "EPSG:32637":
        assert abs(done.rows()[0]["planar_error_pct"]) < 0.2


def test_regions_cut_and_name_what_lies_in_them():
    regions = layer([WEST, BEYOND], fields={"land": "string"}, rows=[["west"], ["east"]])
    done = buffered(
        [ON_FRONT], REGIONS=regions, REGION_NAME_FIELD="land", CONTROL=layer([EAST]), RINGS=True
    )
    rows = done.rows()
    assert [r["region"] for r in rows] == ["west"] * 3 + ["east"] * 3
    assert sum(r["area_km2"] for r in rows) == pytest.approx(disc_km2(37, 48, 5), rel=2e-4)
    assert [r["occupied_pct"] for r in rows] == pytest.approx([0] * 3 + [100] * 3, abs=1e-6)


def test_regions_that_are_not_met_have_no_rows():
    far = "POLYGON((20 44, 21 44, 21 45, 20 45, 20 44))"
    done = buffered([ON_FRONT], REGIONS=layer([far]))
    assert done.is_ok, done.message
    assert done.layers["OUTPUT"].featureCount() == 0


def test_units_are_read():
    assert [r["distance_km"] for r in buffered([ON_FRONT], distances="500 m, 1 mi").rows()] == [
        0.5,
        1.609344,
    ]


@pytest.mark.parametrize("text", ["", "1, far", "-3", "0"])
def test_what_is_no_distance_is_refused_before_it_runs(text):
    done = buffered([ON_FRONT], distances=text)
    assert not done.is_ok
    assert done.message


def test_a_feature_that_cannot_be_buffered_is_named_and_the_rest_done():
    given = layer(
        ["POINT(10 89.99)", ON_FRONT], "Point", fields={"name": "string"}, rows=[["pole"], ["town"]]
    )
    done = buffered(given)
    assert [r["name"] for r in done.rows()] == ["town"] * 3
    assert "pole:" in "\n".join(done.feedback.warnings)


def test_rows_of_a_geopackage_get_keys_of_their_own(tmp_path):
    """The input's fid would come once for each distance, and a GeoPackage takes it once."""
    given = layer([ON_FRONT, "POINT(37.5 48)"], "Point", fields={"fid": "integer"}, rows=[[1], [2]])
    done = buffered(given, OUTPUT=str(tmp_path / "rings.gpkg"))
    assert done.is_ok, done.message
    assert len(done.rows()) == 6


def test_only_the_selection_is_buffered():
    project = QgsProject()
    given = layer([ON_FRONT, "POINT(37.5 48)"], "Point")
    done = buffered(selected(given, project, 1), project=project, distances="1")
    assert len(done.rows()) == 1
    assert done.layers["OUTPUT"].extent().center().x() == pytest.approx(37.5, abs=1e-4)


def test_progress_rises_and_cancel_stops():
    wkts = [f"POINT({37 + i / 10} 48)" for i in range(20)]
    done = buffered(wkts)
    assert done.feedback.shares == sorted(done.feedback.shares)
    stopped = buffered(wkts, feedback=Feedback(cancel_at=40))
    assert stopped.results == {}
    assert not stopped.feedback.errors
