"""Areas by sums over edges, against closed formulas, GeographicLib and overlay by GEOS."""

from __future__ import annotations

from math import atanh, radians, sin, sqrt

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from salient.analysis import edge_table
from salient.analysis.areas import class_areas
from salient.analysis.edge_sums import EdgeAreas
from salient.analysis.edge_table import EdgeTable, Rings
from salient.analysis.model import ControlMap

WGS84 = Geodesic.WGS84


def box_km2(west: float, south: float, east: float, north: float) -> float:
    """Return the area between two meridians and two parallels (the authalic zone, closed form)."""
    e2 = WGS84.f * (2 - WGS84.f)
    e = sqrt(e2)

    def zone(lat: float) -> float:
        s = sin(radians(lat))
        return s / (1 - e2 * s * s) + atanh(e * s) / e

    metres2 = WGS84.a**2 * (1 - e2) / 2 * (zone(north) - zone(south)) * radians(east - west)
    return metres2 / 1e6


def dense_km2(corners: list[tuple[float, float]]) -> float:
    """Return GeographicLib's area of a ring whose lon/lat edges are cut into 2,000 each."""
    polygon = WGS84.Polygon()
    for (x0, y0), (x1, y1) in zip(corners, [*corners[1:], corners[0]]):
        for share in np.arange(2000) / 2000:
            polygon.AddPoint(y0 + share * (y1 - y0), x0 + share * (x1 - x0))
    return abs(polygon.Compute()[2]) / 1e6


def shared_km2(region, ground) -> float:
    """Return what one ground covers of one region."""
    return float(EdgeAreas([region]).areas_km2(ground)[0])


REGION = shapely.box(36, 47, 39, 50)


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        (shapely.box(37, 48, 38, 49), box_km2(37, 48, 38, 49)),
        (shapely.box(30, 40, 45, 60), box_km2(36, 47, 39, 50)),
        (shapely.box(30, 48, 37, 60), box_km2(36, 48, 37, 50)),
        (shapely.box(35, 46, 40, 48), box_km2(36, 47, 39, 48)),
        (REGION, box_km2(36, 47, 39, 50)),
        (shapely.box(36, 48, 37, 49), box_km2(36, 48, 37, 49)),
        (shapely.box(39, 47, 40, 50), 0.0),
        (shapely.box(36, 50, 39, 51), 0.0),
        (shapely.box(30, 40, 31, 41), 0.0),
        (shapely.box(37, -60, 38, 48), box_km2(37, 47, 38, 48)),
    ],
    ids=[
        "inside", "around", "corner", "across", "the region itself", "touching inside",
        "beside", "above", "far away", "over the equator",
    ],
)  # fmt: skip
def test_boxes(ground, expected):
    assert shared_km2(REGION, ground) == pytest.approx(expected, rel=1e-9, abs=1e-7)


def test_hole_is_left_out():
    hole = shapely.box(37, 48, 38, 49)
    expected = box_km2(36, 47, 39, 50) - box_km2(37, 48, 38, 49)
    ground = shapely.difference(shapely.box(35, 46, 40, 51), hole)
    assert shared_km2(REGION, ground) == pytest.approx(expected, rel=1e-9)


def test_hole_of_the_region_is_left_out():
    region = shapely.difference(REGION, shapely.box(37, 48, 38, 49))
    expected = box_km2(37.5, 48.5, 39, 50) - box_km2(37.5, 48.5, 38, 49)
    assert shared_km2(region, shapely.box(37.5, 48.5, 60, 60)) == pytest.approx(expected, rel=1e-9)


def test_slanting_edges_that_cross():
    """A triangle over a box: what they share has corners at hand-computed places."""
    triangle = shapely.Polygon([(35, 46), (41, 46), (38, 52)])
    corners = [(36, 47), (39, 47), (39, 50), (37, 50), (36, 48)]
    assert shared_km2(REGION, triangle) == pytest.approx(dense_km2(corners), rel=1e-6)


def test_long_steep_edges():
    """Edges over fifteen degrees of latitude, where the integral needs its finer rule."""
    triangle = shapely.Polygon([(36.5, 40), (38.5, 40), (37.5, 60)])
    corners = [(36.85, 47), (38.15, 47), (38, 50), (37, 50)]
    assert shared_km2(REGION, triangle) == pytest.approx(dense_km2(corners), rel=1e-6)


