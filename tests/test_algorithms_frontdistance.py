"""``salient:frontdistance`` against a search for the least geodesic."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from toolbox import EAST, LAND, WGS84, Feedback, layer, run, selected, to_meridian

pytestmark = pytest.mark.usefixtures("qgis_app")

HELD, OCCUPIED = (36.2, 48.1), (37.9, 47.4)
POINTS = [f"POINT({lon} {lat})" for lon, lat in (HELD, OCCUPIED)]


def measured(points, kind="Point", crs="EPSG:4326", **more):
    given = points if not isinstance(points, list) else layer(points, kind, crs)
    return run(
        "frontdistance",
        INPUT=given,
        CONTROL=more.pop("CONTROL", None) or layer([EAST]),
        LAND=layer([LAND]),
        **more,
    )


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32637", "EPSG:3857", "EPSG:3035"])
def test_distance_azimuth_and_nearest_point(crs):
    done = measured(POINTS, crs=crs)
    assert done.is_ok, done.message
    for (lon, lat), row in zip((HELD, OCCUPIED), done.rows()):
        metres, foot = to_meridian(lon, lat, 37)
        azimuth = WGS84.inv(lon, lat, 37, foot)[0] % 360
        assert row["front_m"] == pytest.approx(metres, abs=1e-3)
        assert row["azimuth_deg"] == pytest.approx(azimuth, abs=1e-4)
        assert (row["near_lon"], row["near_lat"]) == pytest.approx((37, foot), abs=1e-6)


def test_sides():
    wkts = [*POINTS, "POINT(37.5 49.5)", "POINT(33 48)"]
    control = layer(
        [EAST.replace("37 50", "37 49").replace("40 50", "40 49"),
         "POLYGON((37 49, 40 49, 40 50, 37 50, 37 49))"],
        fields={"class": "string"},
        rows=[["occupied"], ["unknown"]],
    )  # fmt: skip
    done = measured(wkts, CONTROL=control, CONTROL_CLASS_FIELD="class")
    assert [row["side"] for row in done.rows()] == ["held", "occupied", "unknown", "outside"]


def test_output_keeps_geometry_and_crs_and_lines_reach_the_front():
    done = measured(POINTS, crs="EPSG:32637")
    output, lines = done.layers["OUTPUT"], done.layers["LINES"]
    given = layer(POINTS, "Point", "EPSG:32637")
    assert output.crs().authid() == "EPSG:32637"
    assert [f.geometry().asWkt() for f in output.getFeatures()] == [
        f.geometry().asWkt() for f in given.getFeatures()
    ]
    assert lines.crs().authid() == "EPSG:4326"
    for line in lines.getFeatures():
        (x1, y1), (x2, y2) = line.geometry().asPolyline()
        assert WGS84.inv(x1, y1, x2, y2)[2] == pytest.approx(line["front_m"], abs=2e-3)


def test_lines_and_polygons_measure_from_their_nearest_point():
    line = measured(["LINESTRING(35 48.1, 36.2 48.1)"], "LineString").rows()[0]
    assert line["front_m"] == pytest.approx(to_meridian(36.2, 48.1, 37)[0], abs=1e-3)
    square = "POLYGON((36 47, 36.5 47, 36.5 47.001, 36 47.001, 36 47))"
    polygon = measured([square], "Polygon").rows()[0]
    nearest = min(to_meridian(36.5, lat, 37)[0] for lat in (47, 47.001))
    assert polygon["front_m"] == pytest.approx(nearest, abs=1e-2)
    assert polygon["side"] == "held"


def test_a_feature_on_the_front_is_at_zero_without_azimuth_or_line():
    done = measured(["LINESTRING(36 48, 37.5 48.2)"], "LineString")
    row = done.rows()[0]
    assert row["front_m"] == 0
    assert row["azimuth_deg"] is None
    assert done.layers["LINES"].featureCount() == 0


def test_fields_of_the_same_name_give_way():
    given = layer(
        POINTS,
        "Point",
        fields={"name": "string", "SIDE": "string", "side_2": "string", "front_m": "integer"},
        rows=[["a", "left", "x", 1], ["b", "right", "y", 2]],
    )
    done = measured(given)
    row = done.rows()[0]
    assert list(row)[:4] == ["name", "SIDE_3", "side_2", "front_m_2"]
    assert (row["SIDE_3"], row["side_2"], row["front_m_2"]) == ("left", "x", 1)
    assert row["side"] == "held"
    assert row["front_m"] > 1000
    assert "“SIDE_3”" in "\n".join(done.feedback.infos)


def test_a_second_run_on_its_own_output_is_fresh():
    first = measured(POINTS)
    again = measured(first.layers["OUTPUT"])
    assert [r["front_m"] for r in again.rows()] == [r["front_m"] for r in first.rows()]


def test_only_the_selection_is_measured():
    project = QgsProject()
    given = layer(POINTS, "Point", fields={"name": "string"}, rows=[["a"], ["b"]])
    done = measured(selected(given, project, 1), project=project)
    assert [row["name"] for row in done.rows()] == ["b"]


def test_features_that_cannot_be_used_stay_and_are_named():
    given = layer(
        [POINTS[0], None, "POINT(30 95)"], "Point",
        fields={"name": "string"}, rows=[["a"], ["b"], ["far north"]],
    )  # fmt: skip
    done = measured(given)
    assert done.is_ok, done.message
    assert [row["front_m"] is None for row in done.rows()] == [False, True, True]
    assert [row["side"] for row in done.rows()] == ["held", None, None]
    said = "\n".join(done.feedback.warnings)
    assert "b (feature 2)" in said
    assert "far north" in said


def test_lines_need_not_be_asked_for(tmp_path):
    given = {"INPUT": layer(POINTS, "Point"), "CONTROL": layer([EAST]), "LAND": layer([LAND])}
    from qgis.core import QgsApplication, QgsProcessingContext

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("salient:frontdistance")
    given["OUTPUT"] = str(tmp_path / "out.gpkg")
    results, is_ok = algorithm.run(given, QgsProcessingContext(), Feedback())
    assert is_ok
    assert set(results) == {"OUTPUT"}


def test_an_empty_input_is_refused_in_words():
    done = measured([])
    assert not done.is_ok
    assert "no features" in done.message


def test_a_layer_without_crs_is_refused_in_words():
    done = measured(layer(POINTS, "Point", crs=""))
    assert not done.is_ok
    assert "no coordinate reference system" in done.message


def test_progress_rises_and_cancel_stops():
    done = measured(POINTS)
    shares = done.feedback.shares
    assert shares == sorted(shares)
    assert len(shares) > 3
    stopped = run(
        "frontdistance", Feedback(cancel_at=30), INPUT=layer(POINTS, "Point"),
        CONTROL=layer([EAST]), LAND=layer([LAND]),
    )  # fmt: skip
    assert stopped.results == {}
    assert not stopped.feedback.errors


def test_the_numbers_are_those_of_the_dock(lesson_setting):
    from salient.analysis.measure import distance_figures
    from salient.analysis.model import Place
    from salient.layers.convert import to_qgs

    control = lesson_setting.control
    places = [Place("Pokrovsk", 37.18, 48.28), Place("Kramatorsk", 37.58, 48.74)]
    figures = distance_figures(lesson_setting, places)
    towns = layer([f"POINT({p.lon} {p.lat})" for p in places], "Point")
    done = run(
        "frontdistance",
        INPUT=towns,
        CONTROL=layer([to_qgs(control.occupied).asWkt(17)], "MultiPolygon"),
        LAND=layer([to_qgs(lesson_setting.land).asWkt(17)], "MultiPolygon"),
    )
    found = [row["front_m"] / 1000 for row in done.rows()]
    assert found == pytest.approx([figure.value for figure in figures], abs=1e-9)


@pytest.fixture
def lesson_setting():
    from salient.analysis.measure import Setting
    from salient.layers.plan import land_of
    from salient.layers.sources.lesson import LESSON_DATES, lesson_map

    control = lesson_map(LESSON_DATES[-1])
    return Setting(control, land_of(control))
