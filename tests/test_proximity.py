"""Nearest points on a front, against a geodesic search over every edge."""

from __future__ import annotations

import json
from functools import cache

import brute_force
import numpy as np
import pyproj
import pytest
import shapely
from fronts import cut_at_antimeridian, front, ground_south_of, places_about
from shapely.geometry.base import BaseGeometry

from salient.analysis.model import ControlMap, Nearest
from salient.analysis.proximity import FrontIndex
from salient.analysis.sides import side_of, sides_of
from salient.errors import Cancelled

GEOD = pyproj.Geod(ellps="WGS84")
MILLIMETRE = 0.001
PLACES = 2000
ON_AN_EDGE_DEG = 1e-9
EDGE = shapely.LineString([(36, 48), (38, 48.5)])
SQUARE = shapely.box(36, 47, 38, 49)


def cut(line: BaseGeometry) -> BaseGeometry:
    return cut_at_antimeridian(line)


CASES = {
    "latitude 48": (front(48), places_about(front(48), PLACES)),
    "equator": (front(0), places_about(front(0), 500)),
    "latitude 70": (front(70), places_about(front(70), 500)),
    "antimeridian": (cut(front(48, 180.0)), places_about(front(48, 180.0), 500)),
    "ten degrees": (
        shapely.LineString([(30, 48), (40, 50)]),
        places_about(shapely.box(30, 47, 40, 51), 500),
    ),
    "a parallel": (
        shapely.LineString([(0, 60), (10, 60)]),
        places_about(shapely.box(0, 58, 10, 62), 500),
    ),
    "to the pole": (
        shapely.LineString([(20, 80), (20, 90)]),
        places_about(shapely.box(-178, 82, 178, 90), 200),
    ),
    "half the world away": (front(48), places_about(shapely.box(-178, -88, 178, 88), 60)),
}


@cache
def found(name: str) -> Nearest:
    lines, (lon, lat) = CASES[name]
    return FrontIndex(lines).nearest(lon, lat)


def off_the_line_deg(lines: BaseGeometry, near: Nearest) -> float:
    """How far the furthest near point is from the line, as edges straight in lon/lat have it."""
    tree = shapely.STRtree(shapely.linestrings(brute_force.pieces(lines).reshape(-1, 2, 2)))
    points = shapely.points(near.near_lon, near.near_lat)
    _, distance = tree.query_nearest(points, return_distance=True, all_matches=False)
    return float(distance.max())


