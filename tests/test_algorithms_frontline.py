"""``salient:frontline`` against lengths known by other means."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject
from toolbox import EAST, LAND, WGS84, Feedback, layer, run, selected

pytestmark = pytest.mark.usefixtures("qgis_app")

MERIDIAN_KM = WGS84.inv(37, 46, 37, 50)[2] / 1000
OTHER_EAST = "POLYGON((38 46, 40 46, 40 50, 38 50, 38 46))"


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32637", "EPSG:3035", "EPSG:3857"])
def test_only_the_edge_within_the_country_is_front(crs):
    done = run("frontline", CONTROL=layer([EAST], crs=crs), LAND=layer([LAND], crs=crs))
    assert done.is_ok, done.message
    assert done.results["LENGTH_KM"] == pytest.approx(MERIDIAN_KM, abs=1e-3)
    assert sum(row["length_km"] for row in done.rows()) == pytest.approx(MERIDIAN_KM, abs=1e-3)


def test_lines_are_in_longitude_and_latitude():
    done = run(
        "frontline", CONTROL=layer([EAST], crs="EPSG:32637"), LAND=layer([LAND], crs="EPSG:3857")
    )
    assert done.layers["OUTPUT"].crs().authid() == "EPSG:4326"
    box = done.layers["OUTPUT"].extent()
    assert [box.xMinimum(), box.xMaximum()] == pytest.approx([37, 37], abs=1e-6)
    assert [box.yMinimum(), box.yMaximum()] == pytest.approx([46, 50], abs=1e-6)


def test_without_land_it_is_ukraine():
    """A square in the middle of Ukraine has front all round; parallels are no geodesics."""
    lat = np.radians([48.0, 49.0])
    parallels = WGS84.a * np.cos(lat) / np.sqrt(1 - WGS84.es * np.sin(lat) ** 2) * np.radians(1)
    round_km = (parallels.sum() + 2 * WGS84.inv(32, 48, 32, 49)[2]) / 1000
    done = run("frontline", CONTROL=layer(["POLYGON((32 48, 33 48, 33 49, 32 49, 32 48))"]))
    assert done.results["LENGTH_KM"] == pytest.approx(round_km, abs=1e-4)
    assert not done.feedback.warnings


def test_abroad_the_whole_outline_is_front_and_that_is_said():
    done = run("frontline", CONTROL=layer(["POLYGON((5 45, 6 45, 6 46, 5 46, 5 45))"]))
    assert done.results["LENGTH_KM"] > 300
    assert "outside Ukraine" in "\n".join(done.feedback.warnings)


def test_unknown_ground_is_not_occupied():
    control = layer(
        [OTHER_EAST, "POLYGON((37 46, 38 46, 38 50, 37 50, 37 46))"],
        fields={"class": "string"},
        rows=[["occupied"], ["unknown"]],
    )
    done = run("frontline", CONTROL=control, CONTROL_CLASS_FIELD="class", LAND=layer([LAND]))
    assert done.layers["OUTPUT"].extent().xMinimum() == pytest.approx(38)


def test_a_class_field_left_unused_is_pointed_out():
    control = layer(
        [OTHER_EAST, "POLYGON((37 46, 38 46, 38 50, 37 50, 37 46))"],
        fields={"class": "string"},
        rows=[["occupied"], ["unknown"]],
    )
    done = run("frontline", CONTROL=control, LAND=layer([LAND]))
    assert done.layers["OUTPUT"].extent().xMinimum() == pytest.approx(37)
    assert "“class”" in "\n".join(done.feedback.warnings)


def test_values_of_unknown_meaning_are_named():
    control = layer([EAST], fields={"class": "string"}, rows=[["blue"]])
    done = run("frontline", CONTROL=control, CONTROL_CLASS_FIELD="class", LAND=layer([LAND]))
    assert not done.is_ok
    assert "“blue”" in done.message


def test_only_the_selection_counts():
    project = QgsProject()
    control = layer([OTHER_EAST, EAST])
    done = run(
        "frontline", project=project, CONTROL=selected(control, project, 0), LAND=layer([LAND])
    )
    assert done.is_ok, done.message
    assert done.layers["OUTPUT"].extent().xMinimum() == pytest.approx(38)


def test_an_empty_control_map_is_refused_in_words():
    done = run("frontline", CONTROL=layer([]))
    assert not done.is_ok
    assert "no polygon" in done.message


def test_ground_without_contact_gives_no_line_and_says_so():
    done = run("frontline", CONTROL=layer([LAND]), LAND=layer([LAND]))
    assert done.is_ok
    assert done.results["LENGTH_KM"] == 0
    assert done.layers["OUTPUT"].featureCount() == 0
    assert "no front" in "\n".join(done.feedback.warnings)


def test_repairs_are_reported_and_refusals_named():
    bow = "POLYGON((37 46, 40 50, 40 46, 37 50, 37 46))"
    control = layer(
        [EAST, bow, None], fields={"name": "string"}, rows=[["east"], ["bow"], ["nowhere"]]
    )
    done = run("frontline", CONTROL=control, LAND=layer([LAND]))
    assert done.is_ok, done.message
    assert "1 features repaired" in "\n".join(done.feedback.infos)
    assert "nowhere" in "\n".join(done.feedback.warnings)


def test_cancel_stops_it_without_an_error():
    feedback = Feedback(cancel_at=1)
    done = run("frontline", feedback, CONTROL=layer([EAST]), LAND=layer([LAND]))
    assert done.results.get("LENGTH_KM") is None
    assert not feedback.errors


def test_the_result_says_where_it_comes_from():
    control = layer([EAST], name="front_2025-11-04")
    metadata = run("frontline", CONTROL=control, LAND=layer([LAND])).layers["OUTPUT"].metadata()
    assert metadata.parentIdentifier() == "front_2025-11-04"
    assert "2025-11-04" in metadata.abstract()
    assert "all polygons occupied" in metadata.abstract()
    assert "length on WGS84" in "\n".join(metadata.history())


def test_the_loaded_lesson_map_gives_the_front_of_the_dock():
    """Its areas are cut where the sheet ends, and the cut is no front."""
    from salient.analysis.geodesy import length_km
    from salient.analysis.model import Place
    from salient.layers.loader import load_control_map
    from salient.layers.plan import plan_load
    from salient.layers.sources.lesson import LESSON_DATES, lesson_map

    control, project = lesson_map(LESSON_DATES[-1]), QgsProject()
    areas = load_control_map(project, control, Place("Myrnohrad", 37.2697, 48.2967)).layers["areas"]
    done = run("frontline", project=project, CONTROL=areas, CONTROL_CLASS_FIELD="class")
    wanted = length_km(plan_load(control).front).sum()
    assert done.results["LENGTH_KM"] == pytest.approx(wanted, abs=1e-3)
    assert "illustrative" in done.layers["OUTPUT"].metadata().rights()[0]
