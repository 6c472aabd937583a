"""The contact line, on small countries drawn in kilometres whose answer is plain to see."""

from __future__ import annotations

import json
import time

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box, shape

from salient.analysis.front import contact_line

LON, LAT = 36.0, 49.0
KM_PER_LON, KM_PER_LAT = 73.17, 111.22
"""Kilometres in a degree at latitude 49 (Bomford 1980): the plane of these tests is affine."""

LAND = box(-60, -60, 60, 60)
HALF = box(0, -60, 60, 60)
OVERRUN_KM = 0.8
"""How far a front may run on along a border, of a tolerance of 3 km."""


def to_lonlat(geometry):
    scale = (1 / KM_PER_LON, 1 / KM_PER_LAT)
    return shapely.transform(geometry, lambda c: c * scale + (LON, LAT))


def front_km(controlled, land=LAND, **options):
    """The contact line of a drawing in kilometres, in kilometres."""
    given_land = None if land is None else to_lonlat(land)
    line = contact_line(to_lonlat(controlled), given_land, **options)
    assert line.geom_type == "MultiLineString"
    return shapely.transform(line, lambda c: (c - (LON, LAT)) * (KM_PER_LON, KM_PER_LAT))


def is_on(line, x, y):
    return bool(line.distance(shapely.Point(x, y)) < 1e-6)


# Where it ends


def test_a_shared_border_is_not_front():
    assert front_km(HALF).length == pytest.approx(120)


def test_a_straight_front_is_one_line_of_two_vertices():
    assert shapely.get_num_coordinates(front_km(HALF)) == 2


def test_an_outline_that_runs_over_the_border_ends_at_the_border():
    ends = front_km(box(0, -62, 62, 62)).bounds
    assert ends == pytest.approx((0, -60, 0, 60), abs=1e-6)


def test_an_outline_far_over_the_border_ends_at_the_border():
    ends = front_km(box(0, -90, 100, 90)).bounds
    assert ends == pytest.approx((0, -60, 0, 60), abs=1e-6)


def test_an_outline_short_of_the_border_ends_where_it_turns():
    length = front_km(box(0, -58, 58, 58)).length
    assert 116 <= length <= 116 + 2 * OVERRUN_KM


def test_an_outline_hardly_short_of_the_border_ends_where_it_turns():
    length = front_km(box(0, -59.9, 59.9, 59.9)).length
    assert 119.8 <= length <= 119.8 + 2 * OVERRUN_KM


def test_an_outline_further_from_the_border_than_the_tolerance_is_front_all_round():
    assert front_km(box(0, -56, 56, 56)).length == pytest.approx(2 * 112 + 2 * 56)


def test_the_tolerance_is_the_callers():
    length = front_km(box(0, -56, 56, 56), tolerance_km=6).length
    assert 112 <= length <= 112 + 2 * OVERRUN_KM * 6 / 3


def test_without_tolerance_every_contact_is_front():
    assert front_km(box(0, -58, 58, 58), tolerance_km=0).length == pytest.approx(2 * 116 + 2 * 58)


def test_a_front_that_meets_the_border_slantwise_ends_within_a_kilometre_of_it():
    run = 120 / np.tan(np.radians(60))
    wedge = shapely.Polygon([(0, -60), (60, -60), (60, 60), (run, 60)])
    _, bottom, _, top = (
        front_km(wedge, box(-90, -60, 90, 60))
        .intersection(shapely.LineString([(0, -60), (run, 60)]).buffer(0.01))
        .bounds
    )
    assert bottom == pytest.approx(-60, abs=1)
    assert top == pytest.approx(60, abs=1)


# Along the border


def test_a_strip_along_the_border_keeps_its_inland_edge_and_its_ends():
    assert front_km(box(58, -30, 60, 30)).length == pytest.approx(60 + 2 + 2)


def test_a_strip_that_runs_over_the_border_keeps_what_lies_inland():
    assert front_km(box(58, -30, 63, 30)).length == pytest.approx(60 + 2 + 2)


def test_the_outer_edge_of_a_strip_short_of_the_border_is_not_front():
    line = front_km(box(57, -30, 59, 30))
    assert is_on(line, 57, 0)
    assert not is_on(line, 59, 0)


