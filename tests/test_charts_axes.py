"""The axes of charts, where labels go, and the colours: small things with known answers."""

from __future__ import annotations

import math
from datetime import date
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QRectF

from salient.layers import words
from salient.layers.charts.bars import hatch_lines
from salient.layers.charts.days import month_text, tick_choices
from salient.layers.charts.inks import DARK, LIGHT, PRINT
from salient.layers.charts.numbers import number_axis, short_text
from salient.layers.charts.placing import flow, rows_of, spread
from salient.layers.words import date_text

EITHER_END = st.floats(-1e6, 1e6, allow_nan=False)


@pytest.fixture
def english(monkeypatch):
    monkeypatch.setattr(words, "language", lambda: "en")


# Numbers


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0, 100, 6, (0, 20, 40, 60, 80, 100)),
        (0, 21_469, 5, (0, 5_000, 10_000, 15_000, 20_000)),
        (-35, 560, 8, (0, 100, 200, 300, 400, 500)),
        (-5.5, 38, 5, (0, 10, 20, 30)),
        (0, 0.31, 5, (0, 0.1, 0.2, 0.3)),
        (300, 310, 4, (0, 100, 200, 300)),
        (0, 0, 4, (0, 0.5, 1)),
    ],
)
def test_ticks_of_known_spans(low, high, most, ticks):
    assert number_axis(low, high, most).ticks == pytest.approx(ticks)


@given(EITHER_END, EITHER_END, st.integers(4, 12))
def test_an_axis_holds_both_numbers_and_zero(a, b, most):
    axis = number_axis(min(a, b), max(a, b), most)
    assert axis.low <= min(a, b, 0)
    assert axis.high >= max(a, b, 0)


@given(EITHER_END, EITHER_END, st.integers(4, 12))
def test_an_axis_has_two_ticks_or_more_but_not_too_many(a, b, most):
    assert 2 <= len(number_axis(min(a, b), max(a, b), most).ticks) <= most


@given(EITHER_END, EITHER_END, st.integers(4, 12))
def test_steps_are_one_two_or_five_times_a_power_of_ten(a, b, most):
    axis = number_axis(min(a, b), max(a, b), most)
    step = axis.ticks[1] - axis.ticks[0]
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - nice) for nice in (1, 2, 5, 10)) < 1e-6


def test_labels_of_ticks_have_the_decimals_that_tell_them_apart():
    axis = number_axis(-0.4, 0.5, 8)
    assert [axis.text(tick) for tick in axis.ticks][:2] == ["\u22120.4", "\u22120.2"]


def test_labels_may_go_without_the_sign():
    axis = number_axis(-20, 40, 5)
    assert axis.text(axis.ticks[0], is_signed=False) == "20"


@pytest.mark.parametrize(
    ("value", "text"),
    [(20_381.4, "20,381"), (99.96, "100"), (13.04, "13.0"), (2.8, "2.80"), (-0.31, "\u22120.31"),
     (-0.001, "0.00"), (0, "0.00"), (-4512.2, "\u22124,512")],
)  # fmt: skip
def test_values_have_three_figures(value, text):
    assert short_text(value) == text


# Days


def ticks_of(first, last, count):
    """The densest choice with at most so many ticks."""
    return next(t for t in tick_choices(first, last) if t and len(t) <= count)


def test_days_of_a_week(english):
    ticks = ticks_of(date(2025, 10, 30), date(2025, 11, 4), 6)
    assert [t.text.replace("\xa0", " ") for t in ticks] == [
        "30 Oct", "31 Oct", "1 Nov", "2 Nov", "3 Nov", "4 Nov",
    ]  # fmt: skip


def test_weeks_begin_on_mondays():
    ticks = ticks_of(date(2025, 10, 1), date(2025, 11, 4), 5)
    assert [t.day for t in ticks] == [
        date(2025, 10, 6), date(2025, 10, 13), date(2025, 10, 20), date(2025, 10, 27),
        date(2025, 11, 3),
    ]  # fmt: skip


def test_months_name_the_year_once(english):
    ticks = ticks_of(date(2024, 11, 15), date(2025, 3, 2), 4)
    assert [(t.text, t.year) for t in ticks] == [
        ("Dec", "2024"), ("Jan", "2025"), ("Feb", ""), ("Mar", ""),
    ]  # fmt: skip


def test_quarters_begin_in_january():
    ticks = ticks_of(date(2024, 7, 15), date(2025, 11, 4), 5)
    assert [t.day for t in ticks] == [
        date(2024, 10, 1), date(2025, 1, 1), date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1),
    ]  # fmt: skip


def test_years_stand_alone():
    ticks = ticks_of(date(2014, 4, 6), date(2025, 11, 4), 6)
    assert [t.text for t in ticks] == ["2016", "2018", "2020", "2022", "2024"]


