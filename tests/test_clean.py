"""Broken input, one fault a test: repaired and counted, or refused by name."""

from __future__ import annotations

import json
import math
import time

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import (
    GeometryCollection,
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
    shape,
)

from salient.analysis import clean
from salient.analysis.clean import clean_any, clean_polygons, control_map
from salient.analysis.model import Provenance, Repair
from salient.errors import SourceError

BOW_TIE = Polygon([(36, 48), (37, 49), (37, 48), (36, 49)])
SQUARE = box(36, 48, 37, 49)
BOW_TIE_LOBES = [
    Polygon([(36, 48), (36.5, 48.5), (36, 49)]),
    Polygon([(37, 48), (37, 49), (36.5, 48.5)]),
]


def geographiclib_km2(*polygons):
    """Sum of areas by Karney's own code, along edges densified to 0.01 degree."""
    total = 0.0
    for polygon in polygons:
        ring = Geodesic.WGS84.Polygon()
        for lon, lat in shapely.segmentize(polygon, 0.01).exterior.coords[:-1]:
            ring.AddPoint(lat, lon)
        total += abs(ring.Compute()[2])
    return total / 1e6


def spoiled(geometry, vertex, value):
    """The geometry with one ordinate of one vertex replaced."""

    def spoil(coords):
        coords = coords.copy()
        coords[vertex, 1] = value
        return coords

    return shapely.transform(geometry, spoil)


def only(geometry, cleaner=clean_polygons):
    """What one geometry comes to, and the repair."""
    cleaned, repair = cleaner([geometry])
    assert len(cleaned) == 1
    return cleaned[0], repair


# What needs nothing


def test_valid_polygons_come_back_as_they_are():
    with_hole = SQUARE.difference(box(36.2, 48.2, 36.4, 48.4))
    cleaned, _ = clean_polygons([SQUARE, with_hole])
    assert shapely.equals_exact(cleaned, [SQUARE, with_hole]).all()


def test_valid_polygons_count_no_repair():
    assert clean_polygons([SQUARE, MultiPolygon([SQUARE])])[1].is_clean


def test_nothing_at_all_is_no_fault():
    assert clean_polygons([]) == ([], Repair())


def test_heights_are_dropped():
    assert not only(shapely.force_3d(SQUARE, 7.0))[0].has_z


def test_dropping_heights_is_no_repair():
    assert only(shapely.force_3d(SQUARE, 7.0))[1].is_clean


def test_flat_and_raised_polygons_mix():
    cleaned, _ = clean_polygons([SQUARE, shapely.force_3d(SQUARE, 7.0)])
    assert shapely.equals_exact(cleaned[0], cleaned[1])


def test_repeated_vertices_are_dropped():
    repeated = Polygon([(36, 48), (36, 48), (37, 48), (37, 49), (37, 49), (36, 49)])
    assert shapely.get_num_coordinates(only(repeated)[0]) == 5


def test_dropping_repeated_vertices_is_no_repair():
    repeated = Polygon([(36, 48), (36, 48), (37, 48), (37, 49), (37, 49), (36, 49)])
    assert only(repeated)[1].is_clean


def test_longitudes_past_the_antimeridian_are_left_alone():
    assert only(box(170, 60, 190, 70))[1].is_clean


# What is repaired


def test_a_bow_tie_keeps_both_lobes():
    assert only(BOW_TIE)[0].equals(shapely.union_all(BOW_TIE_LOBES))


def test_a_bow_tie_is_one_repair():
    assert only(BOW_TIE)[1].repaired == 1


def test_the_change_of_area_is_reported():
    before = abs(geographiclib_km2(BOW_TIE_LOBES[0]) - geographiclib_km2(BOW_TIE_LOBES[1]))
    expected = geographiclib_km2(*BOW_TIE_LOBES) - before
    assert only(BOW_TIE)[1].area_change_km2 == pytest.approx(expected, rel=1e-6)


def test_changes_of_area_add_up():
    one, two = only(BOW_TIE)[1], clean_polygons([BOW_TIE, SQUARE, BOW_TIE])[1]
    assert two.area_change_km2 == pytest.approx(2 * one.area_change_km2)


