"""Area, length, distance and azimuth on the ellipsoid, against GeographicLib."""

from __future__ import annotations

import json

import numpy as np
import pyproj
import pytest
import shapely
from fronts import front, ground_south_of
from geographiclib.geodesic import Geodesic
from shapely.geometry.base import BaseGeometry

from salient.analysis.geodesy import (
    LocalPlane,
    area_km2,
    densify,
    forward,
    inverse,
    length_km,
    unwrap,
)

GEOD = pyproj.Geod(ellps="WGS84")
AREA = 1e-6
"""Relative, as is LENGTH."""
LENGTH = 1e-6

POLYGONS = {
    "equator": shapely.box(30, -1, 32, 1),
    "Donbas": shapely.Polygon([(36.6, 47.1), (40.1, 47.3), (40.0, 50.0), (37.2, 49.2)]),
    "village": shapely.box(37.000, 48.000, 37.010, 48.007),
    "far north": shapely.Polygon([(20, 69), (26, 70.5), (24, 74)]),
    "south": shapely.Polygon([(-70, -20), (-60, -33), (-71, -38)]),
    "ten degrees": shapely.Polygon([(20, 44), (30, 45), (31, 55), (19, 54)]),
    "over the antimeridian": shapely.box(175, 60, 185, 66),
    "over the pole's side": shapely.box(0, 80, 40, 90),
    "with a hole": shapely.Polygon(
        [(30, 45), (34, 45), (34, 49), (30, 49)], [[(31, 46), (33, 46), (32, 48)]]
    ),
}


def dense(coords: np.ndarray, number: int) -> np.ndarray:
    """Points on edges straight in lon/lat, ``number`` an edge."""
    share = np.arange(number)[:, None] / number
    rows = [a + share * (b - a) for a, b in zip(coords[:-1], coords[1:])]
    return np.vstack([*rows, coords[-1:]])


def reference_km2(polygon: BaseGeometry, number: int = 400) -> float:
    """GeographicLib's area of a polygon whose edges are cut into ``number``."""
    areas = []
    for ring in [polygon.exterior, *polygon.interiors]:
        counted = Geodesic.WGS84.Polygon()
        for lon, lat in dense(shapely.get_coordinates(ring), number)[:-1]:
            counted.AddPoint(lat, lon)
        areas.append(abs(counted.Compute()[2]) / 1e6)
    return areas[0] - sum(areas[1:])


# Area


@pytest.mark.parametrize("name", POLYGONS)
def test_area_is_geographiclib_s(name):
    polygon = POLYGONS[name]
    assert area_km2(polygon)[0] == pytest.approx(reference_km2(polygon), rel=AREA)


def test_area_of_controlled_ground_with_many_vertices():
    ground = ground_south_of(front(48))
    coords = shapely.get_coordinates(ground)
    # Short edges need few points; the two long ones at the bottom and the sides need many.
    line = np.vstack([dense(coords[:3000], 3), dense(coords[2999:], 400)[1:]])
    wanted = abs(GEOD.polygon_area_perimeter(*line.T)[0]) / 1e6
    assert area_km2(ground)[0] == pytest.approx(wanted, rel=AREA)


def test_area_of_a_real_snapshot(snapshot_path):
    ground = shapely.geometry.shape(
        json.loads(snapshot_path.read_text())["features"][0]["geometry"]
    )
    wanted = sum(reference_km2(part, 3) for part in ground.geoms)
    assert area_km2(ground)[0] == pytest.approx(wanted, rel=AREA)


def test_area_of_the_whole_earth():
    """510,065,621.724 km2: the surface of WGS84 (Moritz 1980, closed form)."""
    assert area_km2(shapely.box(-180, -90, 180, 90))[0] == pytest.approx(510065621.724, abs=0.001)


def test_area_is_the_same_on_every_meridian():
    here, there = (
        POLYGONS["Donbas"],
        shapely.transform(POLYGONS["Donbas"], lambda c: c + np.array([142, 0])),
    )
    assert area_km2(there)[0] == pytest.approx(area_km2(here)[0], rel=1e-12)


def test_area_does_not_depend_on_the_way_a_ring_runs():
    polygon = POLYGONS["with a hole"]
    assert area_km2(shapely.reverse(polygon))[0] == area_km2(polygon)[0]


def test_area_of_parts_side_by_side_adds_up_to_the_last_digits():
    left, right = shapely.box(36, 47, 37, 49), shapely.box(37, 47, 39, 49)
    whole = shapely.box(36, 47, 39, 49)
    assert area_km2([left, right]).sum() == pytest.approx(area_km2(whole)[0], rel=1e-13)


@pytest.mark.parametrize(
    "wrapped",
    [
        shapely.MultiPolygon([POLYGONS["Donbas"]]),
        shapely.GeometryCollection([POLYGONS["Donbas"], shapely.Point(1, 1)]),
        shapely.GeometryCollection([shapely.MultiPolygon([POLYGONS["Donbas"]])]),
        shapely.GeometryCollection(
            [shapely.GeometryCollection([shapely.MultiPolygon([POLYGONS["Donbas"]])])]
        ),
        shapely.force_3d(POLYGONS["Donbas"], 7.0),
    ],
    ids=["multi", "collection", "multi in a collection", "nested", "with heights"],
)
def test_area_of_a_polygon_however_it_is_wrapped(wrapped):
    assert area_km2(wrapped)[0] == pytest.approx(area_km2(POLYGONS["Donbas"])[0], rel=1e-14)


def test_what_is_no_polygon_has_no_area():
    others = [shapely.Point(1, 1), shapely.LineString([(0, 0), (1, 1)]), shapely.Polygon(), None]
    assert area_km2(others).tolist() == [0.0] * 4


