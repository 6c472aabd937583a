"""What must hold of every map, whatever it looks like."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from salient.analysis.areas import class_areas
from salient.analysis.between import distance_m
from salient.analysis.buffers import buffers, rings
from salient.analysis.clean import control_map
from salient.analysis.geodesy import area_km2, inverse, length_km
from salient.analysis.proximity import FrontIndex

ROUNDING = 1e-9
"""Relative."""

lats = st.floats(-70, 70)
lons = st.floats(-150, 150)
sizes = st.floats(0.01, 3)


@st.composite
def places(draw: st.DrawFn) -> tuple[float, float]:
    return draw(st.floats(-180, 180)), draw(st.floats(-90, 90))


@st.composite
def stars(draw: st.DrawFn, lon: float | None = None, lat: float | None = None) -> BaseGeometry:
    """A polygon with one radius for each of its angles: it never crosses itself."""
    lon = draw(lons) if lon is None else lon + draw(st.floats(-1, 1))
    lat = draw(lats) if lat is None else lat + draw(st.floats(-1, 1))
    radii = np.array(draw(st.lists(st.floats(0.2, 1), min_size=5, max_size=24)))
    turn = np.linspace(0, 2 * np.pi, len(radii), endpoint=False)
    size = draw(sizes)
    return shapely.Polygon(
        np.column_stack(
            [lon + 1.5 * size * radii * np.cos(turn), lat + size * radii * np.sin(turn)]
        )
    )


@st.composite
def lines(draw: st.DrawFn, lon: float | None = None, lat: float | None = None) -> BaseGeometry:
    """A walk of a few steps."""
    lon, lat = (draw(lons), draw(lats)) if lon is None or lat is None else (lon, lat)
    size = draw(sizes)
    steps = st.tuples(st.floats(-1, 1), st.floats(-1, 1))
    walk = draw(st.lists(steps, min_size=1, max_size=12))
    first = draw(st.floats(0.1, 1))
    coords = np.cumsum([(0.0, 0.0), (first, first), *walk], axis=0) * size / 5
    return shapely.LineString(coords + np.array([lon, lat]))


# Area


@given(stars(), stars(), st.floats(-0.5, 0.5), st.floats(-0.5, 0.5))
def test_area_of_parts_adds_up_to_the_whole(whole, knife, east, north):
    """The knife is brought to lie over the whole."""
    by = shapely.get_coordinates(whole.centroid) - shapely.get_coordinates(knife.centroid)
    knife = shapely.transform(knife, lambda c: c + by + np.array([east, north]))
    parts = [whole.intersection(knife), whole.difference(knife)]
    assert area_km2(parts).sum() == pytest.approx(area_km2(whole)[0], rel=ROUNDING, abs=1e-9)


@given(stars(36, 48), st.lists(stars(36, 48), min_size=1, max_size=3), stars(36, 48))
def test_held_occupied_and_unknown_are_the_region(region, occupied, unknown):
    control = control_map(occupied, [unknown])
    areas = class_areas([region], control)
    free = region.difference(shapely.union_all([*occupied, unknown]))
    assert areas.held_km2[0] == pytest.approx(area_km2(free)[0], rel=ROUNDING, abs=1e-6)


@given(stars(36, 48), stars(36, 48), stars(36, 48))
def test_no_class_is_more_than_the_region_or_less_than_nothing(region, occupied, unknown):
    areas = class_areas([region], control_map([occupied], [unknown]))
    parts = np.array([areas.held_km2, areas.occupied_km2, areas.unknown_km2])
    assert (parts >= -1e-6).all()
    assert (parts <= areas.area_km2 * (1 + ROUNDING) + 1e-6).all()


@given(stars(), st.floats(-20, 20))
def test_area_is_the_same_on_every_meridian(polygon, turn):
    turned = shapely.transform(polygon, lambda c: c + np.array([turn, 0.0]))
    assert area_km2(turned)[0] == pytest.approx(area_km2(polygon)[0], rel=1e-8)


@given(lines())
def test_a_line_is_as_long_as_its_steps(line):
    coords = np.array(line.coords)
    steps = shapely.linestrings(np.stack([coords[:-1], coords[1:]], axis=1))
    assert length_km(steps).sum() == pytest.approx(length_km(line)[0], rel=ROUNDING)


# Buffers


@settings(max_examples=25)
@given(st.one_of(lines(), stars()), st.floats(0.05, 60))
def test_a_buffer_holds_its_input(subject, distance_km):
    assert shapely.covers(buffers(subject, [distance_km])[0], subject)


@settings(max_examples=25)
@given(st.one_of(lines(), stars()), st.floats(0.05, 60), st.floats(1.05, 4))
def test_a_buffer_grows_with_distance(subject, distance_km, times):
    near, far = buffers(subject, [distance_km, times * distance_km])
    assert shapely.covers(far, near)


@settings(max_examples=25)
@given(st.one_of(lines(), stars()), st.floats(0.05, 60))
def test_a_buffer_is_valid(subject, distance_km):
    assert buffers(subject, [distance_km])[0].is_valid


@settings(max_examples=25)
@given(lines(), st.lists(st.floats(0.1, 50), min_size=1, max_size=4, unique=True))
def test_rings_make_up_the_widest_buffer(subject, distances_km):
    widest = area_km2(buffers(subject, distances_km)).max()
    assert area_km2(rings(subject, distances_km)).sum() == pytest.approx(widest, rel=1e-9)


# Distance


@given(places(), places())
def test_distance_is_symmetric(a, b):
    assert inverse(*a, *b)[0][0] == pytest.approx(inverse(*b, *a)[0][0], abs=1e-6)


@given(places(), places(), places())
def test_no_way_round_is_shorter(a, b, c):
    straight = inverse(*a, *c)[0][0]
    assert straight <= inverse(*a, *b)[0][0] + inverse(*b, *c)[0][0] + 1e-6


@given(st.one_of(lines(36, 48), stars(36, 48)), st.one_of(lines(37, 49), stars(40, 47)))
def test_distance_between_shapes_is_symmetric(a, b):
    assert distance_m(a, b) == pytest.approx(distance_m(b, a), abs=0.002)


@given(lines(36, 48), st.lists(places(), min_size=2, max_size=2))
def test_the_front_is_no_further_than_the_way_over_another_place(line, pair):
    """Distance to the front grows no faster than one walks."""
    (lon1, lon2), (lat1, lat2) = np.array(pair).T
    near = FrontIndex(line).nearest([lon1, lon2], [lat1, lat2]).distance_m
    assert abs(near[0] - near[1]) <= inverse(lon1, lat1, lon2, lat2)[0][0] + 0.002


@given(lines(36, 48), st.floats(33, 39), st.floats(45, 51))
def test_no_vertex_of_the_front_is_nearer_than_the_front(line, lon, lat):
    coords = np.array(line.coords)
    to_vertices = inverse(np.full(len(coords), lon), np.full(len(coords), lat), *coords.T)[0]
    assert FrontIndex(line).nearest([lon], [lat]).distance_m[0] <= to_vertices.min() + 0.001


@given(lines(36, 48), st.floats(33, 39), st.floats(45, 51))
def test_a_part_of_the_front_is_no_nearer_than_the_whole(line, lon, lat):
    part = shapely.LineString(line.coords[:2])
    whole, some = (FrontIndex(g).nearest([lon], [lat]).distance_m[0] for g in (line, part))
    assert whole <= some + 0.001
