"""The neck and the pocket, against pockets whose answer is known and against erosion."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pyproj
import pytest
import shapely
from pockets import (
    BLOCK,
    BULB,
    LAT,
    LON,
    POCKETS,
    box,
    brute_force_width_km,
    random_pocket,
    to_km,
    to_lonlat,
    turned,
    with_ten_times_the_vertices,
)

from salient.analysis.corridor import corridor
from salient.analysis.model import CorridorStatus
from salient.errors import InputError

METRE = 0.001
MYRNOHRAD = (37.2697, 48.2967)
TURNS = [(0.0, False), (37.0, False), (90.0, False), (211.0, True), (0.0, True), (303.3, True)]

by_pocket = pytest.mark.parametrize("pocket", POCKETS, ids=lambda p: p.name)
with_a_neck = pytest.mark.parametrize(
    "pocket", [p for p in POCKETS if p.width_km], ids=lambda p: p.name
)


def found(occupied_km, **kwargs):
    return corridor(to_lonlat(occupied_km), LON, LAT, **kwargs)


@by_pocket
@pytest.mark.parametrize(("angle", "mirror"), TURNS)
def test_width_is_the_known_one(pocket, angle, mirror):
    result = found(turned(pocket.occupied, angle, mirror))
    if pocket.width_km is None:
        assert (result.status, result.width_m) == (CorridorStatus.CLOSED, None)
    else:
        assert result.status is CorridorStatus.OPEN
        assert result.width_m == pytest.approx(1000 * pocket.width_km, abs=1)


@with_a_neck
def test_width_is_that_of_brute_force(pocket):
    brute_km = brute_force_width_km(pocket.occupied)
    assert found(pocket.occupied).width_m / 1000 == pytest.approx(brute_km, abs=METRE)


@pytest.mark.parametrize("seed", range(12))
def test_width_of_a_random_pocket_is_that_of_brute_force(seed):
    occupied = random_pocket(seed)
    result = found(occupied)
    assert result.width_m / 1000 == pytest.approx(brute_force_width_km(occupied), abs=METRE)


@pytest.mark.parametrize("seed", range(12))
def test_neck_of_a_random_pocket_stays_when_the_map_is_turned(seed):
    occupied = random_pocket(seed)
    neck = to_km(found(occupied).neck)
    for angle, mirror in TURNS[1:]:
        other = to_km(found(turned(occupied, angle, mirror)).neck)
        assert shapely.hausdorff_distance(turned(neck, angle, mirror), other) < METRE


@by_pocket
@pytest.mark.parametrize(("angle", "mirror"), TURNS[:2])
def test_ten_times_the_vertices_change_nothing(pocket, angle, mirror):
    control = to_lonlat(turned(pocket.occupied, angle, mirror))
    one = corridor(control, LON, LAT)
    ten = corridor(with_ten_times_the_vertices(control), LON, LAT)
    assert ten.status is one.status
    assert ten.area_km2 == pytest.approx(one.area_km2, rel=1e-5)
    if one.neck is not None:
        assert ten.width_m == pytest.approx(one.width_m, abs=0.1)
        assert shapely.hausdorff_distance(to_km(one.neck), to_km(ten.neck)) < METRE


def test_sparse_edges_are_straight_in_lonlat():
    corners = shapely.transform(POCKETS[0].occupied, lambda c: c * [0.0135, 0.009] + [LON, LAT])
    sparse = corridor(corners, LON, LAT)
    dense = corridor(shapely.segmentize(corners, 0.001), LON, LAT)
    assert sparse.width_m == pytest.approx(dense.width_m, abs=0.1)
    assert sparse.area_km2 == pytest.approx(dense.area_km2, rel=1e-9)


@by_pocket
def test_narrower_gates_are_reported_widest_first(pocket):
    widths = [
        pyproj.Geod(ellps="WGS84").geometry_length(gate) for gate in found(pocket.occupied).gates
    ]
    assert widths == pytest.approx([1000 * w for w in pocket.gates_km], abs=1)


@pytest.mark.parametrize("pocket", [p for p in POCKETS if p.area_km2], ids=lambda p: p.name)
def test_area_of_the_pocket(pocket):
    for angle, mirror in TURNS:
        result = found(turned(pocket.occupied, angle, mirror))
        assert result.area_km2 == pytest.approx(pocket.area_km2, rel=2e-4)


@pytest.mark.parametrize("pocket", [p for p in POCKETS if p.front_km], ids=lambda p: p.name)
def test_front_of_the_pocket_leaves_the_neck_out(pocket):
    assert found(pocket.occupied).front_km == pytest.approx(pocket.front_km, rel=2e-4)


@pytest.mark.parametrize("pocket", [p for p in POCKETS if p.neck], ids=lambda p: p.name)
def test_place_of_the_neck(pocket):
    for angle, mirror in TURNS:
        result = found(turned(pocket.occupied, angle, mirror))
        expected = turned(pocket.neck, angle, mirror)
        assert shapely.hausdorff_distance(to_km(result.neck), expected) < METRE


@with_a_neck
def test_neck_ends_on_the_front_and_bounds_the_pocket(pocket):
    control = to_lonlat(turned(pocket.occupied, 17))
    result = corridor(control, LON, LAT)
    ends = shapely.points(shapely.get_coordinates(result.neck))
    assert np.all(shapely.distance(control.boundary, ends) < 1e-12)
    assert shapely.distance(result.pocket.boundary, result.neck.centroid) < 1e-9
    assert result.pocket.contains(shapely.Point(LON, LAT))
    assert result.pocket.is_valid
    assert shapely.area(result.pocket & control) < 1e-12


@with_a_neck
def test_width_is_the_geodesic_length_of_the_neck(pocket):
    result = found(pocket.occupied)
    length = pyproj.Geod(ellps="WGS84").geometry_length(result.neck)
    assert result.width_m == pytest.approx(length, abs=1e-6)


@pytest.mark.parametrize("open_km", [25.0, 60.0, 200.0])
def test_open_country_may_begin_nearer_or_further(open_km):
    result = found(POCKETS[0].occupied, open_km=open_km)
    assert result.width_m == pytest.approx(3000, abs=1)


def test_ground_behind_a_second_neck_is_not_open_country():
    lake = BLOCK - BULB - box(-30, -2, 0, 2) - box(10, -20, 40, 20) - box(0, -1, 20, 1)
    assert found(lake).width_m == pytest.approx(4000, abs=1)


def test_neck_is_the_widest_way_and_not_the_nearest():
    near = BLOCK - BULB - box(-21, -1, 0, 1)
    both = near - box(0, -2, 20, 2) - box(16, -2, 20, 30) - box(-30, 26, 20, 30)
    result = found(both)
    assert result.width_m == pytest.approx(4000, abs=1)


def test_captured_town():
    result = found(BLOCK | box(-30, -30, 30, 30), town="Town")
    assert result.status is CorridorStatus.CAPTURED
    assert (result.town, result.width_m, result.neck, result.pocket) == ("Town", None, None, None)


def test_town_on_the_boundary_counts_as_captured():
    control = shapely.box(LON, LAT - 1, LON + 1, LAT + 1)
    assert corridor(control, LON, LAT).status is CorridorStatus.CAPTURED


@pytest.mark.parametrize(
    "occupied",
    [
        shapely.MultiPolygon(),
        box(90, 90, 95, 95),
        box(3, -120, 120, 120),
        shapely.Polygon([(3, 0), (120, -100), (120, 100)]),
        box(3, -120, 120, 120) | box(2, 9, 4, 10),
        BLOCK - shapely.Polygon([(10, 0), (-60, 35), (-60, -35)]),
        box(3, -120, 120, 120) - shapely.Point(0, 0).buffer(10),
    ],
    ids=["nothing", "far away", "straight front", "cape", "spur", "widening", "shallow bay"],
)
def test_no_neck_where_nothing_narrows_the_way(occupied):
    result = found(occupied)
    assert (result.status, result.width_m, result.pocket) == (CorridorStatus.OPEN, None, None)


def test_gap_under_a_metre_is_closed():
    occupied = BLOCK - BULB - box(-21, -0.0002, 0, 0.0002)
    result = found(occupied)
    assert result.status is CorridorStatus.CLOSED
    assert result.area_km2 == pytest.approx(144, rel=1e-3)


@pytest.mark.parametrize("width_km", [0.002, 0.02, 0.2])
def test_narrow_gaps(width_km):
    occupied = BLOCK - BULB - box(-21, 0, 0, width_km)
    assert found(occupied).width_m == pytest.approx(1000 * width_km, abs=0.3)


def test_thin_walls_hold():
    occupied = BLOCK - BULB - box(-21, -1.5, 0, 1.5) | box(-10.001, -1.5, -10, 1.5)
    assert found(occupied).status is CorridorStatus.CLOSED


@pytest.mark.parametrize("lat", [-35.0, 0.0, 68.0])
def test_any_latitude(lat):
    plane = pyproj.Proj(proj="aeqd", lon_0=10, lat_0=lat, ellps="WGS84")
    dense = shapely.segmentize(POCKETS[4].occupied, 0.3)
    control = shapely.transform(dense, lambda c: np.column_stack(plane(*c.T * 1000, inverse=True)))
    assert corridor(control, 10, lat).width_m == pytest.approx(5000, abs=1)


@pytest.mark.parametrize(
    ("lon", "lat", "open_km"),
    [
        (np.nan, LAT, 60), (LON, np.nan, 60), (np.inf, LAT, 60), (LON, 91, 60),
        (LON, LAT, 0), (LON, LAT, -1), (LON, LAT, np.nan),
    ],
)  # fmt: skip
def test_unusable_numbers_are_refused(lon, lat, open_km):
    with pytest.raises(InputError):
        corridor(to_lonlat(BLOCK), lon, lat, open_km=open_km)


@pytest.mark.parametrize(
    "control", [None, shapely.Point(1, 2), shapely.LineString([(0, 0), (1, 1)])]
)
def test_what_is_no_polygon_is_refused(control):
    with pytest.raises(InputError):
        corridor(control, LON, LAT)


def test_broken_polygons_are_repaired_first():
    good = to_lonlat(POCKETS[0].occupied)
    bowtie = shapely.Polygon([(20, 0), (21, 1), (21, 0), (20, 1)])
    mixed = shapely.GeometryCollection([good, bowtie, shapely.Point(LON, LAT)])
    assert corridor(mixed, LON, LAT).width_m == pytest.approx(3000, abs=1)


def snapshot(folder: Path, date: str):
    path = folder / "archive" / f"deepstatemap_data_{date}.geojson"
    feature = json.loads(path.read_text())["features"][0]
    return shapely.from_geojson(json.dumps(feature["geometry"]))


@pytest.mark.parametrize(("date", "width_km"), [("20251104", 7.9), ("20250901", 14.2)])
def test_myrnohrad_on_a_real_snapshot(shared_data, date, width_km):
    result = corridor(snapshot(shared_data, date), *MYRNOHRAD, "Myrnohrad")
    assert result.width_m / 1000 == pytest.approx(width_km, abs=0.05)


def test_a_real_snapshot_takes_less_than_half_a_second(shared_data):
    control = snapshot(shared_data, "20251104")
    started = time.perf_counter()
    corridor(control, *MYRNOHRAD)
    assert time.perf_counter() - started < 0.5


def deepest_point(pocket, occupied):
    """The point of a pocket that lies furthest from the front, by ever finer grids."""
    ends = np.reshape(pocket.bounds, (2, 2))
    centre, reach = ends.mean(axis=0), float(np.ptp(ends, axis=0).max()) / 2
    while reach > 0.001:
        x, y = np.reshape(np.meshgrid(*centre[:, None] + np.linspace(-reach, reach, 81)), (2, -1))
        away = shapely.distance(occupied, shapely.points(x, y)) * shapely.contains_xy(pocket, x, y)
        centre, reach = np.array([x[away.argmax()], y[away.argmax()]]), reach / 10
    return tuple(centre)


@pytest.mark.parametrize("date", ["20250715", "20250915", "20251104", "20251215"])
def test_real_neck_is_that_of_brute_force(shared_data, date):
    control = snapshot(shared_data, date)
    result = corridor(control, *MYRNOHRAD)
    plane = pyproj.Proj(proj="aeqd", lon_0=MYRNOHRAD[0], lat_0=MYRNOHRAD[1], ellps="WGS84")

    def to_plane(geometry):
        dense = shapely.segmentize(geometry, 0.005)
        return shapely.transform(dense, lambda c: np.column_stack(plane(*c.T)) / 1000)

    occupied = to_plane(shapely.clip_by_rect(control, 35.2, 47.0, 39.3, 49.6).buffer(0))
    heart = deepest_point(to_plane(result.pocket), occupied)
    brute_km = brute_force_width_km(occupied, heart)
    assert result.width_m / 1000 == pytest.approx(brute_km, abs=METRE)


@pytest.mark.parametrize(
    ("name", "lon", "lat", "status"),
    [
        ("Kyiv", 30.5238, 50.4547, CorridorStatus.OPEN),
        ("Kramatorsk", 37.5843, 48.7389, CorridorStatus.OPEN),
        ("Donetsk", 37.8028, 48.0159, CorridorStatus.CAPTURED),
    ],
)
def test_real_towns_without_a_pocket(shared_data, name, lon, lat, status):
    result = corridor(snapshot(shared_data, "20251104"), lon, lat, name)
    assert (result.status, result.width_m, result.pocket) == (status, None, None)
