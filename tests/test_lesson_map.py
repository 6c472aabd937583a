"""The lesson map tells its story truthfully, in shape, in figures, and as a drawing of its own.

What it is held against was measured on real snapshots by brute force, apart from the plugin's
code: distances are the shortest of pyproj's geodesics to points every 25 m or less along the
snapshot's outline, at least some 4 km inside the recognised border; areas are pyproj's geodesic
areas of Natural Earth's Donetsk and Luhansk with edges cut to 0.01 degree. The last tests
measure them again where the snapshots are at hand.
"""

from __future__ import annotations

import json
from datetime import date

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry.polygon import orient

from salient.analysis.corridor import corridor
from salient.analysis.front import contact_line
from salient.analysis.model import CorridorStatus
from salient.errors import InputError
from salient.layers.regions import donbas_regions, ukraine_land
from salient.layers.sources import lesson

GEOD = Geod(ellps="WGS84")

JULY_2024, MARCH, AUGUST, NOVEMBER = lesson.LESSON_DATES

TOWNS = {  # GeoNames; Myrnohrad as the article has it
    "Pokrovsk": (37.17739, 48.28045),
    "Myrnohrad": (37.2697, 48.2967),
    "Kostiantynivka": (37.70596, 48.5274),
    "Kramatorsk": (37.56828, 48.73108),
    "Sloviansk": (37.59705, 48.85032),
}

# km to the front in the order of TOWNS, less than 0 on occupied ground; km2 of Donbas not occupied.
REAL = {
    JULY_2024: ((24.81, 18.44, 13.31, 24.88, 28.52), 11481.0),
    MARCH: ((5.96, 5.92, 10.45, 22.34, 28.63), 8798.1),
    AUGUST: ((4.98, 5.84, 9.44, 19.73, 27.46), 7147.9),
    NOVEMBER: ((-0.09, 3.07, 9.44, 19.73, 26.83), 6806.6),
}

# O occupied, H held, on the four dates; GeoNames.
SIDES = {
    "Avdiivka": (37.750, 48.140, "OOOO"),
    "Bakhmut": (37.999, 48.594, "OOOO"),
    "Vuhledar": (37.250, 47.780, "HOOO"),
    "Kurakhove": (37.281, 47.985, "HOOO"),
    "Selydove": (37.302, 48.147, "HOOO"),
    "Velyka Novosilka": (36.836, 47.843, "HOOO"),
    "Toretsk": (37.848, 48.395, "HOOO"),
    "Chasiv Yar": (37.834, 48.588, "HHOO"),
    "Bahatyr": (36.939, 47.995, "HHOO"),
    "Torske": (37.961, 49.017, "HHHO"),
    "Lyman": (37.808, 48.990, "HHHH"),
    "Siversk": (38.097, 48.865, "HHHH"),
    "Dobropillia": (37.086, 48.467, "HHHH"),
    "Kupiansk": (37.616, 49.710, "HHHH"),
    "Huliaipole": (36.256, 47.667, "HHHH"),
    "Luhansk": (39.305, 48.567, "OOOO"),
    "Mariupol": (37.549, 47.096, "OOOO"),
}

each_date = pytest.mark.parametrize("day", lesson.LESSON_DATES, ids=str)


@pytest.fixture(scope="module")
def land():
    """Return the lesson's land: its sheet within the recognised border."""
    return shapely.intersection(lesson.lesson_sheet(), ukraine_land())


def features():
    """Return the file's features as they are written."""
    return json.loads(lesson.PATH.read_text(encoding="utf-8"))["features"]


def real_ground(shared_data, day):
    """Return the occupied ground of the real snapshot of a day; skip where it is not at hand."""
    path = shared_data / "archive" / f"deepstatemap_data_{day:%Y%m%d}.geojson"
    if not path.is_file():
        pytest.skip(f"the snapshot {path.name} is not at hand")
    found = json.loads(path.read_text(encoding="utf-8"))["features"]
    shapes = [shapely.from_geojson(json.dumps(feature["geometry"])) for feature in found]
    return shapely.union_all(shapely.make_valid(shapes))


def crude_front(occupied, land):
    """Return the outline of occupied ground some 4 km and more inside the land."""
    return shapely.intersection(shapely.boundary(occupied), land.buffer(-0.04))


def brute_km(occupied, land, lon, lat):
    """Return the distance to the crude front, less than 0 on occupied ground."""
    near = shapely.intersection(crude_front(occupied, land), shapely.Point(lon, lat).buffer(1))
    points = shapely.get_coordinates(shapely.segmentize(near, 0.0003))
    start = np.full(len(points), lon), np.full(len(points), lat)
    shortest = np.min(GEOD.inv(*start, *points.T)[2]) / 1e3
    return -shortest if shapely.contains_xy(occupied, lon, lat) else shortest


