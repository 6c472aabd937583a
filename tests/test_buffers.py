"""Geodesic buffers and rings, against every edge looked at, and against scanlines."""

from __future__ import annotations

import json
from functools import cache

import brute_force
import numpy as np
import pyproj
import pytest
import shapely
from fronts import cut_at_antimeridian, front, short_front
from geographiclib.geodesic import Geodesic
from scanlines import buffer_area_km2
from shapely.geometry.base import BaseGeometry

from salient.analysis.buffers import buffers, largest_offset_m, rings, rings_between
from salient.analysis.geodesy import area_km2
from salient.errors import Cancelled, GeometryError, InputError

TOLERANCE = 2e-4
"""0.02 %, of a distance and of an area."""

DISTANCES_KM = (0.1, 1.0, 5.0, 20.0, 50.0, 200.0)
LATITUDES = (0, 48, 70)
SUBJECTS = {"60 km": short_front, "1,200 km": front}
ROWS = {"60 km": 300, "1,200 km": 80}
GEOD = pyproj.Geod(ellps="WGS84")
FRONTS = [(subject, lat) for lat in LATITUDES for subject in SUBJECTS]


def distances_of(subject: str, lat: int) -> tuple[float, ...]:
    """Fewer for the long fronts, but for that at the latitude of the war."""
    return DISTANCES_KM if subject == "60 km" or lat == 48 else (0.1, 5.0, 200.0)


CASES = [(subject, lat, d) for subject, lat in FRONTS for d in distances_of(subject, lat)]


@cache
def made(subject: str, lat: int) -> dict[float, BaseGeometry]:
    """Buffers of a front, all distances at once."""
    distances = distances_of(subject, lat)
    return dict(zip(distances, buffers(SUBJECTS[subject](lat), distances)))


@cache
def wanted_km2(subject: str, lat: int, distance_km: float) -> float:
    return buffer_area_km2(SUBJECTS[subject](lat), distance_km, ROWS[subject])


def outline_offsets(lines: BaseGeometry, ground: BaseGeometry, distance_km: float) -> np.ndarray:
    """How far each vertex of an outline is off its distance at most, as a share of it."""
    coords = shapely.get_coordinates(ground)
    coords = coords[np.abs(np.abs(coords[:, 0]) - 180) > 1e-9]
    low, high = brute_force.bounds(lines, *coords.T, longest_m=200 if distance_km < 1 else 600)
    return np.maximum(high / distance_km / 1e3 - 1, 1 - low / distance_km / 1e3)


def disc_km2(lon: float, lat: float, distance_km: float) -> float:
    """Area of a geodesic circle, from a polygon of 720 vertices in GeographicLib."""
    polygon = Geodesic.WGS84.Polygon()
    for azimuth in np.arange(0, 360, 0.5):
        point = Geodesic.WGS84.Direct(lat, lon, -azimuth, distance_km * 1e3)
        polygon.AddPoint(point["lat2"], point["lon2"])
    return polygon.Compute()[2] / 1e6


def ring_line(radius_deg: float = 0.5, lon: float = 37.0, lat: float = 48.0) -> BaseGeometry:
    """A front closed in itself."""
    turn = np.linspace(0, 2 * np.pi, 120)
    coords = np.column_stack(
        [lon + 1.5 * radius_deg * np.cos(turn), lat + radius_deg * np.sin(turn)]
    )
    coords[-1] = coords[0]
    return shapely.linestrings(coords)


def enclave(lon: float = 37.0, lat: float = 48.0) -> BaseGeometry:
    """The ragged outline of a town held behind the front, 10 km across."""
    turn = np.linspace(0, 2 * np.pi, 46)
    radius = 0.05 * (1 + 0.2 * np.sin(np.arange(46) ** 2))
    coords = np.column_stack([lon + 1.5 * radius * np.cos(turn), lat + radius * np.sin(turn)])
    coords[-1] = coords[0]
    return shapely.linestrings(coords)


# The outline lies at the distance


@pytest.mark.parametrize(("subject", "lat", "distance_km"), CASES)
def test_every_vertex_lies_at_the_distance(subject, lat, distance_km):
    ground = made(subject, lat)[distance_km]
    offsets = outline_offsets(SUBJECTS[subject](lat), ground, distance_km)
    assert offsets.max() < TOLERANCE