def test_the_outer_edge_of_a_thin_strip_is_not_front():
    line = front_km(box(59.3, -30, 59.8, 30))
    assert is_on(line, 59.3, 0)
    assert not is_on(line, 59.8, 0)


def test_the_coast_of_a_controlled_island_is_not_front():
    sea_between = box(-60, -60, 60, 60).union(box(70, -20, 90, 20))
    line = front_km(HALF.union(box(71, -19, 91, 18)), sea_between)
    assert line.length == pytest.approx(120)


def test_an_inlet_that_the_land_does_not_show_is_not_front():
    inlet = box(57.2, -1, 60, 1)
    assert front_km(HALF.difference(inlet)).length == pytest.approx(120)


def test_a_lagoon_that_the_outline_does_not_show_is_not_front():
    lagoon = box(50, -3, 60, 3)
    assert front_km(HALF, LAND.difference(lagoon)).length == pytest.approx(120)


@given(st.lists(st.floats(-2.8, 2.8), min_size=24, max_size=24))
def test_an_outline_that_wavers_about_the_border_is_not_front(offsets):
    east = [(60 + offset, y) for offset, y in zip(offsets, np.linspace(-57, 57, 24))]
    controlled = shapely.Polygon([(0, -70), (66, -70), *east, (66, 70), (0, 70)])
    assert front_km(controlled).length == pytest.approx(120)


def test_held_ground_between_control_and_border_wider_than_the_tolerance_is_faced():
    line = front_km(box(-40, -60, 55, 60))
    assert line.length == pytest.approx(120 + 120)


# Narrow held ground


def test_a_narrow_corridor_is_front_on_both_sides():
    lobes = box(-20, 1, 20, 20).union(box(-20, -20, 20, -1))
    assert front_km(lobes).length == pytest.approx(2 * (2 * 40 + 2 * 19))


def test_a_narrow_corridor_to_the_border_is_front_on_both_sides():
    lobes = box(0, 1, 60, 60).union(box(0, -60, 60, -1))
    assert front_km(lobes).length == pytest.approx(2 * 59 + 2 * 60, abs=3)


def test_a_corridor_that_meets_margins_is_front_on_both_sides():
    lobes = box(0, 1, 59, 60).union(box(0, -60, 59, -1))
    sides = front_km(lobes).intersection(box(0.1, -1.1, 56, 1.1))
    assert sides.length == pytest.approx(2 * 55.9, abs=0.1)


def test_an_enclave_is_front():
    hole = box(30, 0, 31, 1)
    assert front_km(HALF.difference(hole)).length == pytest.approx(120 + 4)


def test_an_enclave_beside_the_border_is_front():
    hole = box(58, 0, 59, 1)
    assert front_km(HALF.difference(hole)).length == pytest.approx(120 + 4)


def test_a_pocket_at_the_coast_deeper_than_the_tolerance_is_front():
    pocket = box(50, -5, 60, 5)
    assert front_km(HALF.difference(pocket)).length == pytest.approx(120 + 30)


def test_a_notch_of_the_front_is_front():
    notch = shapely.Polygon([(0, -0.2), (8, 0), (0, 0.2)])
    length = front_km(HALF.difference(notch)).length
    assert length == pytest.approx(120 - 0.4 + 2 * np.hypot(8, 0.2))


def test_a_crack_between_two_polygons_is_not_front():
    crack = box(5, 0, 55, 0.001)
    assert front_km(HALF.difference(crack)).length == pytest.approx(120)


# What a coarse border leaves outside


def test_a_front_that_strays_over_a_coarse_border_stays_one_line():
    inland_edge = [(-60, 58), (-10, 58), (-5, 61), (5, 61), (10, 58), (60, 58)]
    line = front_km(shapely.Polygon([*inland_edge, (60, 66), (-60, 66)]))
    assert len(line.geoms) == 1
    assert line.length == pytest.approx(shapely.LineString(inland_edge).length)


def test_a_patch_left_outside_faces_inland():
    line = front_km(shapely.Polygon([(-2, 61), (2, 61), (1, 63), (-1, 63)]))
    assert is_on(line, 0, 61)
    assert not is_on(line, 0, 63)


def test_ground_abroad_has_no_front():
    assert front_km(box(-30, 61, 30, 90)).is_empty


# Forms