def brute_area_km2(geometry):
    """Return the geodesic area by pyproj, edges cut to 0.01 degree so that they stay straight."""
    parts = shapely.get_parts(shapely.get_parts([shapely.segmentize(geometry, 0.01)]))
    polygons = [orient(part) for part in parts if part.geom_type == "Polygon"]
    return sum(GEOD.geometry_area_perimeter(polygon)[0] for polygon in polygons) / 1e6


def not_occupied_km2(occupied):
    """Return the area of Donetsk and Luhansk outside occupied ground."""
    return sum(
        brute_area_km2(region.geometry)
        - brute_area_km2(shapely.intersection(region.geometry, occupied))
        for region in donbas_regions()
    )


def vertices(day):
    """Return the vertices of a day's occupied ground, without the repeated last."""
    return shapely.get_coordinates(lesson.lesson_map(day).occupied)[:-1]


class TestDrawing:
    """The file as a drawing: how it is written and marked."""

    @each_date
    def test_has_60_to_150_vertices(self, day):
        assert 60 <= len(vertices(day)) <= 150

    def test_coordinates_are_whole_hundredths_of_a_degree(self):
        coords = np.concatenate([f["geometry"]["coordinates"][0] for f in features()])
        assert np.abs(coords * 100 - np.round(coords * 100)).max() < 1e-9

    def test_every_polygon_is_valid_and_counter_clockwise(self):
        polygons = [shapely.Polygon(f["geometry"]["coordinates"][0]) for f in features()]
        assert all(polygon.is_valid and polygon.exterior.is_ccw for polygon in polygons)

    def test_every_feature_says_what_it_is(self):
        for feature in features():
            assert feature["properties"]["name"].endswith("(illustrative, for teaching)")
            assert "illustrative" in feature["properties"]["credit"]

    def test_one_occupied_polygon_a_date(self):
        days = [
            feature["properties"]["date"]
            for feature in features()
            if feature["properties"].get("class") == "occupied"
        ]
        assert days == [day.isoformat() for day in lesson.LESSON_DATES]

    @each_date
    def test_unknown_ground_is_small_and_lies_against_the_front(self, day):
        control = lesson.lesson_map(day)
        parts = shapely.get_parts(control.unknown)
        assert 10 < brute_area_km2(control.unknown) < 80
        shared = shapely.length(shapely.intersection(parts, control.occupied.boundary))
        assert (shared > 0.02).all()
        assert shapely.area(shapely.intersection(control.unknown, control.occupied)) == 0

    def test_drawn_ground_is_what_the_file_holds(self):
        """Classes are drawn apart, so that making them disjoint changes nothing."""
        drawn = [
            shapely.Polygon(feature["geometry"]["coordinates"][0])
            for feature in features()
            if feature["properties"].get("class") == "unknown"
        ]
        built = sum(lesson.lesson_map(day).unknown.area for day in lesson.LESSON_DATES)
        assert built == pytest.approx(sum(polygon.area for polygon in drawn), rel=1e-12)


class TestLoading:
    """What ``lesson_map`` gives and refuses."""

    @each_date
    def test_needs_no_repair(self, day):
        assert lesson.lesson_map(day).repair.is_clean

    @each_date
    def test_provenance(self, day):
        provenance = lesson.lesson_map(day).provenance
        assert provenance.is_illustrative
        assert not provenance.restricts_redistribution
        assert provenance.assessed == day
        assert provenance.source == "Salient lesson map (illustrative, for teaching)"
        assert provenance.credit == f"Salient project, illustrative lesson map, {day}, CC BY 4.0"
        assert provenance.class_rule

    def test_another_date_is_refused_with_the_four_that_are_drawn(self):
        with pytest.raises(InputError) as caught:
            lesson.lesson_map(date(2025, 11, 5))
        for text in ("2024-07-15", "2025-03-15", "2025-08-15", "2025-11-04", "2025-11-05"):
            assert text in caught.value.message

    def test_each_date_has_a_note_of_its_own(self):
        assert len({lesson.lesson_note(day) for day in lesson.LESSON_DATES}) == 4


class TestSheet:
    """The sheet holds all that is told, and its edges are never front."""

    def test_covers_donetsk_and_luhansk(self):
        for region in donbas_regions():
            assert shapely.covers(lesson.lesson_sheet(), region.geometry)

    @each_date
    def test_only_the_front_comes_near_the_country_of_the_sheet(self, day, land):
        """Edges that close the polygon keep 5 km off (0.07 degree of longitude is 5 km here)."""
        occupied = lesson.lesson_map(day).occupied
        front = contact_line(occupied, land)
        closing = shapely.difference(shapely.boundary(occupied), front.buffer(0.1))
        assert shapely.distance(closing, land) > 0.07

    @each_date
    def test_front_is_one_line_from_kharkiv_border_to_the_western_edge(self, day, land):
        (line,) = shapely.get_parts(contact_line(lesson.lesson_map(day).occupied, land))
        ends = shapely.get_coordinates(line)[[0, -1]]
        west, north = ends[np.argsort(ends[:, 0])]
        assert west == pytest.approx([36.0, 47.53], abs=0.02)
        assert north == pytest.approx([37.89, 50.02], abs=0.05)