@pytest.mark.parametrize("lat", LATITUDES)
@pytest.mark.parametrize("distance_km", [0.1, 20.0, 200.0])
def test_every_vertex_about_a_place_lies_at_the_distance(lat, distance_km):
    lon, at = shapely.get_coordinates(buffers(shapely.Point(37, lat), [distance_km])[0]).T
    distance = GEOD.inv(np.full(len(lon), 37.0), np.full(len(lon), float(lat)), lon, at)[2]
    assert np.abs(np.divide(distance, distance_km * 1e3) - 1).max() < TOLERANCE


def test_every_vertex_lies_at_the_distance_over_the_antimeridian():
    ground = buffers(cut_at_antimeridian(front(48, 180.0)), [20])[0]
    assert outline_offsets(front(48, 180.0), ground, 20).max() < TOLERANCE


def test_every_vertex_lies_at_the_distance_from_a_polygon():
    ground = shapely.Polygon(ring_line(), [shapely.box(36.8, 47.9, 37.2, 48.1).exterior.coords])
    assert outline_offsets(ground, buffers(ground, [5])[0], 5).max() < TOLERANCE


def test_every_vertex_lies_at_the_distance_from_one_edge_of_ten_degrees():
    line = shapely.LineString([(30, 48), (40, 50)])
    assert outline_offsets(line, buffers(line, [20])[0], 20).max() < TOLERANCE


def test_every_vertex_lies_at_the_distance_on_a_real_snapshot(snapshot_path):
    outline = shapely.boundary(_snapshot(snapshot_path))
    assert outline_offsets(outline, buffers(outline, [10])[0], 10).max() < TOLERANCE


# The area


@pytest.mark.parametrize(("subject", "lat", "distance_km"), CASES)
def test_area_within_a_distance(subject, lat, distance_km):
    found = area_km2(made(subject, lat)[distance_km])[0]
    assert found == pytest.approx(wanted_km2(subject, lat, distance_km), rel=TOLERANCE)


