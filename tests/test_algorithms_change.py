"""``salient:change`` on rectangles whose areas GeographicLib gives."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from toolbox import WGS84, Feedback, box_km2, layer, run, selected

from salient.analysis.model import figure_columns
from salient.layers.gazetteer import Gazetteer

pytestmark = pytest.mark.usefixtures("qgis_app")


def box(west: float, south: float, east: float, north: float) -> str:
    return (
        f"POLYGON(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"
    )


BEFORE = box(37.0, 48.0, 38.0, 49.0)
AFTER = box(36.8, 48.0, 37.9, 49.0)
GAINED_KM2 = box_km2(36.8, 48.0, 37.0, 49.0)
LOST_KM2 = box_km2(37.9, 48.0, 38.0, 49.0)
# 0.0002 degrees of longitude are 15 m here.
SLIVER = box(36.9998, 48.0, 37.0, 49.0)
SLIVER_KM2 = box_km2(36.9998, 48.0, 37.0, 49.0)


def test_patches_and_sums_are_those_of_rectangles():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([AFTER]))
    assert done.is_ok, done.message
    areas = {row["kind"]: row["area_km2"] for row in done.rows()}
    assert areas == pytest.approx({"gained": GAINED_KM2, "lost": LOST_KM2}, rel=1e-7)
    assert done.results["GAINED_KM2"] == pytest.approx(GAINED_KM2, rel=1e-7)
    assert done.results["LOST_KM2"] == pytest.approx(LOST_KM2, rel=1e-7)
    assert done.results["NET_KM2"] == pytest.approx(GAINED_KM2 - LOST_KM2, rel=1e-6)


def test_a_map_in_metres_gives_the_same():
    done = run("change", BEFORE=layer([BEFORE], crs="EPSG:32637"), AFTER=layer([AFTER]))
    assert done.is_ok, done.message
    assert done.results["GAINED_KM2"] == pytest.approx(GAINED_KM2, abs=0.01)


def test_patches_are_cut_by_region_and_named_by_it():
    halves = [box(36, 47, 39, 48.5), box(36, 48.5, 39, 50)]
    regions = layer(halves, fields={"title": "string"}, rows=[["south"], ["north"]])
    done = run(
        "change",
        BEFORE=layer([BEFORE]),
        AFTER=layer([AFTER]),
        REGIONS=regions,
        REGION_NAME_FIELD="title",
    )
    assert done.is_ok, done.message
    gained = {r["region"]: r["area_km2"] for r in done.rows() if r["kind"] == "gained"}
    expected = {
        "south": box_km2(36.8, 48.0, 37.0, 48.5),
        "north": box_km2(36.8, 48.5, 37.0, 49.0),
    }
    assert gained == pytest.approx(expected, rel=1e-7)


def test_small_patches_are_counted_and_summed_but_not_written():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([AFTER]), MIN_KM2=LOST_KM2 + 1)
    assert [row["kind"] for row in done.rows()] == ["gained"]
    assert done.results["LOST_KM2"] == pytest.approx(LOST_KM2, rel=1e-7)
    assert any(text.startswith("1 patches are too small") for text in done.feedback.infos)


def test_a_sliver_is_marked_and_summed():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([BEFORE, SLIVER]))
    (row,) = done.rows()
    assert row["is_sliver"] == 1
    assert done.results["GAINED_KM2"] == pytest.approx(SLIVER_KM2, rel=1e-5)


def test_a_narrower_tolerance_takes_the_sliver_for_movement():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([BEFORE, SLIVER]), SLIVER_M=5.0)
    (row,) = done.rows()
    assert row["is_sliver"] == 0


def test_unknown_ground_is_not_occupied():
    grey = layer(
        [BEFORE, box(36.8, 48.0, 37.0, 49.0)],
        fields={"class": "string"},
        rows=[["occupied"], ["unknown"]],
    )
    done = run("change", BEFORE=layer([BEFORE]), AFTER=grey, AFTER_CLASS_FIELD="class")
    assert done.is_ok, done.message
    assert done.rows() == []


def test_rows_carry_dates_and_the_nearest_place():
    done = run(
        "change",
        BEFORE=layer([BEFORE], name="map 2025-08-15"),
        AFTER=layer([box(36.9, 48.0, 38.0, 49.0)], name="map 2025-11-04"),
    )
    (row,) = done.rows()
    assert (row["begin"], row["end"]) == ("2025-08-15", "2025-11-04")
    inside = [p for p in Gazetteer.load().places if 36.9 < p.lon < 37 and 48 < p.lat < 49]
    assert row["place"] == max(inside, key=lambda place: place.population).name


def test_a_later_date_before_an_earlier_one_is_warned_of():
    done = run(
        "change",
        BEFORE=layer([BEFORE], name="map 2025-11-04"),
        AFTER=layer([AFTER], name="map 2025-08-15"),
    )
    assert any("2025-11-04" in text and "later date" in text for text in done.feedback.warnings)


def test_maps_of_different_sources_are_warned_of():
    done = run("change", BEFORE=layer([BEFORE], name="one"), AFTER=layer([AFTER], name="other"))
    assert any("different sources (one; other)" in text for text in done.feedback.warnings)


def test_arrows_go_from_the_earlier_line_to_the_later():
    done = run(
        "change",
        BEFORE=layer([BEFORE]),
        AFTER=layer([box(36.8, 48.0, 38.0, 49.0)]),
        LAND=layer([box(36.0, 48.0, 38.0, 49.0)]),
    )
    assert done.is_ok, done.message
    longest = next(row for row in done.rows("ARROWS") if row["is_longest"])
    # Due west at the southern end, where parallels are longest.
    along = WGS84.inv(37.0, 48.0, 36.8, 48.0)[2]
    assert longest["distance_m"] == pytest.approx(along, rel=1e-3)


def test_arrows_are_not_computed_unless_wanted():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([AFTER]), ARROWS="")
    assert done.is_ok, done.message
    assert "ARROWS" not in done.results


def test_figures_are_those_of_the_dock():
    done = run(
        "change",
        BEFORE=layer([BEFORE]),
        AFTER=layer([box(36.8, 48.0, 38.0, 49.0)]),
        LAND=layer([box(36.0, 48.0, 38.0, 49.0)]),
    )
    rows = done.rows("FIGURES")
    assert list(rows[0]) == list(figure_columns())
    values = {row["measure"].split(":")[0]: row["value"] for row in rows}
    along = WGS84.inv(37.0, 48.0, 36.8, 48.0)[2]
    assert values["gained"] == pytest.approx(GAINED_KM2, rel=1e-7)
    assert values["distance moved, largest"] == pytest.approx(along / 1e3, rel=1e-3)


def test_the_log_tells_of_classes_where_there_is_unknown_ground():
    grey = layer(
        [BEFORE, box(36.8, 48.0, 37.0, 49.0)],
        fields={"class": "string"},
        rows=[["occupied"], ["unknown"]],
    )
    done = run("change", BEFORE=layer([BEFORE]), AFTER=grey, AFTER_CLASS_FIELD="class")
    assert any("held → status unknown: 1," in text for text in done.feedback.infos)


def test_slivers_are_told_of_in_the_log():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([BEFORE, SLIVER]))
    (said,) = (text for text in done.feedback.infos if "slivers" in text)
    assert said.startswith("Of the sums, 1 slivers under 50 m wide")
    assert f"{SLIVER_KM2:.3f} km² gained, 0.000 km² lost" in said


def test_the_selection_alone_counts(qgis_new_project):
    project = QgsProject.instance()
    far = box(30, 48, 31, 49)
    after = selected(layer([AFTER, far]), project, 0)
    done = run("change", project=project, BEFORE=layer([BEFORE]), AFTER=after)
    assert done.results["GAINED_KM2"] == pytest.approx(GAINED_KM2, rel=1e-7)


def test_a_map_and_itself_give_nothing():
    done = run("change", BEFORE=layer([BEFORE]), AFTER=layer([BEFORE]))
    assert done.is_ok, done.message
    assert (done.rows(), done.results["GAINED_KM2"], done.results["LOST_KM2"]) == ([], 0, 0)


def test_layers_of_one_source_named_by_date_are_not_warned_of():
    names = ("map 2025-08-15", "map 2025-11-04")
    before, after = (layer([wkt], name=name) for wkt, name in zip((BEFORE, AFTER), names))
    assert run("change", BEFORE=before, AFTER=after).feedback.warnings == []


def test_it_stops_when_told():
    done = run("change", Feedback(cancel_at=45), BEFORE=layer([BEFORE]), AFTER=layer([AFTER]))
    assert "GAINED_KM2" not in done.results
    assert "Stopped." in done.feedback.infos


def test_the_result_says_its_sources_dates_and_method():
    done = run(
        "change",
        BEFORE=layer([BEFORE], name="map 2025-08-15"),
        AFTER=layer([AFTER], name="map 2025-11-04"),
    )
    metadata = done.layers["OUTPUT"].metadata()
    assert metadata.parentIdentifier() == "map 2025-08-15; map 2025-11-04"
    assert any("WGS84" in line for line in metadata.history())