def test_every_region_has_its_own_sum():
    regions = [shapely.box(36, 47, 37, 50), shapely.box(37, 47, 39, 50), shapely.box(0, 0, 1, 1)]
    areas = EdgeAreas(regions).areas_km2(shapely.box(36.5, 48, 38, 49))
    expected = [box_km2(36.5, 48, 37, 49), box_km2(37, 48, 38, 49), 0.0]
    assert areas == pytest.approx(expected, rel=1e-9, abs=1e-7)


def test_no_regions():
    assert EdgeAreas([]).areas_km2(REGION).shape == (0,)


def test_no_ground():
    assert EdgeAreas([REGION]).areas_km2(shapely.MultiPolygon()).tolist() == [0.0]


def test_points_and_lines_have_no_area():
    mixed = shapely.GeometryCollection(
        [shapely.Point(37, 48), shapely.box(37, 48, 38, 49), shapely.LineString([(0, 0), (60, 60)])]
    )
    assert shared_km2(REGION, mixed) == pytest.approx(box_km2(37, 48, 38, 49), rel=1e-9)


def round_ground(rng: np.random.Generator, vertices: int):
    """Return a ragged disc of many vertices."""
    turn = np.sort(rng.uniform(0, 2 * np.pi, vertices))
    radius = rng.uniform(1.9, 2.0, vertices)
    return shapely.Polygon(
        np.column_stack([37 + radius * np.cos(turn), 48 + radius * np.sin(turn)])
    )


def star(rng: np.random.Generator, lon: float, lat: float, size: float, vertices: int):
    """Return a ring of random radius around a place, and a smaller one of the same inside it."""
    turn = np.sort(rng.uniform(0, 2 * np.pi, vertices))
    radius = size * rng.uniform(0.3, 1.0, vertices)
    outline = np.column_stack([lon + radius * np.cos(turn), lat + radius * np.sin(turn)])
    hole = np.array([lon, lat]) + 0.5 * (outline - [lon, lat])
    return shapely.make_valid(shapely.Polygon(outline, [hole]))


@given(seed=st.integers(0, 10_000), vertices=st.integers(5, 200), size=st.floats(0.01, 8.0))
def test_random_polygons_with_holes_as_overlay(seed, vertices, size):
    rng = np.random.default_rng(seed)
    lon, lat = rng.uniform(-170, 170), rng.uniform(-70, 70)
    regions = [star(rng, lon + dx, lat, 5.0, 40) for dx in (-3.0, 0.0, 2.5)]
    regions += [shapely.box(lon - 1, lat - 1, lon + 1, lat + 1)]
    ground = star(rng, lon + rng.normal(), lat + rng.normal(), size, vertices)
    expected = class_areas(regions, ControlMap(ground))
    found = EdgeAreas(regions).areas_km2(ground)
    assert found == pytest.approx(expected.occupied_km2, rel=1e-6, abs=1e-6)


@given(seed=st.integers(0, 10_000))
def test_ground_along_the_border_of_a_region_as_overlay(seed):
    """Edges in common, and vertices on the other's edges, which overlay has to node."""
    rng = np.random.default_rng(seed)
    region = star(rng, 37, 48, 2.0, 60)
    ground = shapely.union(shapely.intersection(region, star(rng, 37.5, 48, 2.0, 30)),
                           shapely.difference(shapely.box(36, 47, 40, 49), region))  # fmt: skip
    expected = class_areas([region], ControlMap(ground))
    found = EdgeAreas([region]).areas_km2(ground)
    assert found == pytest.approx(expected.occupied_km2, rel=1e-6, abs=1e-6)


def test_direction_of_rings_does_not_matter():
    ground = star(np.random.default_rng(1), 37, 48, 2.0, 50)
    other = shapely.polygons(
        *(lambda rings: (rings[0], rings[1:]))([r.reverse() for r in shapely.get_rings(ground)])
    )
    assert shared_km2(REGION, other) == pytest.approx(shared_km2(REGION, ground), rel=1e-12)


def test_a_map_seen_again_adds_no_edge():
    sums = EdgeAreas([REGION])
    ground = star(np.random.default_rng(2), 37, 48, 2.0, 50)
    sums.areas_km2(ground)
    before = len(sums.table)
    sums.areas_km2(ground)
    assert len(sums.table) == before


