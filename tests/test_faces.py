"""Gained and lost faces, against closed formulas and full overlay by GEOS."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely.geometry import MultiPolygon, Polygon, box
from test_edge_sums import box_km2

from salient.analysis.edge_sums import EdgeAreas
from salient.analysis.edge_table import EdgeTable, Rings
from salient.analysis.faces import EdgeChanges, Faces
from salient.analysis.geodesy import area_km2
from salient.errors import GeometryError

NOTHING_KM2 = 1e-9
BEFORE = box(36, 47, 38, 49)


def changed(before, after) -> Faces:
    """Return what changed, by edges that know nothing yet."""
    return EdgeChanges().changed(before, after)


def figures(before, after) -> tuple[float, float]:
    """Return km2 gained and lost."""
    faces = changed(before, after)
    return faces.gained_km2, faces.lost_km2


def overlaid(before, after) -> tuple[float, float]:
    """Return km2 gained and lost, by overlay of the whole maps."""
    whole = [shapely.difference(after, before), shapely.difference(before, after)]
    gained, lost = area_km2(whole)
    return gained, lost


def jittered(ground, size_deg: float, seed: int = 0):
    """Return the ground with every vertex moved a little."""

    def move(coords: np.ndarray) -> np.ndarray:
        vertices, which = np.unique(coords, axis=0, return_inverse=True)
        vertices += np.random.default_rng(seed).normal(0, size_deg, vertices.shape)
        return vertices[which.ravel()]

    return shapely.transform(ground, move)


def test_an_advance_is_gained():
    expected = box_km2(38, 47, 38.5, 49)
    assert figures(BEFORE, box(36, 47, 38.5, 49)) == pytest.approx((expected, 0), rel=1e-9)


def test_a_retreat_is_lost():
    expected = box_km2(37, 47, 38, 49)
    assert figures(BEFORE, box(36, 47, 37, 49)) == pytest.approx((0, expected), rel=1e-9)


def test_crossing_outlines_gain_and_lose():
    after = box(37, 48, 39, 50)
    common = box_km2(37, 48, 38, 49)
    expected = (box_km2(37, 48, 39, 50) - common, box_km2(36, 47, 38, 49) - common)
    assert figures(BEFORE, after) == pytest.approx(expected, rel=1e-9)


def test_maps_far_apart():
    after = box(40, 47, 41, 48)
    expected = (box_km2(40, 47, 41, 48), box_km2(36, 47, 38, 49))
    assert figures(BEFORE, after) == pytest.approx(expected, rel=1e-9)


def test_a_hole_that_opens_is_lost():
    hole = box(36.5, 47.5, 37, 48)
    expected = box_km2(36.5, 47.5, 37, 48)
    assert figures(BEFORE, BEFORE - hole) == pytest.approx((0, expected), rel=1e-9)


def test_a_hole_that_fills_is_gained():
    hole = box(36.5, 47.5, 37, 48)
    expected = box_km2(36.5, 47.5, 37, 48)
    assert figures(BEFORE - hole, BEFORE) == pytest.approx((expected, 0), rel=1e-9)


def test_an_island_in_a_hole_that_stays_is_no_change():
    """The hole widens around an island whose edges cancel."""
    island = box(36.7, 47.7, 36.8, 47.8)
    before = MultiPolygon([*shapely.get_parts(BEFORE - box(36.6, 47.6, 37, 48)), island])
    after = MultiPolygon([*shapely.get_parts(BEFORE - box(36.5, 47.5, 37.1, 48.1)), island])
    expected = box_km2(36.5, 47.5, 37.1, 48.1) - box_km2(36.6, 47.6, 37, 48)
    assert figures(before, after) == pytest.approx((0, expected), rel=1e-9)


def test_ground_around_ground_that_stays():
    """A ring gained around an island: what it encloses is not gained again."""
    island = box(36.7, 47.7, 36.8, 47.8)
    expected = box_km2(36, 47, 38, 49) - box_km2(36.7, 47.7, 36.8, 47.8)
    assert figures(island, BEFORE) == pytest.approx((expected, 0), rel=1e-9)


@pytest.mark.parametrize("empty", [MultiPolygon(), Polygon(), Rings.of(MultiPolygon())])
def test_all_is_gained_from_nothing_and_lost_to_nothing(empty):
    whole = box_km2(36, 47, 38, 49)
    assert figures(empty, BEFORE) == pytest.approx((whole, 0), rel=1e-9)
    assert figures(BEFORE, empty) == pytest.approx((0, whole), rel=1e-9)
    assert figures(empty, empty) == (0, 0)


@pytest.mark.parametrize(
    "same",
    [
        shapely.reverse(BEFORE),
        shapely.from_wkb(shapely.to_wkb(BEFORE)),
        Polygon(np.roll(np.array(BEFORE.exterior.coords)[:-1], 2, axis=0)),
        MultiPolygon([BEFORE]),
        Rings.of(BEFORE),
    ],
    ids=["reversed", "copied", "begun elsewhere", "multi", "arrays"],
)
def test_the_same_ground_written_otherwise_is_no_change(same):
    assert len(changed(BEFORE, same)) == 0


def test_ground_cut_in_two_is_no_change():
    halves = MultiPolygon([box(36, 47, 37, 49), box(37, 47, 38, 49)])
    assert figures(BEFORE, halves) == pytest.approx((0, 0), abs=NOTHING_KM2)
    assert figures(halves, BEFORE) == pytest.approx((0, 0), abs=NOTHING_KM2)


@pytest.mark.parametrize("longest_deg", [0.3, 0.01, 0.0007])
def test_vertices_on_straight_edges_are_no_change(longest_deg):
    ground = Polygon([(36, 47), (38.1, 47.3), (38, 49), (37.3, 48.123), (36, 49), (36.01, 48)])
    faces = changed(ground, shapely.segmentize(ground, longest_deg))
    assert faces.area_km2.sum() <= NOTHING_KM2


def test_vertices_on_straight_edges_hide_no_change():
    ground = Polygon([(36, 47), (38.1, 47.3), (38, 49), (37.3, 48.123), (36, 49), (36.01, 48)])
    after = shapely.segmentize(ground, 0.003).union(box(38, 48, 38.4, 48.5))
    assert figures(ground, after) == pytest.approx(overlaid(ground, after), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("size_deg", [1e-15, 1e-14, 1e-12, 1e-9, 1e-6])
def test_outlines_that_shiver_lose_no_face(size_deg):
    """Every edge crosses its like from before: the hardest noding there is."""
    rng = np.random.default_rng(1)
    turn = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    reach = rng.uniform(0.8, 1.2, len(turn))[:, None]
    ground = Polygon(np.column_stack([np.cos(turn), np.sin(turn)]) * reach + (37, 48))
    after = jittered(ground, size_deg).union(box(38, 48, 38.6, 48.5))
    assert figures(ground, after) == pytest.approx(overlaid(ground, after), rel=1e-6, abs=1e-6)


def test_edges_that_overlap_on_one_line():
    """Collinear edges, also upright ones, of which only a part is shared."""
    before = box(36, 47, 37, 48).union(box(36, 48, 36.4, 49))
    after = box(36, 47.3, 37, 48).union(box(36.2, 48, 36.7, 49.3))
    assert figures(before, after) == pytest.approx(overlaid(before, after), rel=1e-9)


def test_grounds_that_touch_in_a_point():
    before = MultiPolygon([box(36, 47, 37, 48), box(37, 48, 38, 49)])
    after = MultiPolygon([box(36, 48, 37, 49), box(37, 47, 38, 48)])
    assert figures(before, after) == pytest.approx(overlaid(before, after), rel=1e-9)


def test_a_ring_without_area_is_nothing():
    flat = Polygon([(36, 47), (37, 48), (38, 49), (36, 47)])
    assert figures(flat, BEFORE) == pytest.approx((box_km2(36, 47, 38, 49), 0), rel=1e-9)


@pytest.mark.parametrize("is_lost_again", [False, True])
def test_ground_that_noding_loses_is_found_on_a_grid_or_refused(monkeypatch, is_lost_again):
    whole = shapely.unary_union

    def losing(lines, grid_size=None):
        is_lost = grid_size is None or is_lost_again
        return shapely.MultiLineString() if is_lost else whole(lines, grid_size=grid_size)

    monkeypatch.setattr(shapely, "unary_union", losing)
    if is_lost_again:
        with pytest.raises(GeometryError, match=r"between latitudes 47\.00 and 49\.00"):
            figures(BEFORE, box(36, 47, 38.5, 49))
    else:
        expected = box_km2(38, 47, 38.5, 49)
        assert figures(BEFORE, box(36, 47, 38.5, 49)) == pytest.approx((expected, 0), rel=1e-9)


def test_an_edge_moved_by_its_last_bit_hides_nothing():
    after = box(np.nextafter(36, 0), 47, 38.25, 49)
    expected = box_km2(38, 47, 38.25, 49)
    assert figures(BEFORE, after) == pytest.approx((expected, 0), rel=1e-9)


def test_each_face_lies_in_one_map_alone():
    rng = np.random.default_rng(2)
    before, after = (
        shapely.union_all([box(x, y, x + 1, y + 1) for x, y in rng.uniform(36, 39, (12, 2))])
        for _ in range(2)
    )
    faces = changed(before, after)
    points = shapely.point_on_surface(faces.polygons)
    assert (shapely.within(points, after) == faces.is_gained).all()
    assert (shapely.within(points, before) == ~faces.is_gained).all()


def test_faces_do_not_overlap():
    rng = np.random.default_rng(3)
    before, after = (
        shapely.union_all([box(x, y, x + 1, y + 1) for x, y in rng.uniform(36, 39, (12, 2))])
        for _ in range(2)
    )
    polygons = changed(before, after).polygons
    assert shapely.area(polygons).sum() == pytest.approx(shapely.union_all(polygons).area)


def test_the_first_step_is_nothing_and_the_next_counts_from_it():
    changes = EdgeChanges()
    assert changes.step(BEFORE) is None
    assert changes.step(box(36, 47, 38.5, 49)).gained_km2 == pytest.approx(
        box_km2(38, 47, 38.5, 49), rel=1e-9
    )
    assert changes.step(BEFORE).lost_km2 == pytest.approx(box_km2(38, 47, 38.5, 49), rel=1e-9)


def test_a_pair_amid_steps_disturbs_none():
    changes = EdgeChanges()
    changes.step(BEFORE)
    changes.changed(box(30, 40, 31, 41), box(30, 40, 32, 41))
    assert changes.step(BEFORE).area_km2.sum() == 0.0


def test_a_table_shared_with_sums_of_areas():
    table = EdgeTable()
    sums, changes = EdgeAreas([box(30, 40, 50, 60)], table), EdgeChanges(table)
    areas, net = [], []
    for east in (38.0, 38.5, 37.5):
        ground = box(36, 47, east, 49)
        areas.append(sums.areas_km2(ground)[0])
        faces = changes.step(ground)
        net += [] if faces is None else [faces.gained_km2 - faces.lost_km2]
    assert net == pytest.approx(np.diff(areas), rel=1e-9)


def test_real_snapshots_as_overlay(shared_data):
    changes, before = EdgeChanges(), None
    for path in sorted((shared_data / "archive").glob("*.geojson"))[::5]:
        ground = shapely.get_parts(shapely.from_geojson(path.read_text()))[0]
        faces = changes.step(ground)
        if faces is not None:
            found = (faces.gained_km2, faces.lost_km2)
            assert found == pytest.approx(overlaid(before, ground), rel=1e-6, abs=1e-6)
        before = ground


def test_a_real_snapshot_with_vertices_added_is_no_change(shared_data):
    path = sorted((shared_data / "archive").glob("*.geojson"))[0]
    ground = shapely.get_parts(shapely.from_geojson(path.read_text()))[0]
    faces = changed(ground, shapely.segmentize(ground, 0.005))
    assert faces.area_km2.sum() <= NOTHING_KM2
