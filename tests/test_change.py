"""Change between two maps, by region and by patch, against closed formulas and overlay."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely.geometry import MultiPolygon, Polygon, box
from test_edge_sums import box_km2

from salient.analysis.change import EVERYWHERE, Change, RegionChange, change
from salient.analysis.change_figures import ALL_GROUND, GAINED_WORDS, NET_WORDS, change_figures
from salient.analysis.clean import control_map, polygonal
from salient.analysis.faces import EdgeChanges
from salient.analysis.geodesy import area_km2
from salient.analysis.model import ControlMap, Provenance, Region
from salient.analysis.movement import front_movement
from salient.analysis.patches import GAINED, LOST
from salient.analysis.split import RegionSplit
from salient.errors import Cancelled

BEFORE = control_map([box(36, 47, 37, 48)])
WEST, EAST = Region("west", box(35, 46, 37.1, 50)), Region("east", box(37.1, 46, 40, 50))


def metres_box(lon: float, lat: float, east_m: float, north_m: float) -> Polygon:
    """Return a rectangle with its south-west corner at a place and sides on the ellipsoid."""
    east = Geodesic.WGS84.Direct(lat, lon, 90, east_m)["lon2"]
    north = Geodesic.WGS84.Direct(lat, lon, 0, north_m)["lat2"]
    return box(lon, lat, east, north)


def gaining(*grounds: Polygon, **options) -> Change:
    """Return the change from BEFORE to a map that has more ground besides."""
    after = ControlMap(MultiPolygon([*shapely.get_parts(BEFORE.occupied), *grounds]))
    return change(BEFORE, after, **options)


def row(found: Change, region: str) -> RegionChange:
    (only,) = (r for r in found.rows if r.region == region)
    return only


# Regions


def test_gained_and_lost_by_region():
    found = change(BEFORE, control_map([box(36.2, 47, 37.5, 48)]), [WEST, EAST])
    west, east = row(found, "west"), row(found, "east")
    assert west.gained_km2 == pytest.approx(box_km2(37, 47, 37.1, 48), rel=1e-9)
    assert west.lost_km2 == pytest.approx(box_km2(36, 47, 36.2, 48), rel=1e-9)
    assert east.gained_km2 == pytest.approx(box_km2(37.1, 47, 37.5, 48), rel=1e-9)
    assert east.lost_km2 == 0.0


def test_net_is_gained_less_lost():
    found = change(BEFORE, control_map([box(36.2, 47, 37.5, 48)]))
    expected = box_km2(37, 47, 37.5, 48) - box_km2(36, 47, 36.2, 48)
    assert found.total.net_km2 == pytest.approx(expected, rel=1e-9)


def test_everything_comes_last_and_holds_what_no_region_has():
    found = change(BEFORE, control_map([box(36, 47, 37.5, 48)]), [WEST])
    assert [r.region for r in found.rows] == ["west", EVERYWHERE]
    assert found.total.gained_km2 == pytest.approx(box_km2(37, 47, 37.5, 48), rel=1e-9)


def test_regions_that_overlap_each_have_their_own():
    both = [Region("a", box(36, 46, 38, 50)), Region("b", box(37, 46, 39, 50))]
    found = change(BEFORE, control_map([box(36, 47, 37.5, 48)]), both)
    expected = box_km2(37, 47, 37.5, 48)
    assert [r.gained_km2 for r in found.rows] == pytest.approx([expected] * 3, rel=1e-9)


def test_a_region_far_away_has_nothing():
    found = change(BEFORE, control_map([box(36, 47, 38, 48)]), [Region("far", box(10, 10, 11, 11))])
    assert (row(found, "far").gained_km2, row(found, "far").lost_km2) == (0.0, 0.0)


def test_areas_by_region_are_those_of_clipping():
    rng = np.random.default_rng(11)
    before, after = (
        shapely.union_all([box(x, y, x + 1, y + 0.8) for x, y in rng.uniform(36, 39, (15, 2))])
        for _ in range(2)
    )
    regions = [shapely.Point(x, y).buffer(r) for x, y, r in rng.uniform([36, 36, 0.1], [40, 40, 2],
                                                                        (12, 3))]  # fmt: skip
    found = RegionSplit(regions).areas_km2(EdgeChanges().changed(before, after))
    wholes = [shapely.difference(after, before), shapely.difference(before, after)]
    expected = [area_km2([shapely.intersection(w, r) for w in wholes]) for r in regions]
    assert found == pytest.approx(np.array(expected), rel=1e-9, abs=1e-7)


# Patches


def test_a_patch_is_split_by_regions():
    found = change(BEFORE, control_map([box(36, 47, 37.5, 48)]), [WEST, EAST])
    assert [(p.kind, p.region) for p in found.patches] == [(GAINED, "east"), (GAINED, "west")]
    assert [p.area_km2 for p in found.patches] == pytest.approx(
        [box_km2(37.1, 47, 37.5, 48), box_km2(37, 47, 37.1, 48)], rel=1e-9
    )


def test_what_lies_outside_every_region_is_a_patch_without_one():
    found = change(BEFORE, control_map([box(36, 47, 37.5, 48)]), [WEST])
    outside = [p for p in found.patches if p.region == EVERYWHERE]
    assert [p.area_km2 for p in outside] == pytest.approx([box_km2(37.1, 47, 37.5, 48)], rel=1e-9)


def test_faces_that_share_an_edge_are_one_patch():
    """Two parts drawn side by side, with a vertex on the common side in one of them alone."""
    north = Polygon([(38, 47.5), (38.3, 47.5), (39, 47.5), (39, 48), (38, 48)])
    found = gaining(box(38, 47, 39, 47.5), north)
    assert [p.area_km2 for p in found.patches] == pytest.approx([box_km2(38, 47, 39, 48)], rel=1e-9)


def test_ground_lost_within_ground_gained_is_a_patch_of_its_own():
    island, ring = box(38.4, 47.4, 38.6, 47.6), box(38, 47, 39, 48) - box(38.4, 47.4, 38.6, 47.6)
    found = change(ControlMap(island), ControlMap(ring))
    assert [(p.kind, p.area_km2) for p in found.patches] == [
        (GAINED, pytest.approx(box_km2(38, 47, 39, 48) - box_km2(38.4, 47.4, 38.6, 47.6))),
        (LOST, pytest.approx(box_km2(38.4, 47.4, 38.6, 47.6))),
    ]


def test_patches_that_touch_in_a_corner_are_two():
    found = gaining(box(38, 47, 39, 48), box(39, 48, 40, 49))
    assert len(found.patches) == 2


def test_the_largest_patch_comes_first():
    found = gaining(box(38, 47, 38.1, 47.1), box(39, 47, 40, 48), box(41, 47, 41.5, 47.5))
    areas = [p.area_km2 for p in found.patches]
    assert areas == sorted(areas, reverse=True)


def test_small_patches_are_counted_and_not_drawn():
    small = metres_box(38, 47, 90, 100)
    found = gaining(small, metres_box(39, 47, 200, 100), min_km2=0.01)
    assert [p.area_km2 for p in found.patches] == pytest.approx([0.02], rel=1e-3)
    assert found.small_count == 1
    assert found.small_km2 == pytest.approx(0.009, rel=1e-3)
    assert found.total.gained_km2 == pytest.approx(0.029, rel=1e-3)
    assert found.total.gained_count == 1


def test_a_large_patch_is_drawn_however_little_of_it_a_region_has():
    ground = metres_box(38, 47, 2000, 2000)
    edge = Geodesic.WGS84.Direct(47, 38, 90, 1)["lon2"]
    regions = [Region("west", box(30, 40, edge, 60)), Region("east", box(edge, 40, 60, 60))]
    assert [p.region for p in gaining(ground, regions=regions).patches] == ["east", "west"]


# Slivers


@pytest.mark.parametrize(("width_m", "is_sliver"), [(49.0, True), (51.0, False)])
@pytest.mark.parametrize("lat", [-60.0, 0.0, 47.0, 70.0])
@pytest.mark.parametrize("is_upright", [False, True])
def test_a_strip_is_a_sliver_up_to_the_tolerance(width_m, is_sliver, lat, is_upright):
    sides = (width_m, 3000.0) if is_upright else (3000.0, width_m)
    found = gaining(metres_box(38, lat, *sides), sliver_m=50.0)
    assert [p.is_sliver for p in found.patches] == [is_sliver]


def test_slivers_are_reported_and_stay_in_the_areas():
    sliver, patch = metres_box(38, 47, 10_000, 20), metres_box(39, 47, 1000, 1000)
    total = gaining(sliver, patch).total
    assert total.gained_km2 == pytest.approx(1.2, rel=1e-3)
    assert total.sliver_gained_km2 == pytest.approx(0.2, rel=1e-3)
    assert (total.gained_count, total.sliver_count) == (1, 1)


def test_slivers_lost_are_told_apart():
    sliver = metres_box(38, 47, 10_000, 20)
    after = ControlMap(BEFORE.occupied)
    before = ControlMap(MultiPolygon([*shapely.get_parts(BEFORE.occupied), sliver]))
    total = change(before, after).total
    assert (total.sliver_gained_km2, total.sliver_lost_km2) == pytest.approx((0, 0.2), rel=1e-3)


def test_a_patch_with_a_long_tail_is_movement():
    """Somewhere it is wider than the tolerance."""
    tail, head = metres_box(38, 47, 10_000, 20), metres_box(38, 47, 400, 300)
    found = gaining(polygonal(shapely.union(tail, head)))
    assert [p.is_sliver for p in found.patches] == [False]


def test_a_sliver_is_no_small_patch():
    found = gaining(metres_box(38, 47, 100, 20), min_km2=0.01)
    assert (found.total.sliver_count, found.small_count, len(found.patches)) == (1, 0, 0)


def test_without_a_tolerance_nothing_is_a_sliver():
    found = gaining(metres_box(38, 47, 100_000, 1), sliver_m=0.0)
    assert found.total.sliver_count == 0


@pytest.mark.parametrize(("length_m", "width_m"), [(20_000, 40), (3000, 1000), (2000, 2000)])
def test_a_rectangle_is_as_wide_as_its_shorter_side(length_m, width_m):
    found = gaining(metres_box(38, 47, length_m, width_m))
    # The sides are set out at the south-west corner; the northern one is shorter by a few metres.
    assert found.patches[0].mean_width_m == pytest.approx(width_m, rel=0.02)


def test_a_disc_is_as_wide_as_its_diameter():
    turn = np.linspace(0, 360, 361)
    rim = [Geodesic.WGS84.Direct(47, 38, azimuth, 1500.0) for azimuth in turn[:-1]]
    disc = Polygon([(point["lon2"], point["lat2"]) for point in rim])
    assert gaining(disc).patches[0].mean_width_m == pytest.approx(3000, rel=1e-3)


def test_a_cut_by_a_region_makes_no_sliver():
    ground = metres_box(38, 47, 2000, 2000)
    edge = Geodesic.WGS84.Direct(47, 38, 90, 20)["lon2"]
    found = gaining(ground, regions=[Region("strip", box(30, 40, edge, 60))])
    assert not any(p.is_sliver for p in found.patches)
    assert row(found, "strip").sliver_gained_km2 == 0.0


# Unknown ground


def test_grey_ground_gives_a_range():
    """Occupied from 37 to 37.2, grey up to 37.5: it was grey before and occupied now."""
    before = control_map([box(36, 47, 37, 48)], [box(37, 47, 37.1, 48)])
    after = control_map([box(36, 47, 37.2, 48)], [box(37.2, 47, 37.5, 48)])
    total = change(before, after).total
    assert total.gained_km2 == pytest.approx(box_km2(37, 47, 37.2, 48), rel=1e-9)
    assert total.wide_gained_km2 == pytest.approx(box_km2(37.1, 47, 37.5, 48), rel=1e-9)
    assert total.wide_net_km2 == pytest.approx(box_km2(37.1, 47, 37.5, 48), rel=1e-9)


def test_without_grey_ground_there_is_neither_range_nor_matrix():
    found = change(BEFORE, control_map([box(36, 47, 37.5, 48)]))
    assert (found.total.wide_gained_km2, found.total.wide_net_km2, found.matrix) == (None,) * 3


def test_the_matrix_is_of_the_regions():
    before = control_map([box(36, 47, 37, 48)], [box(37, 47, 37.2, 48)])
    after = control_map([box(36, 47, 37.2, 48)])
    found = change(before, after, [Region("half", box(36, 47, 38, 47.5))])
    assert found.matrix.before_km2.sum() == pytest.approx(box_km2(36, 47, 38, 47.5), rel=1e-9)


# Nothing, all, stopping


def test_the_same_map_has_no_change():
    found = change(BEFORE, BEFORE, [WEST, EAST])
    assert [(r.gained_km2, r.lost_km2, r.sliver_count) for r in found.rows] == [(0, 0, 0)] * 3
    assert found.patches == ()


def test_a_map_with_more_vertices_has_no_patch():
    ground = Polygon([(36, 47), (38.1, 47.3), (38, 49), (37.3, 48.123), (36, 49), (36.01, 48)])
    dense = control_map([shapely.segmentize(ground, 0.003)])
    found = change(control_map([ground]), dense, [WEST, EAST], min_km2=0.0)
    assert (found.patches, found.small_count, found.total.sliver_count) == ((), 0, 0)


def test_all_is_gained_where_the_first_map_is_empty():
    found = change(ControlMap(MultiPolygon()), BEFORE)
    assert found.total.gained_km2 == pytest.approx(box_km2(36, 47, 37, 48), rel=1e-9)


def test_stopped():
    with pytest.raises(Cancelled):
        change(BEFORE, BEFORE, progress=lambda share: False)


# Figures


def figures(regions=(), **options):
    dated = [
        BEFORE.with_provenance(Provenance("Map", date(2025, 8, 1))),
        control_map([box(36.2, 47, 37.5, 48)], provenance=Provenance("Map", date(2025, 11, 4))),
    ]
    return change_figures(change(*dated, regions), **options)


def test_figures_are_gross_first():
    assert [str(f.measure).split(":")[0] for f in figures()] == ["gained", "lost", "net"]


def test_figures_say_both_dates():
    assert {(f.source, f.date) for f in figures()} == {("Map", "2025-08-01 → 2025-11-04")}


def test_figures_of_all_ground_then_of_regions_that_changed():
    far = Region("far", box(10, 10, 11, 11))
    subjects = dict.fromkeys(f.subject for f in figures([far, WEST]))
    assert list(subjects) == [ALL_GROUND, "west", "other regions: 1"]


def test_a_figure_holds_its_patches():
    (gained,) = (f for f in figures() if f.measure == GAINED_WORDS)
    assert shapely.equals(gained.geometry, box(37, 47, 37.5, 48))
    assert gained.value == pytest.approx(box_km2(37, 47, 37.5, 48), rel=1e-9)


def test_figures_have_a_range_only_with_grey_ground():
    grey = control_map([box(36, 47, 37, 48)], [box(37, 47, 37.1, 48)])
    after = control_map([box(36, 47, 37.2, 48)], [box(37.2, 47, 37.5, 48)])
    (net,) = (f for f in change_figures(change(grey, after)) if f.measure == NET_WORDS)
    assert (net.low, net.high) == pytest.approx(
        (box_km2(37, 47, 37.2, 48), box_km2(37.1, 47, 37.5, 48)), rel=1e-9
    )
    assert all(f.low is None for f in figures())


def test_figures_from_class_to_class_where_there_is_grey_ground():
    grey = control_map([box(36, 47, 37, 48)], [box(37, 47, 37.1, 48)])
    found = change_figures(change(grey, BEFORE))
    (moved,) = (f for f in found if f.measure == "status unknown → held")
    assert moved.value == pytest.approx(box_km2(37, 47, 37.1, 48), rel=1e-9)


@pytest.mark.parametrize(
    ("names", "subject"),
    [
        ((), "from class to class, where a map is occupied or unknown"),
        (("a",), "from class to class, in a"),
        (("a", "b"), "from class to class, in a and b"),
        (("a", "b", "c"), "from class to class, in the regions chosen"),
    ],
)
def test_figures_from_class_to_class_say_of_which_ground(names, subject):
    grey = control_map([box(36, 47, 37, 48)], [box(37, 47, 37.1, 48)])
    found = change_figures(change(grey, BEFORE, [Region(n, box(36, 47, 38, 49)) for n in names]))
    assert {f.subject for f in found if f.measure == "status unknown → held"} == {subject}


def test_a_region_where_grey_ground_alone_changed_is_shown():
    grey = control_map([box(36, 47, 37, 48)], [box(37, 47, 37.1, 48)])
    subjects = {f.subject for f in change_figures(change(grey, BEFORE, [WEST, EAST]))}
    assert "west" in subjects
    assert "east" not in subjects


def test_all_ground_of_regions_that_overlap_is_drawn_once():
    both = [Region("a", box(36, 46, 38, 50)), Region("b", box(37, 46, 39, 50))]
    (gained,) = (f for f in figures(both) if (f.subject, f.measure) == (ALL_GROUND, GAINED_WORDS))
    assert gained.geometry.is_valid
    assert gained.geometry.equals(box(37, 47, 37.5, 48))


def test_a_front_that_stayed_has_no_way():
    line = shapely.LineString([(36, 48), (38, 48)])
    moved = [f for f in figures(movement=front_movement(line, line)) if f.subject == "front"]
    assert [(f.value, f.geometry) for f in moved] == [(0.0, None)] * 3


def test_figures_of_movement():
    line, later = (shapely.LineString([(36, lat), (38, lat)]) for lat in (48, 48.1))
    found = figures(movement=front_movement(line, later))
    way = Geodesic.WGS84.Inverse(48, 37, 48.1, 37)["s12"] / 1e3
    values = [f.value for f in found if f.subject == "front"]
    assert values == pytest.approx([way] * 3, abs=2e-5)


def test_figures_of_movement_say_which_way():
    line, later = (shapely.LineString([(36, lat), (38, lat)]) for lat in (48, 48.1))
    moved = front_movement(line, later, occupied=box(36, 47, 38, 48.1))
    notes = [f.note for f in figures(movement=moved) if f.subject == "front"]
    assert "points passed over by ground gained: 100 %, by ground lost: 0 %" in notes


def test_no_movement_without_a_front():
    empty = shapely.MultiLineString()
    found = figures(movement=front_movement(empty, empty))
    assert [f.value for f in found if f.subject == "front"] == [None]


def test_real_maps_as_overlay(shared_data):
    folder = shared_data / "archive"
    maps = [
        control_map([shapely.from_geojson((folder / f"deepstatemap_data_{d}.geojson").read_text())])
        for d in ("20251101", "20251104")
    ]
    regions = [Region("west", box(30, 44, 37.3, 52)), Region("east", box(37.3, 44, 42, 52))]
    found = change(*maps, regions)
    before, after = (m.occupied for m in maps)
    wholes = [shapely.difference(after, before), shapely.difference(before, after)]
    for r, region in zip(found.rows, [*regions, Region("", box(0, 0, 90, 80))]):
        expected = area_km2([shapely.intersection(w, region.geometry) for w in wholes])
        assert (r.gained_km2, r.lost_km2) == pytest.approx(tuple(expected), rel=1e-6, abs=1e-6)