class TestStory:
    """Figures against the real ones: within 15 per cent, or 1.5 km."""

    @each_date
    def test_distances_of_the_cities(self, day, land):
        occupied = lesson.lesson_map(day).occupied
        for (name, (lon, lat)), real in zip(TOWNS.items(), REAL[day][0]):
            drawn = brute_km(occupied, land, lon, lat)
            assert abs(drawn - real) <= max(1.5, 0.15 * abs(real)), name
            assert (drawn < 0) == (real < 0), name

    @each_date
    def test_ground_of_donbas_not_occupied(self, day):
        drawn = not_occupied_km2(lesson.lesson_map(day).occupied)
        assert drawn == pytest.approx(REAL[day][1], rel=0.15)

    def test_occupied_ground_grows(self):
        left = [not_occupied_km2(lesson.lesson_map(day).occupied) for day in lesson.LESSON_DATES]
        # 2,700, 1,640 and 420 km2 on this drawing; 2,683, 1,650 and 341 in the snapshots.
        assert -np.diff(left) == pytest.approx([2683, 1650, 341], abs=150)

    @pytest.mark.parametrize("name", SIDES)
    def test_sides_of_towns(self, name):
        lon, lat, sides = SIDES[name]
        drawn = [
            "O" if shapely.contains_xy(lesson.lesson_map(day).occupied, lon, lat) else "H"
            for day in lesson.LESSON_DATES
        ]
        assert "".join(drawn) == sides

    def neck(self, day):
        return corridor(lesson.lesson_map(day).occupied, *TOWNS["Myrnohrad"])

    def test_neck_on_4_november_is_7_to_9_km(self):
        found = self.neck(NOVEMBER)
        assert found.status is CorridorStatus.OPEN
        assert 7000 <= found.width_m <= 9000
        # It lies between two vertices of the drawing: Pokrovsk, and Krasnyi Lyman.
        assert found.width_m == pytest.approx(GEOD.inv(37.18, 48.29, 37.25, 48.34)[2], abs=0.5)

    def test_neck_in_august_is_about_14_km(self):
        assert self.neck(AUGUST).width_m == pytest.approx(14204, rel=0.15)

    @pytest.mark.parametrize("day", [JULY_2024, MARCH], ids=str)
    def test_no_neck_before(self, day):
        found = self.neck(day)
        assert found.status is CorridorStatus.OPEN
        assert found.width_m is None


class TestAgainstSnapshots:
    """Where the real snapshots are at hand: the figures hold, and nothing was copied."""

    @each_date
    def test_real_figures_measured_again(self, day, shared_data, land):
        ground = real_ground(shared_data, day)
        measured = [brute_km(ground, land, *place) for place in TOWNS.values()]
        assert measured == pytest.approx(REAL[day][0], abs=0.01)
        assert not_occupied_km2(ground) == pytest.approx(REAL[day][1], abs=0.5)

    @each_date
    def test_vertices_lie_near_the_real_front(self, day, shared_data, land):
        inside = vertices(day)
        inside = inside[shapely.contains_xy(land.buffer(-0.04), *inside.T)]
        real = shapely.get_coordinates(
            shapely.segmentize(crude_front(real_ground(shared_data, day), land), 0.002)
        )
        nearest = shapely.STRtree(shapely.points(real)).nearest(shapely.points(inside))
        offset_km = GEOD.inv(*inside.T, *real[nearest].T)[2] / 1e3
        assert np.median(offset_km) < 1.0
        assert offset_km.max() < 6.0

    @each_date
    def test_no_vertex_is_taken_from_the_snapshot(self, day, shared_data):
        """As few meet a vertex of the snapshot within 100 m as in the drawing moved aside."""
        real = shapely.get_coordinates(real_ground(shared_data, day))
        tree = shapely.STRtree(shapely.points(real))

        def share(coords):
            nearest = real[tree.nearest(shapely.points(coords))]
            return np.mean(GEOD.inv(*coords.T, *nearest.T)[2] < 100)

        drawn = vertices(day)
        steps = (-0.003, 0.0, 0.003)
        moved = [
            share(drawn + np.array([x, y])) for x in steps for y in steps if (x, y) != (0.0, 0.0)
        ]
        assert share(drawn) < 0.05
        assert share(drawn) <= max(moved)