@given(st.dates(date(2014, 1, 1), date(2027, 1, 1)), st.integers(0, 4000))
def test_no_tick_lies_outside_the_days(first, span):
    last = date.fromordinal(first.toordinal() + span)
    days = [tick.day for ticks in tick_choices(first, last) for tick in ticks]
    assert all(first <= day <= last for day in days)


def test_a_single_day_has_its_tick():
    day = date(2025, 11, 4)
    assert [[t.day for t in ticks] for ticks in tick_choices(day, day)][-1] == [day]


def test_dates_are_not_broken_across_lines(english):
    assert date_text(date(2025, 11, 4)) == "4\u00a0Nov\u00a02025"


def test_months_speak_the_language_of_qgis(monkeypatch):
    monkeypatch.setattr(words, "language", lambda: "uk")
    assert month_text(date(2025, 11, 4)).startswith("лис")


# Labels


def test_labels_far_apart_stay_where_they_are():
    assert spread([10, 50, 90], 12, 0, 100) == [10, 50, 90]


def test_labels_at_one_place_spread_evenly_about_it():
    assert spread([50, 50, 50], 10, 0, 100) == [40, 50, 60]


def test_labels_keep_their_order():
    assert spread([30, 20, 25], 10, 0, 100) == [35, 15, 25]


def test_labels_stay_within_bounds():
    assert spread([0, 0, 100], 10, 0, 100) == [0, 10, 100]


def test_labels_without_room_are_not_placed():
    assert spread([1, 2, 3, 4], 10, 0, 25) is None


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_no_two_labels_are_nearer_than_the_gap(wanted):
    placed = sorted(spread(wanted, 10, 0, 100))
    assert all(b - a >= 10 - 1e-9 for a, b in zip(placed, placed[1:]))


def test_spans_that_overlap_go_to_rows_of_their_own():
    assert rows_of([(0, 10), (5, 15), (20, 30), (8, 25)]) == [0, 1, 0, 2]


def test_keys_break_where_the_line_ends():
    assert flow([40, 40, 40], room=100, gap=5) == [(0, 0), (45, 0), (0, 1)]


def test_a_key_wider_than_the_line_has_one_to_itself():
    assert flow([20, 200, 20], room=100, gap=5) == [(0, 0), (0, 1), (0, 2)]


def test_hatching_stays_within_its_rectangle():
    box = QRectF(5, 7, 30, 12)
    ends = [point for line in hatch_lines(box, 4) for point in (line.p1(), line.p2())]
    assert all(box.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(point) for point in ends)


def test_hatching_is_as_dense_as_asked():
    # A square of side 40: diagonals 10 apart along either side, corners left out.
    assert len(hatch_lines(QRectF(0, 0, 40, 40), 10)) == 7


# Colours: contrast by WCAG 2.1; differences by CIE 1976 in the models of Machado et al. 2009

DEFICIENCIES = {
    "normal": np.eye(3),
    "protanopia": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                            [-0.003882, -0.048116, 1.051998]]),
    "deuteranopia": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                              [-0.011820, 0.042940, 0.968881]]),
    "tritanopia": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                            [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip
TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                   [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip


def linear(colour: str) -> np.ndarray:
    srgb = np.array([int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)])
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def contrast(a: str, b: str) -> float:
    bright, dark = sorted((float(TO_XYZ[1] @ linear(c)) for c in (a, b)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def lab(rgb: np.ndarray) -> np.ndarray:
    xyz = TO_XYZ @ np.clip(rgb, 0, 1) / (TO_XYZ @ np.ones(3))
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("inks", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
@pytest.mark.parametrize("role", ["text", "faint"])
def test_texts_stand_out_from_the_paper(inks, role):
    assert contrast(getattr(inks, role), inks.paper) >= 4.5


@pytest.mark.parametrize("inks", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])
def test_lines_stand_out_from_the_paper(inks):
    drawn = (inks.occupied, inks.unknown, inks.held, inks.gained, inks.lost, inks.net)
    assert min(contrast(colour, inks.paper) for colour in (*drawn, *inks.several)) >= 3.0


@pytest.mark.parametrize("vision", DEFICIENCIES)
@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
def test_lines_of_one_chart_differ_in_any_colour_vision(inks, vision):
    charts = (
        (inks.occupied, inks.unknown, inks.held),
        (inks.gained, inks.lost, inks.net),
        inks.several,
    )
    seen = [[lab(DEFICIENCIES[vision] @ linear(c)) for c in chart] for chart in charts]
    least = min(np.linalg.norm(a - b) for chart in seen for a, b in combinations(chart, 2))
    assert least >= 19.0
