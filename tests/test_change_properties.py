"""What must hold of change between any maps."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry import box
from test_properties import lines, stars

from salient.analysis.change import Change, change
from salient.analysis.clean import control_map, polygonal
from salient.analysis.geodesy import area_km2
from salient.analysis.model import ControlMap, Region
from salient.analysis.movement import front_movement

NOTHING_KM2 = 1e-6
WGS84 = Geod(ellps="WGS84")
REGIONS = [
    Region("west", box(20, 30, 36.1, 60)),
    Region("north", box(36.1, 48.1, 60, 60)),
    Region("disc", shapely.Point(36, 48).buffer(0.7)),
]


@st.composite
def maps(draw: st.DrawFn) -> ControlMap:
    """A few stars around one place, united."""
    return control_map(draw(st.lists(stars(36, 48), min_size=1, max_size=3)))


def gross(found: Change) -> list[tuple[float, float]]:
    return [(row.gained_km2, row.lost_km2) for row in found.rows]


def net(found: Change) -> list[float]:
    return [row.net_km2 for row in found.rows]


def close(expected):
    return pytest.approx(expected, rel=1e-9, abs=NOTHING_KM2)


@given(maps(), maps())
def test_change_back_mirrors_change(a, b):
    there, back = change(a, b, REGIONS), change(b, a, REGIONS)
    for one, other in zip(gross(there), gross(back)):
        assert one == close(other[::-1])


@given(maps(), maps())
def test_patches_back_are_those_of_the_way_there(a, b):
    def drawn(found: Change, kinds: dict[str, str]) -> list[tuple[str, float]]:
        return sorted((kinds[p.kind], round(p.area_km2, 4)) for p in found.patches)

    there = drawn(change(a, b), {"gained": "gained", "lost": "lost"})
    assert drawn(change(b, a), {"gained": "lost", "lost": "gained"}) == there


@given(maps(), maps(), maps())
def test_a_chain_of_changes_adds_up(a, b, c):
    steps = [net(change(a, b, REGIONS)), net(change(b, c, REGIONS))]
    assert [sum(pair) for pair in zip(*steps)] == close(net(change(a, c, REGIONS)))


@given(maps(), maps())
def test_gained_less_lost_is_the_difference_of_the_areas(a, b):
    shapes = [*(region.geometry for region in REGIONS), box(0, 0, 90, 90)]
    before, after = (
        area_km2([shapely.intersection(control.occupied, shape) for shape in shapes])
        for control in (a, b)
    )
    assert net(change(a, b, REGIONS)) == close(list(after - before))


@given(maps(), maps())
def test_gained_and_lost_are_those_of_overlay(a, b):
    wholes = [
        shapely.difference(b.occupied, a.occupied),
        shapely.difference(a.occupied, b.occupied),
    ]
    shapes = [*(region.geometry for region in REGIONS), box(0, 0, 90, 90)]
    expected = [
        tuple(area_km2([shapely.intersection(polygonal(w), shape) for w in wholes]))
        for shape in shapes
    ]
    for one, other in zip(gross(change(a, b, REGIONS)), expected):
        assert one == close(other)


@given(maps())
def test_a_map_and_itself_have_no_change(a):
    found = change(a, a, REGIONS, min_km2=0.0)
    assert (gross(found), found.patches) == ([(0.0, 0.0)] * 4, ())


@given(maps(), st.floats(0.02, 0.5))
def test_a_map_and_its_densified_self_have_no_change(a, longest_deg):
    dense = ControlMap(shapely.segmentize(a.occupied, longest_deg))
    found = change(a, dense, REGIONS, min_km2=0.0)
    assert max(found.total.gained_km2, found.total.lost_km2) <= 1e-9
    assert (found.patches, found.small_count, found.total.sliver_count) == ((), 0, 0)


@given(maps(), maps(), st.floats(0.0, 5000.0))
def test_patches_small_ones_and_slivers_make_up_the_whole(a, b, sliver_m):
    found = change(a, b, min_km2=0.0, sliver_m=sliver_m)
    total = found.total
    whole = total.gained_km2 + total.lost_km2
    assert sum(p.area_km2 for p in found.patches) == close(whole)
    slivers = sum(p.area_km2 for p in found.patches if p.is_sliver)
    assert slivers == close(total.sliver_gained_km2 + total.sliver_lost_km2)


@settings(max_examples=30)
@given(maps(), maps(), st.floats(1.0, 2000.0), st.floats(1.0, 2000.0))
def test_a_wider_tolerance_makes_no_fewer_slivers(a, b, one_m, other_m):
    counts = [change(a, b, sliver_m=m).total.sliver_count for m in sorted((one_m, other_m))]
    assert counts[0] <= counts[1]


@settings(max_examples=30, deadline=None)
@given(lines(36, 48), lines(36, 48))
def test_points_move_as_far_as_to_the_nearest_vertex_of_a_dense_line(before, after):
    movement = front_movement(before, after, 20_000.0)
    dense = shapely.get_coordinates(shapely.segmentize(after, 0.002))
    for lon, lat, distance_m in zip(movement.lon, movement.lat, movement.distance_m):
        n = len(dense)
        away = WGS84.inv(np.full(n, lon), np.full(n, lat), *dense.T)[2].min()
        # A vertex is never farther than half a step, 111 m, from the nearest point of the line.
        assert distance_m <= away + 1e-3
        assert distance_m >= away - 112.0
        assert distance_m**2 >= away**2 - 112.0**2 - 1.0 - 0.01 * away


@settings(max_examples=30)
@given(lines(36, 48))
def test_a_front_and_itself_are_nowhere_apart(front):
    assert (front_movement(front, shapely.segmentize(front, 0.05), 2000.0).distance_m == 0).all()
