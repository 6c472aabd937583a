"""Figures as texts say them: hedges, ranges and units, in English and in Ukrainian."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salient.analysis.claim_said import Interval, read_said
from salient.analysis.claim_sides import read_side
from salient.analysis.claim_words import off_azimuth, read_encirclement, read_wind
from salient.analysis.model import Side
from salient.analysis.units import convert, unit_of


def only(text):
    """Return the one figure of a text."""
    (found,) = read_said(text).quantities
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("6 miles", 6, "mi"),
        ("six miles", 6, "mi"),
        ("шість миль", 6, "mi"),
        ("9.8 km", 9.8, "km"),
        ("9,8 км", 9.8, "km"),
        ("500 m", 500, "m"),
        ("3 nautical miles", 3, "nmi"),
        ("5,000 km²", 5000, "km²"),
        ("5,000 sq. km", 5000, "km²"),
        ("5 000 км²", 5000, "km²"),
        ("5\u00a0000 квадратних кілометрів", 5000, "km²"),
        ("1,930 square miles", 1930, "mi²"),
        ("1 930 квадратних миль", 1930, "mi²"),
        ("120 hectares", 120, "ha"),
        ("10 %", 10, "%"),
        ("10 per cent", 10, "%"),
        ("12,9 відсотка", 12.9, "%"),
        ("half", 50, "%"),
        ("two thirds", 200 / 3, "%"),
        ("третина", 100 / 3, "%"),
        ("60,000", 60_000, ""),
        ("60 thousand people", 60_000, "people"),
        ("60 тис. мешканців", 60_000, "people"),
        ("1.2 million", 1_200_000, ""),
        ("5M people", 5_000_000, "people"),
        ("60k people", 60_000, "people"),
        ("60k", 60_000, ""),
        ("5 m", 5, "m"),
        ("12 villages", 12, "places"),
    ],
)
def test_reads_a_figure_and_its_unit(text, value, unit):
    found = only(text)
    assert found.value == pytest.approx(value)
    assert found.unit.symbol == unit


# By hand, from the rule that the module documents.
@pytest.mark.parametrize(
    ("text", "agrees", "allows"),
    [
        ("6 km", (5.5, 6.5), (5.5, 6.5)),
        ("6.0 km", (5.95, 6.05), (5.95, 6.05)),
        ("10 %", (9.5, 10.5), (9, 11)),
        ("15 km", (14.5, 15.5), (14.5, 15.5)),
        ("20,000", (19_500, 20_500), (18_000, 22_000)),
        ("60,000", (59_500, 60_500), (55_000, 65_000)),
        ("1,930 km²", (1925, 1935), (1925, 1935)),
        ("5,000 km²", (4950, 5050), (4500, 5500)),
        ("about 6 km", (5.5, 6.5), (5, 7)),
        ("about 10 %", (9.5, 10.5), (9, 11)),
        ("about 15 km", (14.5, 15.5), (13.5, 16.5)),
        ("nearly 5,000 km²", (4500, 5000), (4500, 5050)),
        ("just over 10 km", (10, 11), (9.5, 11)),
        ("more than 10 km", (10, inf), (9.5, inf)),
        ("no less than 10 km", (10, inf), (9.5, inf)),
        ("не менше 10 км", (10, inf), (9.5, inf)),
        ("up to 3 km", (-inf, 3), (-inf, 3.5)),
        ("no more than 3 km", (-inf, 3), (-inf, 3.5)),
        ("не більше 3 км", (-inf, 3), (-inf, 3.5)),
        ("less than 3 km", (-inf, 3), (-inf, 3.5)),
        ("between 5 and 7 km", (4.5, 7.5), (4.5, 7.5)),
        ("5–7 km", (4.5, 7.5), (4.5, 7.5)),
        ("from 5 to 7 km", (4.5, 7.5), (4.5, 7.5)),
        ("500 to 700 m", (495, 705), (450, 750)),
        ("500 m to 2 km", (495, 2500), (450, 2500)),
        ("a tenth", (9.5, 10.5), (9, 11)),
        ("63-69 km", (62.5, 69.5), (62.5, 69.5)),
        ("10-12 km", (9.5, 12.5), (9, 12.5)),
        ("5-10%", (4.5, 10.5), (4.5, 11)),
        ("5,000-6,000 km²", (4950, 6050), (4500, 6500)),
        ("350-10°", (345, 370.5), (345, 371)),
        ("more than 10 but less than 20 km", (10, 20), (9.5, 20.5)),
        ("понад 10, але менше 20 км", (10, 20), (9.5, 20.5)),
        ("-105 km²", (-105.5, -104.5), (-105.5, -104.5)),
        ("мінус 105 км²", (-105.5, -104.5), (-105.5, -104.5)),
        ("nearly −105 km²", (-105, -94.5), (-105.5, -94.5)),
        ("ground under Ukrainian control is 25 km²", (24.5, 25.5), (24.5, 25.5)),
        ("the area above the town: 25 km²", (24.5, 25.5), (24.5, 25.5)),
        ("до Покровська 25 км", (24.5, 25.5), (24.5, 25.5)),
        ("at least another 25 villages", (25, inf), (24.5, inf)),
    ],
)
def test_leaves_as_much_room_as_its_words_do(text, agrees, allows):
    found = only(text)
    assert (found.agrees.low, found.agrees.high) == pytest.approx(agrees)
    assert (found.allows.low, found.allows.high) == pytest.approx(allows)


@pytest.mark.parametrize(
    ("english", "ukrainian"),
    [
        ("about 6 miles (10 km)", "близько 6 миль (10 км)"),
        ("nearly 5,000 km²", "майже 5 000 км²"),
        ("more than 10 %", "понад 10 %"),
        ("up to 3 km", "до 3 км"),
        ("at least 12 villages", "щонайменше 12 сіл"),
        ("between 5 and 7 km", "між 5 і 7 км"),
        ("from 5 to 7 km", "від 5 до 7 км"),
        ("just over 10 km", "трохи більше 10 км"),
    ],
)
def test_means_the_same_in_both_languages(english, ukrainian):
    assert read_said(english).quantities == read_said(ukrainian).quantities


def test_a_figure_in_two_units_is_taken_in_the_metric_one():
    said = read_said("about 6 miles (10 km)")
    assert said.quantity("length").unit.symbol == "km"
    assert said.quantity("area") is None


def test_the_hedge_holds_for_the_figure_in_brackets():
    assert read_said("about 6 miles (10 km)").quantity("length").allows == Interval(9, 11)


def test_figures_that_convert_are_not_at_odds():
    assert read_said("about 5,000 km² (1,930 square miles)").at_odds() is None


def test_figures_that_do_not_convert_are_told():
    first, second = read_said("6 miles (15 km)").at_odds()
    assert (first.value, second.value) == (6, 15)


@pytest.mark.parametrize("text", ["", "west", "close to encirclement", "Donetsk region", "km"])
def test_words_alone_are_no_figure(text):
    assert read_said(text).quantities == ()


def test_and_joins_a_range_only_after_between():
    assert [q.value for q in read_said("5 and 7 km").quantities] == [5, 7]


def test_figures_of_different_kinds_are_no_range():
    assert [q.unit.symbol for q in read_said("5 km to 10 %").quantities] == ["km", "%"]


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text):
    for found in read_said(text).quantities:
        assert found.allows.low <= found.allows.high


@given(st.integers(1, 10**7))
def test_a_whole_number_agrees_with_itself(number):
    found = only(f"{number:,}")
    assert number in found.agrees
    assert found.allows.low <= found.agrees.low
    assert found.agrees.high <= found.allows.high


# Definitions: the international mile is 1609.344 m, the acre 4046.8564224 m².
@pytest.mark.parametrize(
    ("value", "unit", "other", "wanted"),
    [
        (1, "mile", "km", 1.609344),
        (1, "nautical mile", "km", 1.852),
        (1930, "square miles", "km²", 4998.677),
        (1, "acre", "ha", 0.40468564224),
        (250, "m", "km", 0.25),
    ],
)
def test_converts_by_the_definition_of_the_units(value, unit, other, wanted):
    assert convert(value, unit_of(unit), unit_of(other)) == pytest.approx(wanted, rel=1e-7)


@pytest.mark.parametrize(
    ("text", "azimuth", "half"),
    [
        ("west", 270, 22.5),
        ("to the north", 0, 22.5),
        ("north-east", 45, 22.5),
        ("northwest", 315, 22.5),
        ("NNW", 337.5, 11.25),
        ("ESE", 112.5, 11.25),
        ("на захід від", 270, 22.5),
        ("на північний схід", 45, 22.5),
        ("на південно-західний", 225, 22.5),
        ("на схід-північний схід", 67.5, 11.25),
    ],
)
def test_reads_a_wind(text, azimuth, half):
    assert read_wind(text) == pytest.approx((azimuth, half))


@pytest.mark.parametrize("text", ["", "near", "in Donetsk"])
def test_no_wind_is_none(text):
    assert read_wind(text) is None


@pytest.mark.parametrize(("one", "other", "angle"), [(350, 10, 20), (10, 350, 20), (0, 180, 180)])
def test_angle_between_azimuths(one, other, angle):
    assert off_azimuth(one, other) == angle


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("held", Side.HELD),
        ("Ukrainian-held", Side.HELD),
        ("not occupied", None),
        ("unoccupied", Side.HELD),
        ("held by Russia", Side.OCCUPIED),
        ("held by Russian forces", Side.OCCUPIED),
        ("under Russian control", Side.OCCUPIED),
        ("captured", Side.OCCUPIED),
        ("captured from Ukraine", Side.OCCUPIED),
        ("liberated from Russia", Side.HELD),
        ("free of Russians", None),
        ("under fire by Russia", None),
        ("captured Ukrainian town", None),
        ("held by Ukraine", Side.HELD),
        ("recaptured by Ukraine", Side.HELD),
        ("liberated", Side.HELD),
        ("in Ukrainian hands", Side.HELD),
        ("not captured", None),
        ("not held", None),
        ("no longer held", None),
        ("almost captured", None),
        ("held, occupied or unknown", None),
        ("захоплене росіянами", Side.OCCUPIED),
        ("утримується Росією", Side.OCCUPIED),
        ("під контролем Росії", Side.OCCUPIED),
        ("звільнене", Side.HELD),
        ("під контролем України", Side.HELD),
        ("утримується Україною", Side.HELD),
        ("відбите Україною", Side.HELD),
        ("в українських руках", Side.HELD),
        ("не захоплене", None),
        ("не утримується Україною", None),
        ("більше не утримується", None),
        ("утримується", Side.HELD),
        ("неокупований", Side.HELD),
        ("assessed as occupied", Side.OCCUPIED),
        ("Russian-held", Side.OCCUPIED),
        ("окупований", Side.OCCUPIED),
        ("status unknown", Side.UNKNOWN),
        ("сіра зона", Side.UNKNOWN),
        ("ruined", None),
    ],
)
def test_reads_a_side(text, side):
    assert read_side(text) is side


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("close to encirclement", (75, 99.9)),
        ("майже в оточенні", (75, 99.9)),
        ("half surrounded", (40, 75)),
        ("encircled", (99.9, 100)),
        ("not encircled", (0, 75)),
        ("not close to encirclement", (0, 75)),
        ("not half surrounded", (0, 40)),
        ("не близько до оточення", (0, 75)),
        ("far from encirclement", (0, 40)),
        ("далеко від оточення", (0, 40)),
        ("surrounded on three sides", (62.5, 87.5)),
        ("оточений з трьох боків", (62.5, 87.5)),
        ("surrounded on all sides", (99.9, 100)),
    ],
)
def test_reads_encirclement(text, share):
    found = read_encirclement(text)
    assert (found.low, found.high) == share


@pytest.mark.parametrize(
    "text",
    ["supplied", "at risk of encirclement", "80 % encircled", "not surrounded on three sides",
     "під загрозою оточення"],
)  # fmt: skip
def test_what_is_not_understood_of_encirclement_is_none(text):
    assert read_encirclement(text) is None