@pytest.mark.parametrize(("subject", "lat"), FRONTS)
def test_area_of_rings(subject, lat):
    areas = [wanted_km2(subject, lat, d) for d in distances_of(subject, lat)]
    found = area_km2(rings_between(list(made(subject, lat).values())))
    assert found == pytest.approx(np.diff(areas, prepend=0.0), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", DISTANCES_KM)
@pytest.mark.parametrize("lat", LATITUDES)
def test_area_about_a_place(lat, distance_km):
    ground = buffers(shapely.Point(37, lat), [distance_km])
    assert area_km2(ground)[0] == pytest.approx(disc_km2(37, lat, distance_km), rel=TOLERANCE)


@pytest.mark.parametrize(("subject", "lat"), [("60 km", 0), ("60 km", 70), ("1,200 km", 48)])
def test_area_over_the_antimeridian(subject, lat):
    """The Earth looks the same from every meridian, so the area is that at longitude 30."""
    line = cut_at_antimeridian(SUBJECTS[subject](lat, 180.0))
    found = area_km2(buffers(line, DISTANCES_KM))
    assert found == pytest.approx(
        [wanted_km2(subject, lat, d) for d in DISTANCES_KM], rel=TOLERANCE
    )


def test_area_about_a_place_over_the_antimeridian():
    ground = buffers(shapely.Point(-179.9, 60), [200])
    assert area_km2(ground)[0] == pytest.approx(disc_km2(0, 60, 200), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", [0.05, 0.25, 1.0])
def test_area_of_a_line_with_few_vertices_that_crosses_itself(distance_km):
    """At an inward corner no vertex may be missing: edges are long where the distance is short."""
    turn = np.cumsum(np.random.default_rng(3).normal(size=60))
    line = shapely.LineString(
        np.column_stack([37 + np.cumsum(np.cos(turn)) / 15, 48 + np.cumsum(np.sin(turn)) / 15])
    )
    found = area_km2(buffers(line, [distance_km]))[0]
    assert found == pytest.approx(buffer_area_km2(line, distance_km, 80), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", [0.5, 8.0, 20.0])
def test_area_of_a_polygon_with_a_hole(distance_km):
    ground = shapely.Polygon(ring_line(), [shapely.box(36.8, 47.9, 37.2, 48.1).exterior.coords])
    found = area_km2(buffers(ground, [distance_km]))[0]
    assert found == pytest.approx(buffer_area_km2(ground, distance_km, 150), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", [5.0, 20.0, 200.0])
def test_area_of_a_polygon_too_wide_for_one_plane(distance_km):
    hole = [(34, 47.1), (38, 46.9), (38, 49.1), (34, 49.0)]
    ground = shapely.Polygon([(32, 46.1), (40, 45.9), (40.2, 50), (32, 50.2)], [hole])
    found = area_km2(buffers(ground, [distance_km]))[0]
    assert found == pytest.approx(buffer_area_km2(ground, distance_km, 40), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", [1.0, 20.0, 60.0])
def test_area_of_a_front_closed_in_itself(distance_km):
    found = area_km2(buffers(ring_line(), [distance_km]))[0]
    assert found == pytest.approx(buffer_area_km2(ring_line(), distance_km, 300), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", [1.0, 20.0, 200.0])
def test_area_of_places_that_overlap(distance_km):
    places = shapely.MultiPoint([(37, 48), (37.1, 48.1), (39, 49)])
    found = area_km2(buffers(places, [distance_km]))[0]
    assert found == pytest.approx(buffer_area_km2(places, distance_km, 600), rel=TOLERANCE)


@pytest.mark.parametrize("distance_km", [10.0])
def test_area_on_a_real_snapshot(snapshot_path, distance_km):
    outline = shapely.boundary(_snapshot(snapshot_path))
    found = area_km2(buffers(outline, [distance_km]))[0]
    assert found == pytest.approx(buffer_area_km2(outline, distance_km), rel=TOLERANCE)


def test_a_polygon_written_in_two_parts_at_the_antimeridian_is_one():
    cut = shapely.MultiPolygon([shapely.box(179, 65, 180, 66), shapely.box(-180, 65, -179, 66)])
    whole = shapely.box(19, 65, 21, 66)
    assert area_km2(buffers(cut, [20]))[0] == pytest.approx(
        buffer_area_km2(whole, 20, 300), rel=TOLERANCE
    )


# Holes


@pytest.mark.parametrize("distance_km", [15.0, 20.0, 50.0])
def test_a_small_enclave_leaves_no_false_hole(distance_km):
    """GEOS 3.11 leaves one in the buffer of a closed line that is smaller than the distance."""
    ground = buffers(enclave(), [distance_km])[0]
    assert len(shapely.get_rings(ground)) == 1


def test_area_of_a_front_with_enclaves():
    lines = shapely.MultiLineString([short_front(48), enclave(29.8, 48.2), enclave(30.3, 47.8)])
    found = area_km2(buffers(lines, [50]))[0]
    assert found == pytest.approx(buffer_area_km2(lines, 50, 150), rel=TOLERANCE)


def test_true_holes_stay():
    assert len(buffers(ring_line(), [5])[0].interiors) == 1


def test_a_true_hole_with_an_island_stays():
    """The pocket of a closed ring, with an enclave in its middle whose own buffer is an island."""
    enclave = shapely.box(36.95, 47.97, 37.05, 48.03)
    found = buffers(shapely.GeometryCollection([ring_line(), enclave]), [5])[0]
    alone = [buffer_area_km2(g, 5, 300) for g in (ring_line(), enclave)]
    assert area_km2(found)[0] == pytest.approx(sum(alone), rel=TOLERANCE)


# What comes back


@pytest.mark.parametrize(
    "subject",
    [
        front(48),
        cut_at_antimeridian(front(48, 180.0)),
        ring_line(),
        shapely.Point(180, 10),
        shapely.MultiPoint([(37, 48), (37.01, 48)]),
        shapely.GeometryCollection([shapely.Point(37, 48), ring_line(0.1, 37.2)]),
    ],
    ids=["front", "antimeridian", "ring", "place", "places", "collection"],
)
def test_buffers_are_valid_and_hold_their_subject(subject):
    ground = buffers(subject, [1.0])[0]
    reached = shapely.distance(ground, shapely.points(shapely.get_coordinates(subject)))
    assert (ground.is_valid, reached.max()) == (True, 0.0)


def test_longitudes_stay_on_the_map():
    west, _, east, _ = buffers(short_front(48, 180.0), [50])[0].bounds
    assert (west, east) == (-180.0, 180.0)


def test_a_crooked_line_gives_valid_ground():
    """Moved to their distance, vertices may cross at a tight corner."""
    turn = np.cumsum(np.random.default_rng(3).normal(size=130))
    line = shapely.LineString(
        np.column_stack([37 + np.cumsum(np.cos(turn)) / 50, 48 + np.cumsum(np.sin(turn)) / 50])
    )
    assert [ground.is_valid for ground in buffers(line, [0.5, 30])] == [True, True]


def test_buffers_come_in_the_order_asked_for():
    areas = area_km2(buffers(shapely.Point(37, 48), [5, 1, 20]))
    assert np.argsort(areas).tolist() == [1, 0, 2]


def test_no_distances_give_no_buffers():
    assert buffers(shapely.Point(37, 48), []) == []


def test_rings_do_not_overlap():
    inner, outer = rings(short_front(48), [5, 10])
    assert area_km2(shapely.intersection(inner, outer))[0] == pytest.approx(0, abs=1e-6)


def test_a_line_without_length_is_a_place():
    spot = shapely.LineString([(37, 48), (37, 48)])
    assert area_km2(buffers(spot, [5]))[0] == pytest.approx(disc_km2(37, 48, 5), rel=TOLERANCE)


def test_repeated_vertices_change_nothing():
    line = shapely.LineString([(37, 48), (37, 48), (37.5, 48.2), (37.5, 48.2)])
    once = shapely.LineString([(37, 48), (37.5, 48.2)])
    assert area_km2(buffers(line, [5]))[0] == pytest.approx(
        area_km2(buffers(once, [5]))[0], rel=1e-9
    )


def test_nested_collections_are_taken_apart():
    nested = shapely.GeometryCollection(
        [shapely.GeometryCollection([shapely.MultiLineString([ring_line()])])]
    )
    alone = area_km2(buffers(ring_line(), [5]))[0]
    assert area_km2(buffers(nested, [5]))[0] == pytest.approx(alone, rel=1e-9)


def test_the_largest_offset_is_told():
    """Of a square about a place: its corners lie at 1.41 times the distance of its sides."""
    lon, lat, _ = GEOD.fwd([37.0] * 4, [48.0] * 4, [45, 135, 225, 315], [1414.2] * 4)
    square = shapely.Polygon(np.column_stack([lon, lat]))
    assert largest_offset_m(shapely.Point(37, 48), square, 1.0) == pytest.approx(414.2, abs=0.001)


# What is refused


@pytest.mark.parametrize("distance_km", [0, -1, float("nan"), float("inf"), 5001])
def test_a_distance_that_is_none_is_refused(distance_km):
    with pytest.raises(InputError):
        buffers(shapely.Point(37, 48), [1, distance_km])


@pytest.mark.parametrize(
    "subject", [shapely.Point(37, 89), shapely.Point(37, -89), shapely.box(0, 80, 10, 90)]
)
def test_ground_over_a_pole_is_refused(subject):
    with pytest.raises(GeometryError, match="pole"):
        buffers(subject, [200])


def test_ground_just_short_of_the_pole_is_not_refused():
    ground = buffers(shapely.Point(0, 88), [222])
    assert area_km2(ground)[0] == pytest.approx(disc_km2(0, 88, 222), rel=TOLERANCE)


@pytest.mark.parametrize("subject", [None, shapely.Point(), shapely.MultiLineString()])
def test_nothing_to_buffer_is_refused(subject):
    with pytest.raises(GeometryError, match="nothing"):
        buffers(subject, [1])


@pytest.mark.parametrize("lat", [91.0, 5_300_000.0])
def test_what_is_no_longitude_and_latitude_is_refused(lat):
    with pytest.raises(GeometryError, match="coordinate reference system"):
        buffers(shapely.Point(400_000, lat), [1])


def test_progress_can_stop_it():
    with pytest.raises(Cancelled):
        buffers(short_front(48), [1, 2, 5], lambda share: False)


def test_progress_rises_to_the_end():
    shares: list[float] = []
    buffers(short_front(48), [1, 2, 5, 10], lambda share: shares.append(share) is None)
    assert shares == [0.25, 0.5, 0.75, 1.0]


def _snapshot(path) -> BaseGeometry:
    return shapely.geometry.shape(json.loads(path.read_text())["features"][0]["geometry"])
