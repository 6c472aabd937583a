"""Lines along ground turned to one side of it."""

from __future__ import annotations

import shapely
from shapely.geometry import LineString, MultiLineString, Polygon, box

from salient.analysis.facing import with_ground_left
from salient.analysis.front import contact_line

SQUARE = box(36.0, 47.0, 37.0, 48.0)
# Round the square with its inside on the left is counter-clockwise: east along the southern side.
SOUTH = [(36.0, 47.0), (37.0, 47.0)]


def test_a_line_with_the_ground_on_its_left_stays():
    turned = with_ground_left(MultiLineString([SOUTH]), SQUARE)
    assert list(turned.geoms[0].coords) == SOUTH


def test_a_line_with_the_ground_on_its_right_is_turned():
    turned = with_ground_left(MultiLineString([SOUTH[::-1]]), SQUARE)
    assert list(turned.geoms[0].coords) == SOUTH


def test_each_line_is_judged_alone():
    west = [(36.0, 47.0), (36.0, 48.0)]
    turned = with_ground_left(MultiLineString([SOUTH, west]), SQUARE)
    assert [list(line.coords) for line in turned.geoms] == [SOUTH, west[::-1]]


def test_no_lines_stay_none():
    assert with_ground_left(MultiLineString(), SQUARE).is_empty


def test_round_a_hole_the_ground_is_left_clockwise():
    ring = Polygon(SQUARE.exterior, [box(36.4, 47.4, 36.6, 47.6).exterior.coords])
    inner = max(contact_line(ring).geoms, key=lambda line: -line.length)
    assert not shapely.LinearRing(inner.coords).is_ccw


def test_the_front_runs_with_occupied_ground_on_its_left():
    land = box(35.0, 46.0, 38.0, 49.0)
    front = contact_line(box(36.5, 46.0, 38.0, 49.0), land)
    line = LineString(front.geoms[0].coords)
    # Occupied ground lies east: left of a line that runs south.
    assert line.coords[0][1] > line.coords[-1][1]
