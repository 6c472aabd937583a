"""The tables of figures, on a map so plain that every figure can be had another way.

Ground east of 37.5 degrees is occupied; the map with a grey zone has 37.3 to 37.5 unknown.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import brute_force
import numpy as np
import pyproj
import pytest
import shapely
from pockets import LAT, LON, POCKETS, to_lonlat
from scanlines import buffer_area_km2, zone_m2

from salient.analysis.clean import control_map
from salient.analysis.measure import (
    area_figures,
    between_figures,
    compass,
    corridor_figures,
    distance_figures,
    front_figures,
    geometry_distance_figures,
    ring_figures,
)
from salient.analysis.model import Figure, Place, Provenance, Region
from salient.analysis.planar import Plane
from salient.analysis.setting import Setting

GEOD = pyproj.Geod(ellps="WGS84")
UTM = pyproj.Proj(proj="utm", zone=37, ellps="WGS84")
METRE = 0.001
"""In kilometres."""

PROVENANCE = Provenance("A source", date(2025, 11, 4), class_rule="all polygons are occupied")
OCCUPIED = shapely.box(37.5, 45, 41, 51)
EDGE = shapely.LineString([(37.5, 45), (37.5, 51)])
GREY_EDGE = shapely.LineString([(37.3, 45), (37.3, 51)])
LAND = shapely.box(30, 45, 41, 51)
REGIONS = (
    Region("West", shapely.box(36.5, 47, 37.4, 49)),
    Region("East", shapely.box(37.4, 47, 38.5, 49)),
)
PLAIN = Setting(control_map([OCCUPIED], provenance=PROVENANCE), LAND, REGIONS, Plane("EPSG:32637"))
GREY = Setting(
    control_map([OCCUPIED], [shapely.box(37.3, 45, 37.5, 51)], provenance=PROVENANCE),
    LAND,
    REGIONS,
    Plane("EPSG:32637"),
)
NO_FRONT = Setting(control_map([shapely.box(20, 40, 45, 55)]), LAND)
TOWN = Place("Town", 37.0, 48.0)
LOST = Place("Lost", 38.0, 48.0)
CLOSE = Place("Close", 37.499, 48.0)
DUBIOUS = Place("Dubious", 37.4, 48.0)
ABROAD = Place("Abroad", 29.0, 48.0)
AREA = 2e-4


def to_line_km(line: shapely.LineString, place: Place) -> float:
    return (
        float(brute_force.nearest(line, np.array([place.lon]), np.array([place.lat]))[0][0]) / 1e3
    )


def box_km2(west: float, east: float, south: float = 47, north: float = 49) -> float:
    """Area between two meridians and two parallels (Snyder 1987, 3-12)."""
    return float(np.radians(east - west) * (zone_m2(north) - zone_m2(south)) / 1e6)


def planar_km2(shape: shapely.Polygon) -> float:
    """Area in zone 37 of UTM of a shape with finely cut edges."""
    dense = shapely.segmentize(shape, 0.002)
    return shapely.transform(dense, lambda c: np.column_stack(UTM(*c.T))).area / 1e6


def row(figures: list[Figure], subject: str, measure: str) -> Figure:
    return next(f for f in figures if (f.subject, f.measure) == (subject, measure))


# Distance of places


@pytest.mark.parametrize("place", [TOWN, LOST, CLOSE, DUBIOUS])
def test_distance_of_a_place(place):
    (figure,) = distance_figures(PLAIN, [place])
    assert figure.value == pytest.approx(to_line_km(EDGE, place), abs=1e-6)


def test_distance_ranges_over_the_tolerance():
    (figure,) = distance_figures(PLAIN, [TOWN])
    wanted = to_line_km(EDGE, TOWN)
    assert (figure.low, figure.high) == pytest.approx((wanted - 0.25, wanted + 0.25), abs=1e-6)


def test_distance_is_never_less_than_nothing():
    (figure,) = distance_figures(PLAIN, [CLOSE])
    assert figure.low == 0


def test_distance_ranges_over_the_grey_zone():
    (figure,) = distance_figures(GREY, [TOWN])
    wanted = to_line_km(GREY_EDGE, TOWN), to_line_km(EDGE, TOWN)
    assert (figure.low, figure.high) == pytest.approx(wanted, abs=1e-6)


def test_distance_from_occupied_ground_ranges_over_the_grey_zone():
    (figure,) = distance_figures(GREY, [LOST])
    wanted = to_line_km(EDGE, LOST), to_line_km(GREY_EDGE, LOST)
    assert (figure.low, figure.high) == pytest.approx(wanted, abs=1e-6)


def test_distance_in_the_plane():
    (figure,) = distance_figures(PLAIN, [TOWN])
    ends = shapely.get_coordinates(figure.geometry)
    (x1, x2), (y1, y2) = UTM(*ends.T)
    assert figure.planar == pytest.approx(np.hypot(x2 - x1, y2 - y1) / 1e3, abs=1e-6)


def test_error_of_the_plane_in_per_cent():
    """UTM draws 37 E, two degrees off the middle of zone 37, 0.019 % too small: 0.9998."""
    (figure,) = distance_figures(PLAIN, [TOWN])
    assert figure.planar_error_pct == pytest.approx(-0.019, abs=0.004)


def test_degrees_have_no_planar_distance():
    setting = Setting(PLAIN.control, LAND, plane=Plane("EPSG:4326"))
    assert distance_figures(setting, [TOWN])[0].planar is None


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (TOWN, "held; front to the east (90°)"),
        (LOST, "assessed as occupied; front to the west (270°)"),
        (DUBIOUS, "status unknown; front to the east (90°)"),
        (ABROAD, "outside the country; front to the east (84°)"),
    ],
)
def test_words_beside_a_distance(place, words):
    assert distance_figures(GREY, [place])[0].note == words


def test_beyond_the_plane_there_is_no_planar_distance():
    """A cone that touches France has no place for the South Pole."""
    setting = Setting(PLAIN.control, LAND, plane=Plane("EPSG:2154"))
    assert distance_figures(setting, [Place("Pole", 0.0, -90.0)])[0].planar is None


def test_the_line_to_the_front_is_drawn():
    (figure,) = distance_figures(PLAIN, [TOWN])
    (lon, _), (near_lon, _) = shapely.get_coordinates(figure.geometry)
    assert (lon, near_lon) == pytest.approx((37.0, 37.5), abs=1e-9)


def test_distances_say_where_they_come_from():
    (figure,) = distance_figures(PLAIN, [TOWN])
    assert (figure.source, figure.date, figure.class_rule, figure.method, figure.unit) == (
        "A source",
        "2025-11-04",
        "all polygons are occupied",
        "geodesic on WGS84 to the nearest point of the contact line",
        "km",
    )


def test_no_places_have_no_rows():
    assert distance_figures(PLAIN, []) == []


def test_a_map_without_a_front_says_so():
    (figure,) = distance_figures(NO_FRONT, [TOWN])
    assert (figure.value, figure.note) == (None, "this map has no front")


def test_a_place_without_coordinates_says_so_and_stops_no_other():
    nowhere = Place("Nowhere", float("nan"), 48.0)
    figures = distance_figures(PLAIN, [nowhere, TOWN])
    assert [f.note.split(";")[0] for f in figures] == ["no coordinates", "held"]


@pytest.mark.parametrize(
    ("azimuth", "wind"),
    [(0, "north"), (11.2, "north"), (11.3, "north-north-east"), (90, "east"), (180, "south"),
     (225, "south-west"), (348.7, "north-north-west"), (348.8, "north"), (360, "north")],
)  # fmt: skip
def test_names_of_the_winds(azimuth, wind):
    assert compass(azimuth) == wind


# Distance of shapes


FIELD = shapely.box(36.8, 47.8, 37.1, 48.0)
"""Its north-eastern corner is nearest."""
CORNER = Place("corner", 37.1, 48.0)
ACROSS = shapely.LineString([(37, 48), (38, 48)])


def test_distance_of_a_shape():
    """Meridians draw together northwards, so the corner furthest north is nearest."""
    (figure,) = geometry_distance_figures(PLAIN, ["field"], [FIELD])
    assert figure.value == pytest.approx(to_line_km(EDGE, CORNER), abs=1e-6)


def test_distance_of_a_shape_ranges_over_the_grey_zone():
    (figure,) = geometry_distance_figures(GREY, ["field"], [FIELD])
    wanted = to_line_km(GREY_EDGE, CORNER), to_line_km(EDGE, CORNER)
    assert (figure.low, figure.high) == pytest.approx(wanted, abs=1e-6)


def test_a_shape_on_the_front_is_at_nothing():
    (figure,) = geometry_distance_figures(PLAIN, ["across"], [ACROSS])
    assert (figure.value, figure.note) == (0, "the front passes through it")


def test_a_shape_that_is_not_there_says_so():
    (figure,) = geometry_distance_figures(PLAIN, ["empty"], [shapely.Polygon()])
    assert (figure.value, figure.note) == (None, "nothing to measure")


# From place to place


def test_distance_between_places():
    distance, _ = between_figures(PLAIN, TOWN, LOST)
    assert distance.value == pytest.approx(GEOD.inv(37, 48, 38, 48)[2] / 1e3, abs=1e-9)


def test_azimuth_between_places():
    _, azimuth = between_figures(PLAIN, TOWN, LOST)
    assert (azimuth.value, azimuth.unit) == (pytest.approx(GEOD.inv(37, 48, 38, 48)[0]), "°")


def test_planar_distance_between_places():
    (x1, x2), (y1, y2) = UTM([37, 38], [48, 48])
    distance, _ = between_figures(PLAIN, TOWN, LOST)
    assert distance.planar == pytest.approx(np.hypot(x2 - x1, y2 - y1) / 1e3, abs=1e-6)


def test_a_distance_between_places_is_of_no_map():
    assert {f.date + f.class_rule for f in between_figures(PLAIN, TOWN, LOST)} == {""}


# Rings


RINGS_KM = [2, 5, 10]
ON_FRONT = shapely.Point(37.5, 48)
"""The front halves every ring about it."""


@pytest.fixture(scope="module")
def rings() -> list[Figure]:
    return ring_figures(PLAIN, "Half", ON_FRONT, RINGS_KM)


@pytest.fixture(scope="module")
def grey_rings() -> list[Figure]:
    return ring_figures(GREY, "Half", ON_FRONT, [10, 40], by_region=True)


@pytest.mark.parametrize(("inner", "outer"), [(0, 2), (2, 5), (5, 10)])
def test_area_of_a_ring(rings, inner, outer):
    wanted = buffer_area_km2(ON_FRONT, outer, 500)
    wanted -= buffer_area_km2(ON_FRONT, inner, 500) if inner else 0
    figure = row(rings, "Half", f"ring {inner}–{outer} km: area")
    assert figure.value == pytest.approx(wanted, rel=AREA)


@pytest.mark.parametrize("name", ["assessed as occupied", "held"])
def test_the_front_halves_a_ring(rings, name):
    whole = row(rings, "Half", "ring 2–5 km: area").value
    half = row(rings, "Half", f"ring 2–5 km: {name}").value
    assert half == pytest.approx(whole / 2, rel=1e-5)


def test_occupied_area_of_a_ring_ranges_over_the_tolerance(rings):
    """The chord through a disc of 2 km, 250 m off its middle, cuts off all but 0.4208 of it."""
    figure = row(rings, "Half", "ring 0–2 km: assessed as occupied")
    share = (np.arccos(0.125) - 0.125 * np.sqrt(1 - 0.125**2)) / np.pi
    assert figure.low == pytest.approx(share * 4 * np.pi, rel=2e-3)


def test_planar_area_of_a_ring(rings):
    lon, lat, _ = GEOD.fwd(
        np.full(720, 37.5), np.full(720, 48.0), np.arange(0, 360, 0.5), np.full(720, 2000.0)
    )
    figure = row(rings, "Half", "ring 0–2 km: area")
    assert figure.planar == pytest.approx(
        planar_km2(shapely.Polygon(np.column_stack([lon, lat]))), rel=AREA
    )


def test_held_occupied_and_unknown_are_the_ring(grey_rings):
    parts = ("held", "assessed as occupied", "status unknown")
    values = [row(grey_rings, "Half", f"ring 0–10 km: {part}").value for part in parts]
    whole = row(grey_rings, "Half", "ring 0–10 km: area").value
    assert sum(values) == pytest.approx(whole, rel=1e-12)


def test_regions_that_cover_a_ring_share_it_out(grey_rings):
    parts = [
        row(grey_rings, f"Half, in {name}", "ring 10–40 km: area").value
        for name in ("West", "East")
    ]
    whole = row(grey_rings, "Half", "ring 10–40 km: area").value
    assert sum(parts) == pytest.approx(whole, rel=1e-9)


def test_a_region_that_no_ring_meets_has_no_rows():
    far = Setting(PLAIN.control, LAND, (Region("Far", shapely.box(30, 45, 31, 46)),))
    figures = ring_figures(far, "Half", ON_FRONT, [2], by_region=True)
    assert {f.subject for f in figures} == {"Half"}


def test_the_geometry_of_a_ring_is_the_ring(rings):
    ring = row(rings, "Half", "ring 2–5 km: area").geometry
    assert (ring.covers(shapely.Point(37.55, 48)), ring.covers(ON_FRONT)) == (True, False)


def test_distances_are_sorted_and_counted_once(rings):
    again = ring_figures(PLAIN, "Half", ON_FRONT, [10, 2, 5, 2])
    assert [(f.measure, f.value) for f in again] == [(f.measure, f.value) for f in rings]


@pytest.mark.parametrize(("geometry", "distances"), [(ON_FRONT, []), (shapely.Point(), [1])])
def test_nothing_has_no_rings(geometry, distances):
    assert ring_figures(PLAIN, "Nothing", geometry, distances) == []


def test_rings_do_not_depend_on_what_was_asked_before():
    one = Setting(PLAIN.control, LAND, REGIONS)
    ring_figures(one, "Half", ON_FRONT, [1, 2, 3], by_region=True)
    later = ring_figures(one, "Half", ON_FRONT, RINGS_KM, by_region=True)
    fresh = ring_figures(
        Setting(PLAIN.control, LAND, REGIONS), "Half", ON_FRONT, RINGS_KM, by_region=True
    )
    assert [f.value for f in later] == pytest.approx([f.value for f in fresh], rel=1e-12)


# Regions


@pytest.mark.parametrize(
    ("setting", "measure", "expected"),
    [
        (PLAIN, "area", box_km2(37.4, 38.5)),
        (PLAIN, "assessed as occupied", box_km2(37.5, 38.5)),
        (PLAIN, "held", box_km2(37.4, 37.5)),
        (PLAIN, "share held", 100 * 0.1 / 1.1),
        (GREY, "status unknown", box_km2(37.4, 37.5)),
        (GREY, "held", 0.0),
    ],
)
def test_figure_of_a_region(setting, measure, expected):
    figure = row(area_figures(setting), "East", measure)
    assert figure.value == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_regions_together():
    figure = row(area_figures(PLAIN), "West and East", "assessed as occupied")
    assert figure.value == pytest.approx(box_km2(37.5, 38.5), rel=1e-9)


def test_many_regions_together_are_counted():
    strips = [Region(f"Strip {k}", shapely.box(36 + k, 47, 37 + k, 49)) for k in range(4)]
    figure = row(area_figures(Setting(PLAIN.control, LAND, strips)), "all 4 regions", "area")
    assert figure.value == pytest.approx(box_km2(36, 40), rel=1e-9)


def test_donetsk_and_luhansk_together_among_others():
    names = ("Donetsk", "Kharkiv", "Luhansk")
    strips = [Region(n, shapely.box(36 + k, 47, 37 + k, 49)) for k, n in enumerate(names)]
    figures = area_figures(Setting(PLAIN.control, LAND, strips))
    assert row(figures, "Donetsk and Luhansk", "area").value == pytest.approx(
        2 * box_km2(36, 37), rel=1e-9
    )


def test_occupied_area_ranges_over_the_grey_zone():
    figure = row(area_figures(GREY), "West", "assessed as occupied")
    wanted = 0.0, box_km2(37.3, 37.4)
    assert (figure.low, figure.high) == pytest.approx(wanted, rel=1e-9, abs=1e-6)


def test_held_area_ranges_over_the_grey_zone():
    figure = row(area_figures(GREY), "West", "held")
    wanted = box_km2(36.5, 37.3), box_km2(36.5, 37.4)
    assert (figure.low, figure.high) == pytest.approx(wanted, rel=1e-9)


@pytest.mark.parametrize(("bound", "sign"), [("low", -1), ("high", 1)])
def test_occupied_area_ranges_over_the_tolerance(bound, sign):
    """By a strip as long as the front in the region and 250 m wide, good to a few per cent."""
    figure = row(area_figures(PLAIN), "East", "assessed as occupied")
    strip = 0.25 * GEOD.inv(37.5, 47, 37.5, 49)[2] / 1e3
    assert sign * (getattr(figure, bound) - figure.value) == pytest.approx(strip, rel=0.03)


def test_share_held_ranges_as_the_area_does():
    figures = area_figures(GREY)
    share, held = (row(figures, "West", m) for m in ("share held", "held"))
    whole = row(figures, "West", "area").value
    assert (share.low, share.high) == pytest.approx(
        (100 * held.low / whole, 100 * held.high / whole), rel=1e-12
    )


def test_planar_area_of_a_region():
    figure = row(area_figures(PLAIN), "East", "area")
    assert figure.planar == pytest.approx(planar_km2(REGIONS[1].geometry), rel=1e-6)


def test_planar_share_held():
    figure = row(area_figures(PLAIN), "East", "share held")
    held, whole = (planar_km2(shapely.box(37.4, 47, east, 49)) for east in (37.5, 38.5))
    assert figure.planar == pytest.approx(100 * held / whole, rel=1e-5)


def test_without_a_grey_zone_nothing_is_said_of_it():
    assert not [f for f in area_figures(PLAIN) if "unknown" in f.measure]


def test_without_regions_there_are_no_rows():
    assert area_figures(Setting(PLAIN.control, LAND)) == []


# The front


def test_length_of_the_front():
    (figure,) = front_figures(PLAIN)
    assert figure.value == pytest.approx(GEOD.inv(37.5, 45, 37.5, 51)[2] / 1e3, rel=1e-6)


def test_planar_length_of_the_front():
    (figure,) = front_figures(PLAIN)
    x, y = UTM(np.full(6001, 37.5), np.linspace(45, 51, 6001))
    assert figure.planar == pytest.approx(np.hypot(np.diff(x), np.diff(y)).sum() / 1e3, rel=1e-6)


def test_a_map_without_a_front_has_none_of_a_length():
    assert front_figures(NO_FRONT)[0].value == 0


# The corridor


HEART = Place("Heart", LON, LAT)
GAP = next(p for p in POCKETS if p.name == "straight gap")
CLOSED = next(p for p in POCKETS if p.name == "closed ring")


def pocket_setting(pocket_km, unknown_km=None, **options) -> Setting:
    unknown = [] if unknown_km is None else [to_lonlat(unknown_km)]
    return Setting(control_map([to_lonlat(pocket_km)], unknown), **options)


@pytest.fixture(scope="module")
def gap() -> list[Figure]:
    return corridor_figures(pocket_setting(GAP.occupied, plane=Plane("EPSG:32637")), HEART)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [("width of the neck", 3.0), ("area of the pocket", 186.0), ("front around the pocket", 73.0)],
)
def test_figure_of_a_corridor(gap, measure, expected):
    assert row(gap, "Heart", measure).value == pytest.approx(expected, rel=1e-3)


def test_width_ranges_over_the_tolerance_of_both_sides(gap):
    figure = row(gap, "Heart", "width of the neck")
    assert (figure.low, figure.high) == pytest.approx((2.5, 3.5), abs=METRE)


def test_width_ranges_over_the_grey_zone():
    """A strip of unknown ground along one side of the gap of 3 km leaves 2 km."""
    setting = pocket_setting(GAP.occupied, shapely.box(-20, 0.5, -6, 1.5))
    figure = row(corridor_figures(setting, HEART), "Heart", "width of the neck")
    assert (figure.low, figure.high) == pytest.approx((2.0, 3.0), abs=METRE)


def test_a_way_out_over_unknown_ground_alone_may_be_none():
    setting = pocket_setting(GAP.occupied, shapely.box(-15, -3, -10, 3))
    figure = row(corridor_figures(setting, HEART), "Heart", "width of the neck")
    assert (figure.low, figure.value) == pytest.approx((0.0, 3.0), abs=METRE)


def test_planar_width_is_that_between_the_ends_of_the_neck(gap):
    figure = row(gap, "Heart", "width of the neck")
    (x1, x2), (y1, y2) = UTM(*shapely.get_coordinates(figure.geometry).T)
    assert figure.planar == pytest.approx(np.hypot(x2 - x1, y2 - y1) / 1e3, abs=1e-6)


def test_planar_area_of_the_pocket(gap):
    figure = row(gap, "Heart", "area of the pocket")
    assert figure.planar == pytest.approx(planar_km2(figure.geometry), rel=1e-5)


@pytest.mark.parametrize(
    ("occupied", "words"),
    [
        (CLOSED.occupied, "closed: no way out over held ground"),
        (shapely.box(-5, -5, 5, 5), "Heart is on ground assessed as occupied"),
        (shapely.box(100, -5, 120, 5), "open: no front narrows the way out"),
    ],
    ids=["closed", "captured", "open"],
)
def test_words_where_there_is_no_neck(occupied, words):
    figure = corridor_figures(pocket_setting(occupied), HEART)[0]
    assert (figure.value, figure.note) == (None, words)


def test_a_closed_pocket_has_its_area():
    figure = row(corridor_figures(pocket_setting(CLOSED.occupied), HEART), "Heart",
                 "area of the pocket")  # fmt: skip
    assert figure.value == pytest.approx(CLOSED.area_km2, rel=1e-3)


# All of them


@pytest.mark.parametrize("setting", [PLAIN, GREY], ids=["plain", "grey"])
def test_a_range_holds_its_value(setting):
    figures = (
        distance_figures(setting, [TOWN, LOST, CLOSE, DUBIOUS, ABROAD])
        + geometry_distance_figures(setting, ["field", "across"], [FIELD, ACROSS])
        + ring_figures(setting, "Half", ON_FRONT, RINGS_KM, by_region=True)
        + area_figures(setting)
    )
    ranged = [f for f in figures if f.low is not None and f.high is not None]
    assert [f for f in ranged if not f.low - 1e-9 <= f.value <= f.high + 1e-9] == []


def test_the_mathematics_loads_without_qgis():
    """With QGIS, Qt and the network made unfindable, every module of it can be imported."""
    program = (
        "import importlib.util, pkgutil, sys\n"
        "for name in ('qgis', 'PyQt5', 'osgeo', 'requests'): sys.modules[name] = None\n"
        "spec = importlib.util.spec_from_file_location('salient', sys.argv[1] + '/__init__.py',"
        " submodule_search_locations=[sys.argv[1]])\n"
        "package = importlib.util.module_from_spec(spec); sys.modules['salient'] = package\n"
        "spec.loader.exec_module(package)\n"
        "import salient.analysis as analysis\n"
        "for module in pkgutil.iter_modules(analysis.__path__):\n"
        "    importlib.import_module('salient.analysis.' + module.name)\n"
    )
    from conftest import ROOT

    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