def test_without_land_the_whole_outline_is_front():
    hole = box(30, 0, 31, 1)
    assert front_km(HALF.difference(hole), None).length == pytest.approx(2 * 60 + 2 * 120 + 4)


def test_no_controlled_ground_has_no_front():
    assert front_km(shapely.MultiPolygon()).is_empty


def test_a_country_controlled_throughout_has_no_front():
    assert front_km(box(-70, -70, 70, 70)).is_empty


def test_ground_far_from_the_country_has_no_front():
    assert front_km(box(300, 300, 310, 310)).is_empty


def test_the_direction_of_rings_does_not_matter():
    controlled = box(0, -58, 62, 58)
    assert front_km(controlled.reverse()).equals(front_km(controlled))


def test_parts_side_by_side_are_one_ground():
    halves = shapely.MultiPolygon([box(0, -60, 60, 0), box(0, 0, 60, 60)])
    assert front_km(halves).length == pytest.approx(120)


def test_vertices_between_the_ends_are_the_outlines_own():
    rng = np.random.default_rng(7)
    west = np.column_stack([rng.uniform(-5, 5, 99), np.linspace(59, -59, 99)])
    outline = to_lonlat(shapely.Polygon([(62, -62), (62, 62), (0, 62), *west, (0, -62)]))
    line = shapely.get_parts(contact_line(outline, to_lonlat(LAND)))[0]
    inner = {c.tobytes() for c in shapely.get_coordinates(line)[1:-1]}
    assert inner == {c.tobytes() for c in shapely.get_coordinates(to_lonlat(
        shapely.MultiPoint(west)))}  # fmt: skip


def test_the_tolerance_is_metric_at_any_latitude():
    north = shapely.transform(box(0, -58, 58, 58), lambda c: c)
    scale = (1 / 38.19, 1 / 111.41)  # kilometres in a degree at latitude 70
    land, controlled = (
        shapely.transform(g, lambda c: c * scale + (25.0, 70.0)) for g in (LAND, north)
    )
    _, south, east, top = contact_line(controlled, land).bounds
    assert (east - 25) * 38.19 < 1
    assert (top - south) * 111.41 == pytest.approx(116, abs=0.1)


# A real snapshot


@pytest.fixture(scope="module")
def ukraine():
    ogr = pytest.importorskip("osgeo.ogr")
    path = "/usr/share/qgis/resources/data/world_map.gpkg"
    source = ogr.Open(path)
    if source is None:
        pytest.skip("QGIS's world_map.gpkg is not where Debian installs it")
    provinces = [
        shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        for feature in source.GetLayer("states_provinces")
        if feature["iso_a2"] == "UA" or feature["name"] in ("Crimea", "Sevastopol")
    ]
    return shapely.union_all(provinces)


@pytest.fixture(scope="module")
def occupied(snapshot_path):
    features = json.loads(snapshot_path.read_text())["features"]
    return shapely.union_all([shape(feature["geometry"]) for feature in features])


def test_a_real_front_is_one_line_from_the_kharkiv_border_to_the_dnipro_estuary(occupied, ukraine):
    longest = max(contact_line(occupied, ukraine).geoms, key=shapely.length)
    ends = sorted(np.round(longest.coords, 1)[[0, -1]].tolist())
    assert ends == [[32.4, 46.5], [37.6, 50.2]]


def test_a_real_front_has_nothing_along_coasts_and_the_eastern_border(occupied, ukraine):
    line = contact_line(occupied, ukraine)
    azov_crimea_and_kinburn = shapely.box(31, 44, 39, 46.46)
    east = shapely.box(38.3, 46, 41, 51)
    assert line.intersection(azov_crimea_and_kinburn.union(east)).is_empty


def test_the_border_strips_of_sumy_and_kharkiv_keep_their_inland_edges(occupied, ukraine):
    line = contact_line(occupied, ukraine)
    for lon, lat in ((35.0, 51.12), (36.5, 50.24), (36.85, 50.26)):
        assert line.distance(shapely.Point(lon, lat)) < 0.02


def test_a_real_front_takes_far_less_than_a_refresh_may(occupied, ukraine):
    contact_line(occupied, ukraine)
    start = time.thread_time()
    contact_line(occupied, ukraine)
    assert time.thread_time() - start < 0.2