def test_no_geometries_have_no_areas():
    assert area_km2([]).shape == (0,)


# Length


@pytest.mark.parametrize(
    "coords",
    [
        [(30, 0), (32, 0)],
        [(36.6, 47.1), (40.1, 47.3), (40.0, 50.0)],
        [(20, 69), (26, 70.5), (24, 74)],
        [(20, 45), (30, 50)],
        [(0, 60), (10, 60)],
        [(178, 50), (183, 51)],
        [(12, 80), (12, 90)],
    ],
    ids=["equator", "Donbas", "north", "ten degrees", "parallel", "antimeridian", "to the pole"],
)
def test_length_is_geographiclib_s(coords):
    line = dense(np.array(coords, float), 2000)
    steps = [
        Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in zip(line[:-1], line[1:])
    ]
    assert length_km(shapely.LineString(coords))[0] == pytest.approx(sum(steps) / 1e3, rel=LENGTH)


@pytest.mark.parametrize("lat", [0, 48, 70])
def test_length_of_a_front_of_many_vertices(lat):
    wanted = GEOD.line_length(*dense(shapely.get_coordinates(front(lat)), 4).T) / 1e3
    assert length_km(front(lat))[0] == pytest.approx(wanted, rel=LENGTH)


def test_length_of_lines_in_a_nested_collection():
    line = shapely.LineString([(36, 48), (37, 48)])
    nested = shapely.GeometryCollection([shapely.MultiLineString([line]), shapely.Point(0, 0)])
    assert length_km(nested)[0] == length_km(line)[0]


def test_what_is_no_line_has_no_length():
    others = [shapely.Point(1, 1), POLYGONS["Donbas"], shapely.LineString(), None]
    assert length_km(others).tolist() == [0.0] * 4


# Distance and azimuth


PAIRS = [
    (37.18, 48.28, 37.27, 48.30),
    (0, 0, 0, 0),
    (30, 0, 30, 1),
    (179.9, 10, -179.9, 10),
    (0, 89.9, 180, 89.9),
    (0, 0, 179.5, 0.3),
    (10, -30, -170, 29.9),
    (20, 90, 50, 40),
]


@pytest.mark.parametrize("pair", PAIRS)
def test_distance_is_geographiclib_s(pair):
    wanted = Geodesic.WGS84.Inverse(pair[1], pair[0], pair[3], pair[2])["s12"]
    assert inverse(*pair)[0][0] == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair[:2] != pair[2:]])
def test_azimuth_is_geographiclib_s(pair):
    wanted = Geodesic.WGS84.Inverse(pair[1], pair[0], pair[3], pair[2])["azi1"] % 360
    assert inverse(*pair)[1][0] == pytest.approx(wanted, abs=1e-8)


def test_azimuths_go_from_0_to_360():
    _, azimuth = inverse([37.0] * 4, [48.0] * 4, [37, 38, 37, 36], [49, 48, 47, 48])
    # Along a parallel at 48 north the geodesic sets out half of sin 48 degrees to its north.
    assert azimuth == pytest.approx([0, 89.63, 180, 270.37], abs=0.01)


def test_forward_leads_where_inverse_comes_from():
    lon, lat = forward(37.0, 48.0, np.arange(0, 360, 30.0), 150_000.0)
    distance, azimuth = inverse(np.full(12, 37.0), np.full(12, 48.0), lon, lat)
    assert np.abs([distance - 150_000, azimuth - np.arange(0, 360, 30)]).max() < 1e-6


# What bends


@pytest.mark.parametrize("lat", [0, 48, 70, 85])
def test_densified_edges_bend_under_a_metre(lat):
    line = shapely.get_coordinates(densify(shapely.LineString([(20, lat), (40, lat + 0.5)])))
    middle = (line[:-1] + line[1:]) / 2
    azimuth, _, length = GEOD.inv(*line[:-1].T, *line[1:].T)
    chord = GEOD.fwd(*line[:-1].T, azimuth, np.divide(length, 2))
    assert np.max(GEOD.inv(*middle.T, chord[0], chord[1])[2]) < 1.05


def test_densifying_moves_no_vertex():
    polygon = POLYGONS["ten degrees"]
    assert shapely.symmetric_difference(densify(polygon), polygon).area < 1e-12


def test_nothing_is_densified_to_nothing():
    assert densify(shapely.LineString()).is_empty


@pytest.mark.parametrize(
    ("lon", "centre", "expected"),
    [(-179, 179, 181), (179, -179, -181), (37, 30, 37), (397, 30, 37), (-180, 180, 180)],
)
def test_longitudes_are_unwrapped_to_a_centre(lon, centre, expected):
    assert unwrap(np.array([lon]), centre).tolist() == [expected]


@pytest.mark.parametrize("centre", [(37, 48), (-179.5, 70), (30, 0)])
def test_distances_from_the_centre_of_a_local_plane_are_geodesics(centre):
    plane = LocalPlane(*centre)
    azimuth = np.arange(0, 360, 15.0)
    full = [np.full(24, v) for v in centre]
    lon, lat, _ = GEOD.fwd(*full, azimuth, np.full(24, 200_000.0))
    assert np.abs(np.hypot(*plane.xy(lon, lat)) - 200_000).max() < 0.001


@pytest.mark.parametrize("centre", [(37, 48), (179.5, 70), (30, 0)])
def test_a_local_plane_leads_back_within_a_tenth_of_a_millimetre(centre):
    plane = LocalPlane(*centre)
    line = shapely.LineString([(centre[0] + 2, centre[1]), (centre[0] - 1, centre[1] + 2)])
    back = shapely.get_coordinates(plane.inverse(plane.forward(line)))
    assert np.abs(back - shapely.get_coordinates(line)).max() < 1e-9
