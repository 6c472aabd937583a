"""``salient:controlareas`` against areas of boxes by GeographicLib."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from toolbox import WGS84, Feedback, box_km2, layer, run, selected

pytestmark = pytest.mark.usefixtures("qgis_app")

REGION = "POLYGON((31 48, 33 48, 33 49, 31 49, 31 48))"
BESIDE = "POLYGON((33 48, 34 48, 34 49, 33 49, 33 48))"
OCCUPIED = "POLYGON((32 47.5, 35 47.5, 35 49.5, 32 49.5, 32 47.5))"
UNKNOWN = "POLYGON((31.5 47.5, 32 47.5, 32 49.5, 31.5 49.5, 31.5 47.5))"


def regions(crs="EPSG:4326"):
    return layer(
        [REGION, BESIDE], crs=crs, fields={"oblast": "string"}, rows=[["first"], ["second"]]
    )


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32636", "EPSG:3035"])
def test_occupied_and_held_of_each_region(crs):
    done = run(
        "controlareas",
        CONTROL=layer([OCCUPIED], crs=crs),
        REGIONS=regions(crs),
        REGION_NAME_FIELD="oblast",
    )
    assert done.is_ok, done.message
    first, second = done.rows()
    assert [first["region"], second["region"]] == ["first", "second"]
    # Vertices every 0.002 degree follow a parallel to some 0.02 m on a projection's way.
    near = 1e-8 if crs == "EPSG:4326" else 1e-5
    assert first["area_km2"] == pytest.approx(box_km2(31, 48, 33, 49), rel=near)
    assert first["occupied_km2"] == pytest.approx(box_km2(32, 48, 33, 49), rel=near)
    assert first["held_km2"] == pytest.approx(box_km2(31, 48, 32, 49), rel=near)
    assert first["unknown_km2"] == 0
    assert first["occupied_pct"] == pytest.approx(50, abs=1e-3)
    assert second["occupied_pct"] == pytest.approx(100, abs=1e-3)


def test_totals_are_numbers_of_their_own():
    done = run("controlareas", CONTROL=layer([OCCUPIED]), REGIONS=regions())
    assert done.results["TOTAL_KM2"] == pytest.approx(box_km2(31, 48, 34, 49), rel=1e-8)
    assert done.results["OCCUPIED_KM2"] == pytest.approx(box_km2(32, 48, 34, 49), rel=1e-8)
    assert done.results["HELD_KM2"] == pytest.approx(box_km2(31, 48, 32, 49), rel=1e-8)
    assert done.results["UNKNOWN_KM2"] == 0


def test_the_range_goes_from_occupied_alone_to_occupied_with_unknown():
    control = layer(
        [OCCUPIED, UNKNOWN], fields={"class": "string"}, rows=[["occupied"], ["unknown"]]
    )
    done = run("controlareas", CONTROL=control, CONTROL_CLASS_FIELD="class", REGIONS=regions())
    row = done.rows()[0]
    occupied, unknown = box_km2(32, 48, 33, 49), box_km2(31.5, 48, 32, 49)
    assert row["unknown_km2"] == pytest.approx(unknown, rel=1e-8)
    assert row["low_km2"] == pytest.approx(occupied, rel=1e-8)
    assert row["high_km2"] == pytest.approx(occupied + unknown, rel=1e-8)
    assert row["held_km2"] == pytest.approx(box_km2(31, 48, 31.5, 49), rel=1e-8)


@pytest.mark.parametrize("tolerance_m", [None, 1000.0, 0.0])
def test_without_a_grey_class_the_front_is_moved_by_the_tolerance(tolerance_m):
    """The front in the region is one meridian: a strip of its length to either side."""
    done = run(
        "controlareas", CONTROL=layer([OCCUPIED]), REGIONS=regions(), TOLERANCE_M=tolerance_m
    )
    row = done.rows()[0]
    strip = WGS84.inv(32, 48, 32, 49)[2] / 1e3 * (250 if tolerance_m is None else tolerance_m) / 1e3
    assert row["low_km2"] == pytest.approx(row["occupied_km2"] - strip, abs=2e-3 * strip + 1e-9)
    assert row["high_km2"] == pytest.approx(row["occupied_km2"] + strip, abs=2e-3 * strip + 1e-9)


def test_without_regions_they_are_donetsk_and_luhansk():
    done = run("controlareas", CONTROL=layer([OCCUPIED.replace("35 ", "37 ")]))
    assert [row["region"] for row in done.rows()] == ["Donetsk", "Luhansk"]
    assert done.results["TOTAL_KM2"] == pytest.approx(52904, abs=1)


def test_regions_without_a_name_field_take_one_that_sounds_like_it():
    named = layer([REGION], fields={"id": "integer", "Name": "string"}, rows=[[4, "first"]])
    assert run("controlareas", CONTROL=layer([OCCUPIED]), REGIONS=named).rows()[0]["region"] == (
        "first"
    )
    nameless = run("controlareas", CONTROL=layer([OCCUPIED]), REGIONS=layer([REGION]))
    assert nameless.rows()[0]["region"] == "region 1"


def test_only_selected_regions_are_reported():
    project = QgsProject()
    done = run(
        "controlareas",
        project=project,
        CONTROL=layer([OCCUPIED]),
        REGIONS=selected(regions(), project, 1),
        REGION_NAME_FIELD="oblast",
    )
    assert [row["region"] for row in done.rows()] == ["second"]


def test_overlapping_regions_are_warned_of():
    done = run("controlareas", CONTROL=layer([OCCUPIED]), REGIONS=layer([REGION, REGION]))
    assert "overlap" in "\n".join(done.feedback.warnings)


def test_broken_ground_is_repaired_or_named():
    """A ring that crosses itself winds around both halves; the region without one is left out."""
    bow = "POLYGON((31 48, 33 49, 33 48, 31 49, 31 48))"
    broken = layer([bow, None], fields={"name": "string"}, rows=[["bow"], ["void"]])
    done = run("controlareas", CONTROL=layer([OCCUPIED, OCCUPIED]), REGIONS=broken)
    assert done.is_ok, done.message
    assert [row["region"] for row in done.rows()] == ["bow"]
    assert done.rows()[0]["area_km2"] == pytest.approx(box_km2(31, 48, 33, 49) / 2, rel=1e-2)
    assert "void" in "\n".join(done.feedback.warnings)
    assert "repaired" in "\n".join(done.feedback.infos)


def test_cancel_stops_it():
    done = run("controlareas", Feedback(cancel_at=50), CONTROL=layer([OCCUPIED]), REGIONS=regions())
    assert done.results == {}
    assert not done.feedback.errors


def test_the_numbers_are_those_of_the_dock(snapshot_path):
    from salient.analysis.measure import Setting, area_figures
    from salient.layers.plan import land_of
    from salient.layers.regions import donbas_regions
    from salient.layers.sources.snapshot import read_snapshot

    control = read_snapshot(snapshot_path)
    figures = area_figures(Setting(control, land_of(control), donbas_regions()))
    dock = {(f.subject, f.measure): f for f in figures}
    for row in run("controlareas", CONTROL=str(snapshot_path)).rows():
        occupied = dock[row["region"], "assessed as occupied"]
        assert row["occupied_km2"] == pytest.approx(occupied.value, rel=1e-12)
        assert (row["low_km2"], row["high_km2"]) == pytest.approx(
            (occupied.low, occupied.high), rel=1e-12
        )
        assert row["held_km2"] == pytest.approx(dock[row["region"], "held"].value, rel=1e-12)
