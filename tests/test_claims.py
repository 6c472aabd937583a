"""Claims measured and judged; expected numbers by GeographicLib and by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shapely
from claim_stage import (
    ATLAS,
    OCCUPIED,
    ORIGIN,
    UNKNOWN,
    WGS84,
    checked,
    km_between,
    setting,
)
from toolbox import box_km2, to_meridian

from salient.analysis.claim import Claim, Measure, Site, Verdict
from salient.analysis.claims import check, claim_columns, claim_rows
from salient.analysis.model import ControlMap, Place

AGREES, ROUNDING, DIFFERS, CANNOT = Verdict


def with_grey():
    return setting(ControlMap(OCCUPIED, UNKNOWN, provenance=ORIGIN))


# --- distances and directions


def test_distance_between_places_is_the_geodesic():
    found = checked(Measure.DISTANCE, "Beta", "67 km", **{"from": "Alpha"})
    assert found.found.value == pytest.approx(km_between("Alpha", "Beta"), rel=1e-9)


# 66.86 km lie between Alpha and Beta.
@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("67 km", AGREES),
        ("about 67 km", AGREES),
        ("70 km", ROUNDING),
        ("about 70 km", ROUNDING),
        ("75 km", DIFFERS),
        ("nearly 70 km", AGREES),
        ("nearly 66 km", DIFFERS),
        ("more than 60 km", AGREES),
        ("up to 60 km", DIFFERS),
        ("between 60 and 70 km", AGREES),
        ("41.5 miles", AGREES),
        ("60 miles", DIFFERS),
    ],
)
def test_verdict_on_a_distance(said, verdict):
    assert km_between("Alpha", "Beta") == pytest.approx(66.86, abs=0.01)
    assert checked(Measure.DISTANCE, "Beta", said, **{"from": "Alpha"}).verdict is verdict


def test_difference_is_of_the_figure_said():
    found = checked(Measure.DISTANCE, "Beta", "60 km", **{"from": "Alpha"})
    wanted = 100 * (km_between("Alpha", "Beta") / 60 - 1)
    assert found.difference_pct == pytest.approx(wanted, abs=1e-9)


def test_found_is_in_the_unit_that_is_said():
    found = checked(Measure.DISTANCE, "Beta", "41 miles", **{"from": "Alpha"})
    assert found.found.unit.symbol == "mi"
    assert found.found.value == pytest.approx(km_between("Alpha", "Beta") / 1.609344)


def test_distance_to_the_front_has_the_range_of_the_tolerance():
    found = checked(Measure.DISTANCE, "Alpha", "37 km", **{"from": "front"}).found
    wanted = to_meridian(36.5, 48.0, 37.0)[0] / 1000
    assert found.value == pytest.approx(wanted, abs=0.01)
    assert (found.low, found.high) == pytest.approx((wanted - 0.25, wanted + 0.25), abs=0.01)


def test_the_range_of_a_rough_position_is_its_error_either_way():
    found = checked(Measure.DISTANCE, "mine", "12 km", **{"from": "Alpha"}).found
    km = WGS84.inv(36.5, 48.0, 36.3, 47.95)[2] / 1000
    assert km == pytest.approx(15.93, abs=0.01)
    assert (found.low, found.high) == pytest.approx((km - 5, km + 5))


@pytest.mark.parametrize(("said", "verdict"), [("12 km", CANNOT), ("9 km", DIFFERS)])
def test_a_position_known_too_roughly_settles_nothing_it_reaches(said, verdict):
    assert checked(Measure.DISTANCE, "mine", said, **{"from": "Alpha"}).verdict is verdict


def test_further_sites_are_told():
    found = checked(Measure.DISTANCE, "mine", "10 km", **{"from": "Alpha"}).found
    km = WGS84.inv(36.5, 48.0, 36.4, 48.0)[2] / 1000
    assert f"to Shaft {km:.2f} km" in found.shown_by


# Beta lies at 326 degrees from Alpha, Delta at 271.
@pytest.mark.parametrize(
    ("subject", "said", "verdict"),
    [
        ("Delta", "west", AGREES),
        ("Delta", "на захід", AGREES),
        ("Beta", "north-west", AGREES),
        ("Beta", "north", ROUNDING),
        ("Beta", "north-north-west", AGREES),
        ("Beta", "south", DIFFERS),
        ("Beta", "over there", CANNOT),
    ],
)
def test_verdict_on_a_bearing(subject, said, verdict):
    assert checked(Measure.BEARING, subject, said, **{"from": "Alpha"}).verdict is verdict


def test_bearing_is_the_forward_azimuth():
    found = checked(Measure.BEARING, "Beta", "north-west", **{"from": "Alpha"})
    assert found.found.value == pytest.approx(WGS84.inv(36.5, 48, 36, 48.5)[0] % 360)
    assert found.difference_pct is None


@pytest.mark.parametrize(("subject", "than", "verdict"),
                         [("Delta", "Beta", AGREES), ("Beta", "Delta", DIFFERS)])  # fmt: skip
def test_beyond_compares_two_distances(subject, than, verdict):
    found = checked(Measure.BEYOND, subject, "beyond", **{"from": "Alpha", "than": than})
    assert found.verdict is verdict
    wanted = km_between("Alpha", subject) - km_between("Alpha", than)
    assert found.found.value == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("subject", "than", "said", "verdict"),
    [
        ("Delta", "Beta", "20 km farther", DIFFERS),
        ("Delta", "Beta", "45 km farther", AGREES),
        ("Delta", "Beta", "not beyond Beta", DIFFERS),
        ("Delta", "Beta", "не далі", DIFFERS),
        ("Beta", "Delta", "not beyond Delta", AGREES),
        ("Beta", "Delta", "45 km nearer", AGREES),
        ("Beta", "Delta", "45 km farther", DIFFERS),
        ("Delta", "Beta", "not 45 km farther", CANNOT),
    ],
)
def test_beyond_takes_what_is_said_at_its_word(subject, than, said, verdict):
    farther = km_between("Alpha", "Delta") - km_between("Alpha", "Beta")
    assert farther == pytest.approx(45.1, abs=0.1)
    parameters = {"from": "Alpha", "than": than}
    assert checked(Measure.BEYOND, subject, said, **parameters).verdict is verdict


# Alpha is 37.3 km from the front and nearest to it; Beta twice as far.
@pytest.mark.parametrize(
    ("subject", "said", "verdict"),
    [
        ("Alpha", "not the nearest", DIFFERS),
        ("Beta", "не найближчий", AGREES),
        ("Alpha", "nearest, 37 km away", AGREES),
        ("Alpha", "nearest, 20 km away", DIFFERS),
        ("Beta", "nearest, 74 km away", DIFFERS),
        ("Alpha", "farthest", CANNOT),
    ],
)
def test_nearest_takes_what_is_said_at_its_word(subject, said, verdict):
    found = checked(Measure.NEAREST, subject, said, to="front", among=("Alpha", "Beta"))
    assert found.verdict is verdict


@pytest.mark.parametrize(("said", "verdict"), [("not west", DIFFERS), ("not south", AGREES)])
def test_a_direction_that_is_denied_is_turned_round(said, verdict):
    assert checked(Measure.BEARING, "Delta", said, **{"from": "Alpha"}).verdict is verdict


def north_of_alpha():
    return replace(ATLAS, site=lambda name: Site(Place(name, 36.5, 49.0 if name == "N" else 48.0)))


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("360°", AGREES), ("0°", AGREES), ("about 359°", ROUNDING), ("180°", DIFFERS)],
)
def test_angles_are_compared_by_the_smaller_turn(said, verdict):
    claim = Claim("one", "N", Measure.BEARING, said, parameters={"from": "Alpha"})
    found = check([claim], None, north_of_alpha())[0]
    assert found.verdict is verdict
    assert found.difference_pct is None


@pytest.mark.parametrize(
    ("measure", "said", "parameters"),
    [
        (Measure.DISTANCE, "5 km", {"from": "Alpha"}),
        (Measure.BEARING, "south", {"from": "Alpha"}),
        (Measure.BEYOND, "beyond", {"from": "Alpha", "than": "Beta"}),
        (Measure.BEYOND, "beyond", {"from": "Beta", "than": "Alpha"}),
        (Measure.NEAREST, "nearest", {"to": "Alpha", "among": ("Beta",)}),
        (Measure.NEAREST, "nearest", {"to": "Beta", "among": ("Alpha",)}),
        (Measure.ENCIRCLEMENT, "encircled", {"radius_km": 0.0}),
        (Measure.ENCIRCLEMENT, "encircled", {"radius_km": 30_000.0}),
        (Measure.CORRIDOR, "through a corridor", {"open_km": 0.0}),
        (Measure.DISTANCE, "-5 km", {"from": "Beta"}),
    ],
)
def test_a_degenerate_claim_has_no_verdict(measure, said, parameters):
    assert checked(measure, "Alpha", said, **parameters).verdict is CANNOT


def test_nearest_to_the_front_names_the_nearest():
    found = checked(Measure.NEAREST, "Delta", "nearest", to="front", among=("Alpha", "Beta"))
    assert (found.verdict, found.found.text) == (DIFFERS, "Alpha")


def test_nearest_to_a_place():
    found = checked(Measure.NEAREST, "Beta", "nearest", to="Alpha", among=("Delta",))
    assert (found.verdict, found.found.text) == (AGREES, "Beta")


@pytest.mark.parametrize(
    ("subject", "said", "verdict", "text"),
    [
        ("Alpha", "Eastern", AGREES, "Eastern region"),
        ("Alpha", "Western", DIFFERS, "Eastern region"),
        ("Alpha", "Country", AGREES, "Eastern region"),
    ],
)
def test_lies_in(subject, said, verdict, text):
    found = checked(Measure.LIES_IN, subject, said)
    assert (found.verdict, found.found.text) == (verdict, text)


def test_on_the_border_of_a_region_is_in_both():
    assert checked(Measure.LIES_IN, "Beta", "Western").verdict is AGREES
    assert checked(Measure.LIES_IN, "Beta", "Eastern").verdict is AGREES


# --- units and heads


@pytest.mark.parametrize(
    ("given", "said", "verdict"),
    [
        ("1,930 square miles", "5,000 km²", AGREES),
        ("6 miles", "10 km", AGREES),
        ("6 miles", "9 km", ROUNDING),
        ("6 miles", "12 km", DIFFERS),
        ("6 miles", "12 km²", CANNOT),
        ("far", "12 km", CANNOT),
    ],
)
def test_verdict_on_a_conversion(given, said, verdict):
    assert checked(Measure.CONVERSION, given, said).verdict is verdict


def test_population_is_shown_and_not_judged():
    found = checked(Measure.POPULATION, "Alpha", "60,000 people")
    assert found.verdict is CANNOT
    assert found.found.value == 60_127
    assert found.difference_pct == pytest.approx(0.2117, abs=1e-3)


def test_what_is_no_geometry_says_so_and_shows_the_front():
    found = checked(Measure.NOT_GEOMETRY, "Alpha", "since mid-2024")
    assert found.verdict is CANNOT
    assert "geometry cannot settle it" in found.found.shown_by
    assert found.found.text == "front at 37.3 km"


# --- ground


def test_area_of_a_class_in_a_region():
    found = checked(Measure.AREA, "Eastern", "30,000 km²", ground="held").found
    assert found.value == pytest.approx(box_km2(36, 46, 37, 50), rel=1e-9)


def test_share_is_of_the_region():
    found = checked(Measure.SHARE, "Eastern", "a quarter", ground="held")
    assert found.found.value == pytest.approx(25.0, abs=1e-9)
    assert found.verdict is AGREES


def test_the_range_goes_to_grey_ground():
    found = checked(Measure.SHARE, "Eastern", "25 %", with_grey(), ground="held").found
    assert found.value == pytest.approx(22.5, abs=1e-9)
    assert (found.low, found.high) == pytest.approx((22.5, 25.0), abs=1e-9)


def test_a_figure_that_the_grey_ground_reaches_is_too_uncertain_to_judge():
    found = checked(Measure.SHARE, "Eastern", "25 %", with_grey(), ground="held")
    assert found.verdict is CANNOT


@pytest.mark.parametrize(("ground", "share"), [("occupied", 75), ("unknown", 2.5), ("all", 100)])
def test_share_of_each_class(ground, share):
    found = checked(Measure.SHARE, "Eastern", "10 %", with_grey(), ground=ground).found
    assert found.value == pytest.approx(share, abs=1e-9)


def test_a_map_that_covers_part_of_a_region_does_not_measure_it():
    against = setting()
    against = type(against)(against.control, shapely.box(36, 46, 38, 50), against.regions)
    found = checked(Measure.AREA, "Eastern", "30,000 km²", against)
    assert found.verdict is CANNOT
    assert "does not cover" in found.found.shown_by


@pytest.mark.parametrize(
    ("subject", "said", "verdict"),
    [
        ("Alpha", "held", AGREES),
        ("Gamma", "assessed as occupied", AGREES),
        ("Gamma", "held", DIFFERS),
        ("Alpha", "окупований", DIFFERS),
        ("Alpha", "ruined", CANNOT),
    ],
)
def test_side_of_the_front(subject, said, verdict):
    assert checked(Measure.SIDE, subject, said).verdict is verdict


# Places with 60,127, 20,000, 900, 3,000 and no people; Gamma alone is on occupied ground.
@pytest.mark.parametrize(
    ("parameters", "n"),
    [
        ({}, 5),
        ({"ground": "held"}, 4),
        ({"ground": "occupied"}, 1),
        ({"people": 3000.0}, 3),
    ],
)
def test_counts_places_of_a_region(parameters, n):
    assert checked(Measure.COUNT, "Country", "five", **parameters).found.value == n


def test_counts_places_around_a_place():
    # Alpha itself, Nowhere 7 km off and Beta; Gamma is 75 km away.
    assert checked(Measure.COUNT, "Alpha", "3 places", within_km=70.0).verdict is AGREES


def test_gained_since_an_earlier_map_of_the_same_source():
    found = checked(Measure.CHANGE, "Eastern", "33,000 km²", since="2025-07-01")
    assert found.found.value == pytest.approx(box_km2(37, 46, 38, 50), rel=1e-9)
    assert found.verdict is AGREES


@pytest.mark.parametrize(("kind", "sign"), [("lost", 0), ("net", 1)])
def test_lost_and_net(kind, sign):
    found = checked(Measure.CHANGE, "Eastern", "0 km²", since="2025-07-01", kind=kind).found
    assert found.value == pytest.approx(sign * box_km2(37, 46, 38, 50), abs=1e-6)


@pytest.mark.parametrize(
    ("said", "kind", "verdict"),
    [
        ("-33,000 km²", "net", DIFFERS),
        ("+33,000 km²", "net", AGREES),
        ("-33,000 km²", "gained", CANNOT),
    ],
)
def test_the_sign_of_a_net_change_is_read(said, kind, verdict):
    found = checked(Measure.CHANGE, "Eastern", said, since="2025-07-01", kind=kind)
    assert found.verdict is verdict


def test_change_without_an_earlier_map_cannot_be_measured():
    found = checked(Measure.CHANGE, "Eastern", "100 km²", since="2025-08-01")
    assert found.verdict is CANNOT
    assert "no map of 2025-08-01" in found.found.shown_by


def pocket():
    """Return occupied ground around Alpha, open to the north by a gap of 0.2 degrees."""
    walls = shapely.box(36.2, 47.8, 36.8, 48.2).difference(shapely.box(36.4, 47.9, 36.6, 48.2))
    return setting(ControlMap(walls, provenance=ORIGIN))


def test_corridor_has_the_width_of_its_neck():
    found = checked(Measure.CORRIDOR, "Alpha", "through a corridor", pocket())
    wanted = WGS84.inv(36.4, 48.2, 36.6, 48.2)[2] / 1000
    assert found.found.value == pytest.approx(wanted, abs=0.005)
    assert found.verdict is AGREES


@pytest.mark.parametrize(("said", "verdict"), [("15 km wide", AGREES), ("20 km wide", DIFFERS)])
def test_width_of_a_corridor_is_judged_where_it_is_said(said, verdict):
    assert checked(Measure.CORRIDOR, "Alpha", said, pocket()).verdict is verdict


def test_open_country_is_no_corridor():
    assert checked(Measure.CORRIDOR, "Alpha", "through a corridor").verdict is DIFFERS
    assert checked(Measure.CORRIDOR, "Alpha", "no corridor").verdict is AGREES


def test_a_corridor_that_is_denied_differs():
    assert checked(Measure.CORRIDOR, "Alpha", "no corridor", pocket()).verdict is DIFFERS


def test_encirclement_counts_directions():
    found = checked(
        Measure.ENCIRCLEMENT, "Alpha", "close to encirclement", pocket(), radius_km=60.0
    )
    # The gap runs from 7.46 km west to as much east, 22.24 km to the north.
    west = WGS84.inv(36.5, 48.0, 36.4, 48.2)[0] % 360
    east = WGS84.inv(36.5, 48.0, 36.6, 48.2)[0]
    n = sum(azimuth < east or azimuth > west for azimuth in range(360))
    assert found.found.value == pytest.approx(100 * (360 - n) / 360)
    assert found.verdict is AGREES


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("encircled", DIFFERS), ("half encircled", DIFFERS), ("90 %", AGREES), ("50 %", DIFFERS)],
)
def test_verdict_on_encirclement(said, verdict):
    found = checked(Measure.ENCIRCLEMENT, "Alpha", said, pocket(), radius_km=60.0)
    assert found.verdict is verdict


@pytest.mark.parametrize("measure", [Measure.ENCIRCLEMENT, Measure.CORRIDOR])
def test_a_captured_town_is_neither(measure):
    found = checked(measure, "Gamma", "close to encirclement")
    assert (found.verdict, found.found.text) == (DIFFERS, "captured")


# --- what is wrong with a claim


@pytest.mark.parametrize(
    ("measure", "subject", "said", "parameters", "why"),
    [
        (Measure.DISTANCE, "Xyzzy", "5 km", {"from": "Alpha"}, "“Xyzzy”"),
        (Measure.DISTANCE, "Alpha", "5 km", {}, "“from”"),
        (Measure.DISTANCE, "Beta", "far", {"from": "Alpha"}, "no figure"),
        (Measure.DISTANCE, "Beta", "5 %", {"from": "Alpha"}, "no figure"),
        (Measure.AREA, "Atlantis", "5 km²", {}, "“Atlantis”"),
        (Measure.AREA, "Eastern", "5 km²", {"ground": "wet"}, "“wet”"),
        (Measure.CHANGE, "Eastern", "5 km²", {"since": "July"}, "“July”"),
        (Measure.CHANGE, "Eastern", "5 km²", {"since": "2025-07-01", "kind": "x"}, "“x”"),
        (Measure.POPULATION, "Nowhere", "5 people", {}, "no population"),
    ],
)
def test_what_a_claim_lacks_is_named(measure, subject, said, parameters, why):
    found = checked(measure, subject, said, **parameters)
    assert found.verdict is CANNOT
    assert why in found.found.shown_by


def test_figures_at_odds_are_told():
    found = checked(Measure.DISTANCE, "Beta", "41 miles (90 km)", **{"from": "Alpha"})
    assert "41 mi are not 90 km" in found.found.shown_by


@pytest.mark.parametrize("measure", [Measure.SIDE, Measure.ENCIRCLEMENT, Measure.CORRIDOR])
def test_without_a_map_what_needs_one_says_so(measure):
    found = check([Claim("one", "Alpha", measure, "held")], None, ATLAS)[0]
    assert found.verdict is CANNOT
    assert "Load a control map" in found.found.shown_by


def test_without_a_map_the_rest_is_checked():
    claim = Claim("one", "Delta", Measure.BEARING, "west", parameters={"from": "Alpha"})
    assert check([claim], None, ATLAS)[0].verdict is AGREES


def test_stops_where_it_is_told_to():
    claims = [Claim(str(n), "Alpha", Measure.SIDE, "held") for n in range(4)]
    assert len(check(claims, setting(), ATLAS, lambda share: share < 0.5)) == 2


def test_rows_are_in_the_order_of_their_columns():
    found = checked(Measure.AREA, "Eastern", "10,000 km²")
    row = dict(zip(claim_columns(), claim_rows([found])[0]))
    assert row["said"] == "10,000 km²"
    assert row["found"] == found.found.value
    assert (row["unit"], row["verdict"]) == ("km²", "differs")
    assert (row["source"], row["date"]) == ("a drawn map", "2025-11-04")