def test_a_ring_that_winds_twice_gets_no_hole():
    angles = np.radians(90 + 144 * np.arange(5))
    star = Polygon(np.column_stack([36 + np.cos(angles), 48 + np.sin(angles)]))
    assert only(star)[0].contains(Point(36, 48))


def test_overlapping_parts_get_no_hole():
    overlapping = MultiPolygon([box(36, 48, 38, 50), box(37, 49, 39, 51)])
    assert only(overlapping)[0].area == pytest.approx(7)


def test_overlapping_parts_change_the_area_by_the_overlap():
    overlapping = MultiPolygon([box(36, 48, 38, 50), box(37, 49, 39, 51)])
    expected = geographiclib_km2(box(37, 49, 38, 50))
    assert only(overlapping)[1].area_change_km2 == pytest.approx(expected, rel=1e-6)


def test_parts_side_by_side_are_joined_without_a_change_of_area():
    halves = MultiPolygon([box(36, 48, 37, 49), box(37, 48, 38, 49)])
    assert only(halves)[1] == Repair(1, pytest.approx(0, abs=1e-6))


def test_a_hole_outside_its_polygon_is_ignored():
    stray = Polygon(SQUARE.exterior.coords, [box(40, 48, 41, 49).exterior.coords])
    assert only(stray)[0].equals(SQUARE)


def test_a_hole_that_sticks_out_cuts_what_it_covers():
    notched = Polygon(SQUARE.exterior.coords, [box(36.5, 48.4, 37.5, 48.6).exterior.coords])
    assert only(notched)[0].equals(SQUARE.difference(box(36.5, 48.4, 37.5, 48.6)))


def test_a_collection_keeps_its_polygons():
    mixed = GeometryCollection([SQUARE, Point(30, 50), LineString([(30, 50), (31, 51)])])
    assert only(mixed)[0].equals(SQUARE)


def test_leaving_points_out_of_a_collection_is_a_repair_without_change_of_area():
    assert only(GeometryCollection([SQUARE, Point(30, 50)]))[1] == Repair(1, 0.0)


def test_a_collection_of_polygons_alone_is_no_repair():
    nested = GeometryCollection([SQUARE, GeometryCollection([box(38, 48, 39, 49)])])
    assert only(nested)[1].is_clean


def test_a_nested_collection_keeps_its_polygons():
    nested = GeometryCollection([SQUARE, GeometryCollection([box(38, 48, 39, 49), Point(1, 1)])])
    assert only(nested)[0].area == pytest.approx(2)


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=4, max_size=12))
def test_repair_keeps_what_a_ring_winds_around_and_nothing_else(corners):
    ring = [(30 + x, 40 + y) for x, y in corners]
    cleaned, _ = only(Polygon(ring))
    rng = np.random.default_rng(0)
    for x, y in rng.uniform((30, 40), (38, 48), (40, 2)):
        turns = sum(
            math.remainder(math.atan2(y1 - y, x1 - x) - math.atan2(y0 - y, x0 - x), math.tau)
            for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1])
        )
        is_inside = cleaned is not None and cleaned.contains(Point(x, y))
        assert is_inside == (round(turns / math.tau) != 0)


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=4, max_size=12))
def test_what_is_not_refused_is_valid(corners):
    cleaned, _ = only(Polygon([(30 + x, 40 + y) for x, y in corners]))
    assert cleaned is None or cleaned.is_valid


# What is refused


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, clean.NO_GEOMETRY),
        (Polygon(), clean.EMPTY),
        (GeometryCollection(), clean.EMPTY),
        (Point(36, 48), clean.NOT_POLYGON),
        (GeometryCollection([Point(36, 48)]), clean.NOT_POLYGON),
        (Polygon([(36, 48), (37, 49), (38, 50)]), clean.NO_AREA),
        (spoiled(SQUARE, 1, math.nan), clean.NOT_FINITE),
        (spoiled(SQUARE, 1, math.inf), clean.NOT_FINITE),
        (spoiled(SQUARE, 1, -math.inf), clean.NOT_FINITE),
        (spoiled(SQUARE, 1, 90.1), clean.NOT_DEGREES),
        (box(400, 48, 401, 49), clean.NOT_DEGREES),
        (box(500_000, 5_300_000, 600_000, 5_400_000), clean.NOT_DEGREES),
    ],
)
def test_refused_by_name_with_the_reason(geometry, reason):
    assert clean_polygons([geometry], ["Vuhledar"]) == (
        [None],
        Repair(refused=(("Vuhledar", reason),)),
    )