def landing_m(near: Nearest, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """How far from the near point one ends who goes the distance on the azimuth."""
    end = GEOD.fwd(lon, lat, near.azimuth_deg, near.distance_m)
    return np.asarray(GEOD.inv(end[0], end[1], near.near_lon, near.near_lat)[2])


# Many places


@pytest.mark.parametrize("name", CASES)
def test_distance_is_the_least_over_all_edges(name):
    lines, places = CASES[name]
    wanted = brute_force.nearest(lines, *places)[0]
    assert np.abs(found(name).distance_m - wanted).max() < MILLIMETRE


@pytest.mark.parametrize("name", CASES)
def test_near_points_lie_at_the_distance(name):
    _, places = CASES[name]
    near = found(name)
    distance = GEOD.inv(*places, near.near_lon, near.near_lat)[2]
    assert np.abs(distance - near.distance_m).max() < MILLIMETRE


@pytest.mark.parametrize("name", CASES)
def test_near_points_lie_on_the_front(name):
    assert off_the_line_deg(CASES[name][0], found(name)) < ON_AN_EDGE_DEG


@pytest.mark.parametrize("name", CASES)
def test_azimuths_lead_to_the_near_points(name):
    """Within 5 cm, half a second of arc at 20 km."""
    assert landing_m(found(name), *CASES[name][1]).max() < 0.05


def test_distances_on_a_real_snapshot(snapshot_path):
    outline = shapely.boundary(_snapshot(snapshot_path))
    places = places_about(outline, PLACES)
    wanted = brute_force.nearest(outline, *places)[0]
    got = FrontIndex(outline).nearest(*places).distance_m
    assert np.abs(got - wanted).max() < MILLIMETRE


def test_azimuths_on_a_real_snapshot(snapshot_path):
    outline = shapely.boundary(_snapshot(snapshot_path))
    places = places_about(outline, PLACES)
    assert landing_m(FrontIndex(outline).nearest(*places), *places).max() < 0.05


def test_ten_times_the_vertices_change_nothing():
    places = places_about(front(48), 500)
    dense = shapely.linestrings(
        np.vstack([brute_force.pieces(front(48), 56.0)[:, :2], front(48).coords[-1:]])
    )
    here, there = (FrontIndex(line).nearest(*places) for line in (front(48), dense))
    assert np.abs(here.distance_m - there.distance_m).max() < MILLIMETRE


def test_many_places_at_once_are_as_one_by_one():
    """More than one thread takes at a time."""
    lon, lat = places_about(front(48), 70_000)
    index = FrontIndex(front(48))
    some = np.arange(0, 70_000, 700)
    many, few = index.nearest(lon, lat), index.nearest(lon[some], lat[some])
    assert np.abs(many.distance_m[some] - few.distance_m).max() < 1e-6


# Single places


def test_one_place_due_north_of_a_vertex():
    """28.9 km, GeographicLib's distance along the meridian from 48.5 to 48.76 degrees."""
    near = FrontIndex(shapely.LineString([(37, 48), (37, 48.5)])).nearest([37.0], [48.76])
    wanted = GEOD.inv(37, 48.5, 37, 48.76)[2]
    assert [near.distance_m[0], near.azimuth_deg[0]] == pytest.approx([wanted, 180.0], abs=1e-6)


def test_a_place_on_a_vertex_is_at_nothing():
    coords = shapely.get_coordinates(front(48))[::500]
    assert FrontIndex(front(48)).nearest(*coords.T).distance_m.max() < MILLIMETRE


def test_a_place_on_an_edge_is_at_nothing():
    coords = shapely.get_coordinates(front(48))
    middles = (coords[:-1] + coords[1:])[::500] / 2
    assert FrontIndex(front(48)).nearest(*middles.T).distance_m.max() < MILLIMETRE


@pytest.mark.parametrize(("lon", "lat"), [(0, 90), (123, -90), (-144, -48)])
def test_places_at_the_poles_and_on_the_other_side(lon, lat):
    line = shapely.LineString([(36, 47.9), (36.5, 48.0)])
    wanted = brute_force.nearest(line, np.array([lon * 1.0]), np.array([lat * 1.0]))[0]
    near = FrontIndex(line).nearest([lon], [lat])
    assert near.distance_m == pytest.approx(wanted, abs=MILLIMETRE)


def test_a_place_over_the_antimeridian():
    line = shapely.LineString([(-179.9, 47), (-179.9, 49)])
    near = FrontIndex(line).nearest([179.9], [48.0])
    wanted = brute_force.nearest(line, np.array([179.9]), np.array([48.0]))[0]
    assert near.distance_m == pytest.approx(wanted, abs=MILLIMETRE)


def test_whole_turns_of_longitude_change_nothing():
    here, there = (FrontIndex(EDGE).nearest([lon], [49.0]) for lon in (37.0, 397.0))
    assert there.distance_m == pytest.approx(here.distance_m, abs=1e-6)


def test_of_two_fronts_almost_as_far_the_nearer_by_geodesic_counts():
    """Due north the Earth bends more than due east, so the chord to the north is the shorter."""
    north, east = GEOD.fwd(30, 0, 0, 500_001), GEOD.fwd(30, 0, 90, 500_000)
    lines = [
        shapely.LineString([(north[0] - 0.1, north[1]), (north[0] + 0.1, north[1])]),
        shapely.LineString([(east[0], -0.1), (east[0], 0.1)]),
    ]
    near = FrontIndex(lines).nearest([30.0], [0.0])
    assert near.distance_m[0] == pytest.approx(500_000, abs=MILLIMETRE)


def test_a_place_inside_a_closed_ring():
    near = FrontIndex(SQUARE).nearest([37.0], [48.9])
    wanted = brute_force.nearest(SQUARE, np.array([37.0]), np.array([48.9]))[0]
    assert near.distance_m == pytest.approx(wanted, abs=MILLIMETRE)


def test_repeated_vertices_change_nothing():
    twice = shapely.LineString([(36, 48), (36, 48), (38, 48.5), (38, 48.5)])
    here, there = (FrontIndex(line).nearest([37.0], [49.0]) for line in (EDGE, twice))
    assert there.distance_m.tolist() == here.distance_m.tolist()


def test_no_places_have_no_rows():
    assert FrontIndex(EDGE).nearest([], []).distance_m.shape == (0,)


@pytest.mark.parametrize("place", [(np.nan, 48), (37, np.nan), (np.inf, 48), (37, 90.1)])
def test_a_place_that_is_nowhere_has_no_distance(place):
    near = FrontIndex(EDGE).nearest([37.0, place[0]], [49.0, place[1]])
    assert np.isfinite(near.distance_m).tolist() == [True, False]


@pytest.mark.parametrize(
    "lines",
    [shapely.MultiLineString(), [], shapely.LineString([(37, 48), (37, 48)])],
    ids=["empty", "none", "no length"],
)
def test_without_a_front_there_is_no_distance(lines):
    assert np.isnan(FrontIndex(lines).nearest([37.0], [48.0]).distance_m).all()


def test_lines_in_nested_collections_are_front():
    nested = shapely.GeometryCollection(
        [shapely.GeometryCollection([shapely.MultiLineString([EDGE])])]
    )
    here, there = (FrontIndex(line).nearest([37.0], [49.0]) for line in (EDGE, nested))
    assert there.distance_m.tolist() == here.distance_m.tolist()


def test_progress_can_stop_it():
    with pytest.raises(Cancelled):
        FrontIndex(EDGE).nearest(np.full(70_000, 37.0), np.full(70_000, 49.0), lambda share: False)


def test_progress_rises_to_the_end():
    shares: list[float] = []
    FrontIndex(EDGE).nearest(
        np.full(70_000, 37.0), np.full(70_000, 49.0), lambda share: shares.append(share) is None
    )
    assert shares == pytest.approx([1 / 3, 2 / 3, 1])


# Lines and polygons


def least_m(geometry: BaseGeometry, lines: BaseGeometry) -> float:
    """The least distance between two outlines: places on one, ever closer to the nearest."""
    edges = brute_force.pieces(geometry)
    low, high = np.zeros(len(edges)), np.ones(len(edges))
    for _ in range(6):
        share = low[:, None] + np.linspace(0, 1, 17) * (high - low)[:, None]
        at = edges[:, None, :2] + share[..., None] * (edges[:, None, 2:] - edges[:, None, :2])
        distance = brute_force.nearest(lines, *at.reshape(-1, 2).T, steps=36)[0]
        distance = distance.reshape(share.shape)
        best = distance.argmin(axis=1)
        step = (high - low) / 16
        middle = share[np.arange(len(share)), best]
        few = np.argsort(distance.min(axis=1))[:5]
        low, high = (np.clip(middle + s * step, 0, 1)[few] for s in (-1, 1))
        edges = edges[few]
    return float(distance.min())


SHAPES = {
    "a line along it": shapely.LineString([(25, 49.2), (34, 48.9)]),
    "a bent line": shapely.LineString([(30, 49.5), (31, 48.4), (32, 50)]),
    "a parallel to it": shapely.LineString(front(48).coords[900:960] + np.array([0, 0.3])),
    "a polygon": shapely.Polygon([(30, 48.6), (30.5, 49.0), (29.4, 49.1)]),
    "two polygons": shapely.MultiPolygon(
        [shapely.box(24, 49, 25, 50), shapely.Polygon([(33, 46), (34, 47), (35, 46)])]
    ),
    "a polygon around a hole": shapely.box(10, 40, 50, 56).difference(shapely.box(20, 46, 40, 50)),
    "line and polygon": shapely.GeometryCollection(
        [shapely.LineString([(25, 52), (26, 50)]), shapely.box(30, 50, 31, 51)]
    ),
}


@pytest.mark.parametrize("name", [name for name in SHAPES if name != "line and polygon"])
def test_distance_between_shapes_is_the_least_over_all_edges(name):
    near, _, _ = FrontIndex(front(48)).nearest_to_geometries([SHAPES[name]])
    assert near.distance_m[0] == pytest.approx(least_m(SHAPES[name], front(48)), abs=MILLIMETRE)


def test_distance_of_a_collection_is_that_of_its_nearest_part():
    parts = list(SHAPES["line and polygon"].geoms)
    near, _, _ = FrontIndex(front(48)).nearest_to_geometries([SHAPES["line and polygon"], *parts])
    assert near.distance_m[0] == near.distance_m[1:].min()


@pytest.mark.parametrize("name", SHAPES)
def test_the_near_points_of_shapes_lie_at_the_distance(name):
    near, lon, lat = FrontIndex(front(48)).nearest_to_geometries([SHAPES[name]])
    distance = GEOD.inv(lon, lat, near.near_lon, near.near_lat)[2]
    assert near.distance_m == pytest.approx(distance, abs=MILLIMETRE)


@pytest.mark.parametrize("name", SHAPES)
def test_the_azimuth_of_a_shape_is_from_its_own_nearest_point(name):
    near, lon, lat = FrontIndex(front(48)).nearest_to_geometries([SHAPES[name]])
    assert landing_m(near, lon, lat)[0] < 0.05


@pytest.mark.parametrize("name", SHAPES)
def test_the_own_near_point_lies_on_the_shape(name):
    _, lon, lat = FrontIndex(front(48)).nearest_to_geometries([SHAPES[name]])
    assert shapely.distance(SHAPES[name], shapely.Point(lon[0], lat[0])) < ON_AN_EDGE_DEG


def test_the_nearest_of_several_points():
    places = shapely.MultiPoint([(37, 50), (37, 49), (30, 40)])
    near, lon, lat = FrontIndex(EDGE).nearest_to_geometries([places])
    wanted = brute_force.nearest(EDGE, np.array([37.0]), np.array([49.0]))[0][0]
    assert (near.distance_m[0], lon[0], lat[0]) == pytest.approx((wanted, 37, 49), abs=MILLIMETRE)


@pytest.mark.parametrize(
    "geometry",
    [
        shapely.LineString([(37, 47), (37, 49)]),
        SQUARE,
        shapely.box(30, 40, 40, 56),
        shapely.box(37, 48.25, 37.5, 48.6),
        shapely.Point(36, 48),
        shapely.GeometryCollection([shapely.Point(0, 0), SQUARE]),
    ],
    ids=["crosses", "holds a part", "holds it all", "touched", "on its end", "in a collection"],
)
def test_what_the_front_meets_is_at_nothing(geometry):
    near, _, _ = FrontIndex(EDGE).nearest_to_geometries([geometry])
    assert near.distance_m[0] < MILLIMETRE


def test_where_the_front_passes_through_it_is_said():
    near, lon, lat = FrontIndex(EDGE).nearest_to_geometries([SQUARE])
    meeting = shapely.Point(near.near_lon[0], near.near_lat[0])
    apart = [shapely.distance(meeting, g) for g in (EDGE, SQUARE, shapely.Point(lon[0], lat[0]))]
    assert max(apart) < ON_AN_EDGE_DEG


def test_what_is_not_there_has_no_distance_and_stops_nothing():
    geometries = [None, shapely.Point(), shapely.Polygon(), shapely.Point(37, 49)]
    near, _, _ = FrontIndex(EDGE).nearest_to_geometries(geometries)
    assert np.isfinite(near.distance_m).tolist() == [False, False, False, True]


def test_shapes_have_no_distance_without_a_front():
    near, _, _ = FrontIndex([]).nearest_to_geometries([SQUARE, shapely.Point(1, 1)])
    assert np.isnan(near.distance_m).all()


def test_progress_can_stop_shapes():
    with pytest.raises(Cancelled):
        FrontIndex(EDGE).nearest_to_geometries([SQUARE, SQUARE], lambda share: False)


# Sides


CONTROL = ControlMap(shapely.box(37, 47, 39, 49), shapely.box(36.5, 47, 37, 49))
LAND = shapely.box(35, 46, 38, 50)


@pytest.mark.parametrize(
    ("lon", "lat", "side"),
    [
        (36.2, 48, "held"),
        (36.7, 48, "unknown"),
        (37.5, 48, "occupied"),
        (37, 48, "held"),
        (34, 48, "held"),
    ],
    ids=["held", "unknown", "occupied", "on the line between", "abroad"],
)
def test_side_of_a_place(lon, lat, side):
    assert side_of(CONTROL, [lon], [lat])[0] == side


@pytest.mark.parametrize(
    ("lon", "side"), [(34, "outside"), (36.2, "held"), (37.5, "occupied"), (38.5, "occupied")]
)
def test_side_where_the_country_is_given(lon, side):
    assert side_of(CONTROL, [lon], [48.0], LAND)[0] == side


def test_sides_of_many_places_are_those_of_the_ground_they_lie_in():
    ground = ground_south_of(front(48))
    lon, lat = places_about(front(48), 500)
    wanted = ["occupied" if ground.contains(p) else "held" for p in shapely.points(lon, lat)]
    assert side_of(ControlMap(ground), lon, lat).tolist() == wanted


@pytest.mark.parametrize(
    ("geometry", "side"),
    [
        (shapely.box(35, 47.5, 35.5, 48), "held"),
        (shapely.LineString([(37.5, 47.5), (38, 48)]), "occupied"),
        (shapely.Polygon([(36.6, 47.5), (36.9, 47.5), (36.9, 48.5)]), "unknown"),
    ],
)
def test_side_of_a_shape(geometry, side):
    assert sides_of(CONTROL, [geometry])[0] == side


def test_side_of_a_shape_at_a_distance_is_that_of_its_near_point():
    frame = shapely.box(36.9, 46, 40, 50).difference(shapely.box(37, 46.5, 39.5, 49.5))
    front_line = shapely.LineString([(37.2, 47), (37.2, 49)])
    near, lon, lat = FrontIndex(front_line).nearest_to_geometries([frame])
    assert sides_of(CONTROL, [frame], None, near.distance_m, lon, lat)[0] == "held"


def _snapshot(path) -> BaseGeometry:
    return shapely.geometry.shape(json.loads(path.read_text())["features"][0]["geometry"])
