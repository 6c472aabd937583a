"""Movement of the front, against GeographicLib on meridians and parallels."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic

from salient.analysis.geodesy import length_km
from salient.analysis.movement import front_movement, points_along
from salient.errors import Cancelled

WGS84 = Geodesic.WGS84
MERIDIAN = shapely.LineString([(37, 47), (37, 49)])


def geodesic_m(lon0: float, lat0: float, lon1: float, lat1: float) -> float:
    return WGS84.Inverse(lat0, lon0, lat1, lon1)["s12"]


def test_points_on_a_meridian_stand_at_every_step():
    lon, lat = points_along(MERIDIAN, 500.0)
    expected = [WGS84.Direct(47, 37, 0, 500.0 * i)["lat2"] for i in range(len(lat))]
    assert lon == pytest.approx(np.full(len(lon), 37.0), abs=1e-12)
    # A ten-millionth of a degree is a centimetre.
    assert lat == pytest.approx(np.array(expected), abs=1e-7)


def test_as_many_points_as_steps_fit():
    whole = geodesic_m(37, 47, 37, 49)
    assert len(points_along(MERIDIAN, 500.0)[0]) == int(whole // 500) + 1


def test_steps_run_on_over_vertices_and_lines():
    """A line in two, of which one has more vertices: the same points."""
    first = shapely.LineString([(37, 47), (37, 47.3), (37, 47.9)])
    second = shapely.segmentize(shapely.LineString([(37, 47.9), (37, 49)]), 0.01)
    cut = points_along(shapely.MultiLineString([first, second]), 500.0)
    assert np.array(cut) == pytest.approx(np.array(points_along(MERIDIAN, 500.0)), abs=1e-7)


def test_every_line_has_its_share_of_points():
    """Fifty lines of 100 m: a point for every 500 m of them, not for every line."""
    starts = 37 + 0.01 * np.arange(50)
    end = WGS84.Direct(48, 37, 0, 100.0)["lat2"]
    lines = shapely.multilinestrings([[(lon, 48), (lon, end)] for lon in starts])
    assert len(points_along(lines, 500.0)[0]) == 10


def test_a_front_shifted_along_the_meridian():
    """Between two parallels the way is the meridian, but for the bend of the geodesic."""
    before = shapely.LineString([(36, 48), (38, 48)])
    after = shapely.LineString([(35, 48.1), (39, 48.1)])
    movement = front_movement(before, after)
    shift = geodesic_m(37, 48, 37, 48.1)
    assert (movement.median_m, movement.max_m) == pytest.approx((shift, shift), abs=0.02)
    assert movement.to_lon == pytest.approx(movement.lon, abs=1e-5)


def test_distances_are_geodesics_between_the_points():
    before = shapely.LineString([(36, 48), (36.3, 48.2), (37, 48.1)])
    after = shapely.LineString([(35.9, 48.3), (36.5, 48.25), (37.2, 48.5)])
    movement = front_movement(before, after)
    rows = zip(movement.lon, movement.lat, movement.to_lon, movement.to_lat)
    expected = [geodesic_m(*row) for row in rows]
    assert movement.distance_m == pytest.approx(np.array(expected), abs=1e-3)


def test_a_front_that_stays_is_at_zero():
    front = shapely.LineString([(36, 48), (36.313, 48.127), (37.1, 48.05), (37.2, 48.6)])
    movement = front_movement(front, shapely.reverse(front))
    assert (movement.distance_m == 0).all()
    assert (movement.to_lon == movement.lon).all()


def test_a_stretch_that_stays_is_at_zero_and_the_other_is_not():
    before = shapely.LineString([(36, 48), (37, 48), (38, 48)])
    after = shapely.LineString([(36, 48), (37, 48), (38, 48.5)])
    movement = front_movement(before, after)
    assert ((movement.distance_m == 0) == (movement.lon <= 37 + 1e-9)).all()


def test_percentiles_of_a_front_that_swings():
    """From a hinge the front leaves at an angle: distances rise evenly from 0 to the largest."""
    before = shapely.LineString([(37, 0), (38, 0)])
    after = shapely.LineString([(37, 0), (38, 0.1)])
    movement = front_movement(before, after, 100.0)
    assert movement.median_m == pytest.approx(movement.max_m / 2, rel=0.002)
    assert movement.p90_m == pytest.approx(0.9 * movement.max_m, rel=0.002)


def test_the_farthest_point_is_where_the_bulge_was():
    before = shapely.LineString([(36, 48), (36.9, 48), (37, 48.4), (37.1, 48), (38, 48)])
    after = shapely.LineString([(36, 48), (38, 48)])
    movement = front_movement(before, after)
    far = movement.farthest
    assert (movement.lon[far], movement.lat[far]) == pytest.approx((37, 48.4), abs=0.005)
    assert movement.max_m == pytest.approx(geodesic_m(37, 48, 37, 48.4), abs=500)


def test_the_direction_comes_of_the_later_ground():
    """East of 37 the front moves north over ground gained, west of it back to the south."""
    before = shapely.LineString([(36, 48), (38, 48)])
    after = shapely.LineString([(36, 47.5), (37, 48), (38, 48.5)])
    occupied = shapely.Polygon([(36, 47.5), (37, 48), (38, 48.5), (38, 46), (36, 46)])
    movement = front_movement(before, after, occupied=occupied)
    has_moved = movement.distance_m > 1
    assert (movement.is_gained == (movement.lon > 37))[has_moved].all()


def test_without_the_later_ground_there_is_no_direction():
    assert front_movement(MERIDIAN, MERIDIAN).is_gained is None


@pytest.mark.parametrize(
    ("before", "after"),
    [(shapely.MultiLineString(), MERIDIAN), (MERIDIAN, shapely.MultiLineString())],
)
def test_without_a_front_there_is_no_movement(before, after):
    movement = front_movement(before, after)
    assert movement.is_empty
    assert (movement.median_m, movement.p90_m, movement.max_m) == (None, None, None)


def test_stopped():
    with pytest.raises(Cancelled):
        front_movement(MERIDIAN, MERIDIAN, progress=lambda share: False)


def test_steps_cover_a_real_front(snapshot_path):
    ground = shapely.get_parts(shapely.from_geojson(snapshot_path.read_text()))[0]
    outline = shapely.boundary(ground)
    whole_m = 1000 * length_km(outline).sum()
    assert len(points_along(outline, 500.0)[0]) == int(whole_m // 500) + 1