def test_the_pole_is_on_earth():
    assert only(box(30, 80, 40, 90))[1].is_clean


def test_a_feature_without_a_name_goes_by_its_number():
    assert clean_polygons([SQUARE, None])[1].refused == (("2", clean.NO_GEOMETRY),)


def test_a_feature_with_an_empty_name_goes_by_its_number():
    assert clean_polygons([SQUARE, None], ["a", ""])[1].refused[0][0] == "2"


def test_every_refused_feature_is_named():
    refused = clean_polygons([None, SQUARE, Point(1, 1), Polygon()], list("abcd"))[1].refused
    assert [name for name, _ in refused] == ["a", "c", "d"]


def test_the_others_keep_their_places():
    cleaned, _ = clean_polygons([None, SQUARE, Point(1, 1), BOW_TIE])
    assert [geometry is None for geometry in cleaned] == [True, False, True, False]


def test_a_bad_part_is_refused_by_its_number():
    parts = MultiPolygon([SQUARE, spoiled(box(38, 48, 39, 49), 1, math.nan)])
    assert clean_polygons([parts], ["Kherson"])[1].refused == (
        ("Kherson, part 2 of 2", clean.NOT_FINITE),
    )


def test_the_good_parts_beside_a_bad_one_are_kept():
    parts = MultiPolygon([SQUARE, spoiled(box(38, 48, 39, 49), 1, math.nan)])
    assert only(parts)[0].equals(SQUARE)


# Size


def wreath(vertices, jitter):
    """A ring around (30, 48) of so many vertices; jitter in angle makes it cross itself."""
    rng = np.random.default_rng(1)
    angle = np.linspace(0, math.tau, vertices, endpoint=False) + rng.normal(0, jitter, vertices)
    radius = 1 + 0.001 * rng.standard_normal(vertices)
    return Polygon(np.column_stack([30 + radius * np.cos(angle), 48 + radius * np.sin(angle)]))


def test_a_valid_ring_of_50_000_vertices_is_quick():
    ring = wreath(50_000, 0.0)
    start = time.thread_time()
    assert only(ring)[1].is_clean
    assert time.thread_time() - start < 0.5


def test_a_ring_of_50_000_vertices_that_crosses_itself_is_repaired():
    cleaned, repair = only(wreath(50_000, 1e-4))
    assert cleaned.is_valid
    assert cleaned.area == pytest.approx(math.pi, rel=1e-3)
    assert repair.repaired == 1


# Any type


@pytest.mark.parametrize(
    "geometry",
    [
        Point(36, 48),
        MultiPoint([(36, 48), (36, 48), (37, 49)]),
        LineString([(36, 48), (37, 49), (36, 49), (37, 48)]),
        MultiLineString([[(36, 48), (37, 49)], [(36, 49), (37, 48)]]),
        SQUARE,
        GeometryCollection([Point(36, 48), SQUARE]),
    ],
    ids=shapely.get_type_id,
)
def test_any_sound_geometry_comes_back_as_it_is(geometry):
    cleaned, repair = only(geometry, clean_any)
    assert shapely.equals_exact(cleaned, geometry)
    assert repair.is_clean


def test_a_collection_of_any_type_has_its_polygon_repaired():
    cleaned, _ = only(GeometryCollection([BOW_TIE, Point(30, 50)]), clean_any)
    assert sorted(part.geom_type for part in cleaned.geoms) == ["Point", "Polygon", "Polygon"]


