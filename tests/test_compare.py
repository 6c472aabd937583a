"""Agreement of two maps, against rectangles whose areas GeographicLib gives."""

from __future__ import annotations

import pytest
import shapely
from shapely.geometry import box
from toolbox import WGS84, layer, run

from salient.analysis.clean import control_map
from salient.analysis.compare import KINDS, compare
from salient.analysis.model import Region

WEST, EAST = box(36, 48, 37.5, 49), box(37, 48, 38, 49)


def km2(rectangle: shapely.Polygon) -> float:
    """By GeographicLib, along parallels kept by dense vertices."""
    dense = shapely.segmentize(rectangle, 0.001)
    return abs(WGS84.geometry_area_perimeter(dense)[0]) / 1e6


def test_ground_of_both_and_of_each():
    rows = compare(control_map([WEST]), control_map([EAST]))
    assert [row.kind for row in rows] == list(KINDS)
    expected = [km2(box(37, 48, 37.5, 49)), km2(box(36, 48, 37, 49)), km2(box(37.5, 48, 38, 49))]
    assert [row.area_km2 for row in rows] == pytest.approx(expected, rel=1e-6)


def test_each_region_has_its_three_rows():
    regions = [Region("west", box(35, 48, 37, 49)), Region("east", box(37, 48, 39, 49))]
    rows = compare(control_map([WEST]), control_map([EAST]), regions)
    assert [(r.region, r.kind) for r in rows] == [(n, k) for n in ("west", "east") for k in KINDS]
    assert [r.area_km2 for r in rows if r.region == "west"] == pytest.approx(
        [0.0, km2(box(36, 48, 37, 49)), 0.0], rel=1e-6
    )


def test_unknown_ground_is_not_occupied():
    grey = control_map([WEST], unknown=[EAST])
    rows = {r.kind: r.area_km2 for r in compare(grey, control_map([EAST]))}
    assert rows["only_b"] == pytest.approx(km2(box(37.5, 48, 38, 49)), rel=1e-6)


def test_a_map_agrees_with_itself():
    rows = {r.kind: r.area_km2 for r in compare(control_map([WEST]), control_map([WEST]))}
    assert (rows["only_a"], rows["only_b"]) == (0.0, 0.0)


@pytest.mark.usefixtures("qgis_app")
def test_the_algorithm_gives_polygons_and_sums():
    done = run("compare", A=layer([WEST.wkt], crs="EPSG:4326"), B=layer([EAST.wkt]))
    assert done.is_ok, done.message
    assert {row["kind"]: row["area_km2"] for row in done.rows()}["both"] == pytest.approx(
        km2(box(37, 48, 37.5, 49)), rel=1e-6
    )
    assert done.results["ONLY_A_KM2"] == pytest.approx(km2(box(36, 48, 37, 49)), rel=1e-6)


@pytest.mark.usefixtures("qgis_app")
def test_maps_without_common_ground_leave_one_kind_out():
    far = "POLYGON((30 48, 31 48, 31 49, 30 49, 30 48))"
    done = run("compare", A=layer([WEST.wkt]), B=layer([far]))
    assert sorted(row["kind"] for row in done.rows()) == ["only_a", "only_b"]