def test_a_moved_vertex_adds_two_edges():
    corners = np.array([(36, 47), (38, 47), (38, 49), (37, 50), (36, 49)], float)
    sums = EdgeAreas([REGION])
    sums.areas_km2(shapely.Polygon(corners))
    before = len(sums.table)
    corners[3] += 0.001
    sums.areas_km2(shapely.Polygon(corners))
    assert len(sums.table) == before + 2


def test_sums_of_later_maps_are_those_of_a_fresh_start():
    rng = np.random.default_rng(3)
    corners = shapely.get_coordinates(star(rng, 37.5, 48.5, 2.0, 300).exterior)[:-1]
    sums = EdgeAreas([REGION])
    for _ in range(20):
        corners[rng.integers(0, len(corners), 5)] += rng.normal(0, 1e-4, (5, 2))
        ground = shapely.Polygon(corners)
        assert sums.areas_km2(ground)[0] == pytest.approx(shared_km2(REGION, ground), rel=1e-12)


def test_a_series_is_its_maps_one_by_one():
    rng = np.random.default_rng(7)
    grounds = [star(rng, 37 + shift, 48, 2.0, 40) for shift in np.linspace(0, 1, 150)]
    sums = EdgeAreas([REGION, shapely.box(36, 47, 37, 48)])
    expected = [sums.areas_km2(ground) for ground in grounds]
    found = EdgeAreas([REGION, shapely.box(36, 47, 37, 48)]).series_km2(iter(grounds))
    assert found == pytest.approx(np.array(expected), rel=1e-12, abs=1e-9)


def test_a_series_of_nothing():
    assert EdgeAreas([REGION]).series_km2([]).shape == (0, 1)


def test_an_edge_between_two_grounds_has_one_number_and_two_signs():
    table = EdgeTable()
    west = dict(zip(*table.look_up(shapely.box(36, 47, 37, 48))))
    east = dict(zip(*table.look_up(shapely.box(37, 47, 38, 48))))
    between = set(west) & set(east)
    assert [west[n] + east[n] for n in between] == [0.0]


def test_edges_are_told_apart_by_their_last_bit():
    table = EdgeTable()
    table.look_up(shapely.box(36, 47, 37, 48))
    table.look_up(shapely.box(np.nextafter(36, 0), 47, 37, 48))
    assert len(table) == 7


def test_both_zeros_are_one_coordinate():
    table = EdgeTable()
    table.look_up(shapely.box(0.0, 0.0, 1, 1))
    table.look_up(shapely.box(-0.0, -0.0, 1, 1))
    assert len(table) == 4


def test_table_keeps_the_edges_as_they_are():
    ground = round_ground(np.random.default_rng(4), 30_000)
    table = EdgeTable()
    number, sign = table.look_up(ground)
    (x0, y0, x1, y1), given_sign = Rings.of(ground).edges()
    west = (x0 > x1) | ((x0 == x1) & (y0 > y1))
    expected = np.where(west, [x1, y1, x0, y0], [x0, y0, x1, y1])
    assert np.array_equal(table.edges[number].T, expected)
    assert np.array_equal(sign, np.where(west, -given_sign, given_sign))


def test_numbers_last_as_the_table_grows():
    rng = np.random.default_rng(5)
    first = round_ground(rng, 500)
    table = EdgeTable()
    before, _ = table.look_up(first)
    table.look_up(round_ground(rng, 40_000))
    assert np.array_equal(table.look_up(first)[0], before)


def test_edges_that_all_fall_into_one_slot_are_told_apart(monkeypatch):
    monkeypatch.setattr(edge_table, "_SPREAD", (np.uint64(0),) * 4)
    grounds = [shapely.box(36 + k, 47, 37 + k, 48) for k in range(30)]
    table = EdgeTable()
    numbers = [table.look_up(ground)[0] for ground in grounds]
    assert len(table) == 3 * 30 + 1
    again = [table.look_up(ground)[0] for ground in grounds]
    assert np.array_equal(numbers, again)


def test_real_snapshots_as_overlay(shared_data):
    regions = [shapely.box(36, 47, 38, 49), shapely.box(38, 47, 41, 50.5),
               star(np.random.default_rng(6), 36, 47.5, 3.0, 200)]  # fmt: skip
    sums = EdgeAreas(regions)
    for path in sorted((shared_data / "archive").glob("*.geojson"))[::7]:
        ground = shapely.get_parts(shapely.from_geojson(path.read_text()))[0]
        expected = class_areas(regions, ControlMap(ground)).occupied_km2
        assert sums.areas_km2(ground) == pytest.approx(expected, rel=1e-6)