def test_the_change_of_area_inside_a_collection_is_reported():
    alone = only(BOW_TIE, clean_any)[1]
    assert only(GeometryCollection([BOW_TIE, Point(30, 50)]), clean_any)[1] == alone


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, clean.NO_GEOMETRY),
        (Point(), clean.EMPTY),
        (Point(36, 95), clean.NOT_DEGREES),
        (spoiled(LineString([(36, 48), (37, 49)]), 0, math.inf), clean.NOT_FINITE),
        (LineString([(36, 48), (36, 48)]), clean.NO_LENGTH),
    ],
)
def test_of_any_type_refused_by_name_with_the_reason(geometry, reason):
    assert clean_any([geometry], ["Selydove"])[1].refused == (("Selydove", reason),)


def test_a_point_that_is_no_number_is_refused():
    cleaned, repair = only(shapely.from_wkt("POINT (NaN 48)"), clean_any)
    assert cleaned is None
    assert len(repair.refused) == 1


def test_a_bad_point_leaves_the_other_points():
    cleaned, _ = only(MultiPoint([(36, 48), (36, 95), (37, 49)]), clean_any)
    assert cleaned == MultiPoint([(36, 48), (37, 49)])


# The control map


def test_occupied_wins_over_unknown():
    control = control_map([box(36, 48, 38, 50)], [box(37, 48, 39, 50)])
    assert control.unknown.equals(box(38, 48, 39, 50))


def test_unknown_wins_over_liberated():
    control = control_map([box(30, 48, 31, 49)], [box(36, 48, 38, 50)], [box(37, 48, 39, 50)])
    assert control.liberated.equals(box(38, 48, 39, 50))


def test_occupied_wins_over_liberated():
    control = control_map([box(36, 48, 38, 50)], (), [box(37, 48, 39, 50)])
    assert control.liberated.equals(box(38, 48, 39, 50))


def test_polygons_of_a_class_are_united():
    control = control_map([box(36, 48, 38, 50), box(37, 48, 39, 50)])
    assert control.occupied.equals(box(36, 48, 39, 50))


def test_classes_that_share_an_edge_leave_no_lines_behind():
    shared = box(37, 48, 38, 49).union(box(36, 50, 39, 51))
    control = control_map([box(36, 48, 37, 49), box(38, 48, 39, 49)], [shared], [SQUARE])
    assert {g.geom_type for g in (control.occupied, control.unknown, control.liberated)} <= {
        "Polygon",
        "MultiPolygon",
    }


def test_a_class_eaten_up_is_an_empty_polygon():
    assert control_map([SQUARE], [SQUARE]).has_unknown is False


def test_unknown_ground_alone_makes_a_map():
    assert control_map([], [SQUARE]).occupied.is_empty


def test_repairs_of_all_classes_are_counted():
    assert control_map([BOW_TIE], [BOW_TIE], [BOW_TIE]).repair.repaired == 3


def test_refusals_name_the_class_and_the_number():
    control = control_map([SQUARE, None], [Point(1, 1)])
    assert control.repair.refused == (
        ("occupied 2", clean.NO_GEOMETRY),
        ("unknown 1", clean.NOT_POLYGON),
    )


def test_the_provenance_is_carried():
    provenance = Provenance("a survey")
    assert control_map([SQUARE], provenance=provenance).provenance is provenance


def test_a_map_without_polygons_is_not_a_control_map():
    with pytest.raises(SourceError, match=r"no polygon of occupied or unknown.*Choose"):
        control_map([], liberated=[SQUARE])


def test_a_map_of_which_nothing_can_be_used_says_why():
    with pytest.raises(SourceError, match=r"1 refused.*occupied 1.*90 degrees") as caught:
        control_map([box(500_000, 5_300_000, 600_000, 5_400_000)])
    assert caught.value.details == f"occupied 1: {clean.NOT_DEGREES}"


def test_a_real_snapshot_needs_no_repair(snapshot_path):
    features = json.loads(snapshot_path.read_text())["features"]
    assert control_map([shape(feature["geometry"]) for feature in features]).repair.is_clean


def test_a_real_snapshot_is_cleaned_in_no_time(snapshot_path):
    features = json.loads(snapshot_path.read_text())["features"]
    occupied = [shape(feature["geometry"]) for feature in features]
    start = time.thread_time()
    control_map(occupied)
    assert time.thread_time() - start < 0.05
