"""Lessons as data: their files, both languages, what their questions expect and say.

Expected figures are measured apart from the plugin's code: pyproj's geodesics along a finely cut
outline of the lesson map, its geodesic areas, and projections by pyproj's transformers.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import numpy as np
import pytest
import shapely
from pyproj import Geod, Transformer
from shapely.geometry.polygon import orient

from salient.layers.gazetteer import Gazetteer
from salient.layers.regions import donbas_regions, ukraine_land
from salient.layers.sources.lesson import lesson_map, lesson_sheet
from salient.layers.teaching.answers import expected, judged
from salient.layers.teaching.at_hand import lesson_at_hand
from salient.layers.teaching.entry import said
from salient.layers.teaching.expressions import parse_asked
from salient.layers.teaching.faults import LineError
from salient.layers.teaching.shelf import SHIPPED, shelf

GEOD = Geod(ellps="WGS84")
MERCATOR = Transformer.from_crs("OGC:CRS84", "EPSG:3857", always_xy=True)
NOVEMBER, AUGUST, MARCH = date(2025, 11, 4), date(2025, 8, 15), date(2025, 3, 15)
POKROVSK, KRAMATORSK = (
    (place.lon, place.lat)
    for place in (Gazetteer.load().search(name, 1)[0] for name in ("Pokrovsk", "Kramatorsk"))
)

ENGLISH, UKRAINIAN = (
    {lesson.id: lesson for lesson in shelf(language, SHIPPED / "none").lessons}
    for language in ("en", "uk")
)


def questions():
    """Return (lesson, step number, step, date of the map that is then active)."""
    found = []
    for lesson in ENGLISH.values():
        for number, step in enumerate(lesson.steps, 1):
            if step.question is not None:
                found.append(
                    pytest.param(
                        lesson, number, step.question, lesson.day_at(number - 1),
                        id=f"{lesson.id}-{number}",
                    )
                )  # fmt: skip
    return found


each_lesson = pytest.mark.parametrize("lesson", ENGLISH.values(), ids=list(ENGLISH))
each_question = pytest.mark.parametrize(("lesson", "number", "question", "day"), questions())


# The six lessons


def test_six_lessons_ship_in_their_order():
    assert list(ENGLISH) == [
        "control-map", "plane-and-ellipsoid", "distance-to-front",
        "rings-and-areas", "gained-and-lost", "corridor",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "uk"])
def test_no_lesson_that_ships_is_faulty(language):
    assert list(shelf(language, SHIPPED / "none").faults) == []


@each_lesson
def test_takes_10_to_20_minutes(lesson):
    assert 10 <= lesson.minutes <= 20


@each_lesson
def test_both_languages_have_the_same_steps_checks_and_answers(lesson):
    other = UKRAINIAN[lesson.id]
    assert other.language == "uk"
    assert shape(other) == shape(lesson)


def shape(lesson):
    """Return what must not depend on the language."""
    return lesson.minutes, lesson.day, [
        (step.checks, None if step.question is None else (
            step.question.answer, step.question.unit, step.question.tolerance,
            [key for key, _ in step.question.choices],
            [(hint.asked, hint.choice) for hint in step.question.hints],
            bool(step.question.hint), bool(step.question.solution),
            sorted(re.findall(r"\{[^}]+\}", step.question.solution)),
        ))
        for step in lesson.steps
    ]  # fmt: skip


@each_lesson
def test_ukrainian_text_is_ukrainian(lesson):
    for step in UKRAINIAN[lesson.id].steps:
        letters = [c for c in step.text if c.isalpha()]
        cyrillic = sum("\u0400" <= c <= "\u04ff" for c in letters)
        assert cyrillic > 0.75 * len(letters), step.title
        assert not set("ыэъё") & set(step.text.lower()), step.title


@each_question
def test_typical_wrong_answers_are_never_taken_for_right(lesson, number, question, day):
    known = expected(question, lesson_at_hand(day), "en")
    for hint, wrong in zip(question.hints, known.wrong):
        assert wrong is not None, hint.text
        assert wrong != known.right, hint.text
        if isinstance(wrong, float):
            assert not question.tolerance.holds(wrong, known.right), hint.text


@each_question
def test_each_typical_wrong_answer_gets_its_hint(lesson, number, question, day):
    known = expected(question, lesson_at_hand(day), "en")
    for hint, wrong in zip(known.hints, known.wrong):
        given = wrong if isinstance(wrong, str) else f"{wrong:.6f}"
        verdict = judged(question, given, known)
        assert (verdict.is_right, verdict.text) == (False, hint)


@each_question
def test_no_two_wrong_answers_read_alike(lesson, number, question, day):
    known = expected(question, lesson_at_hand(day), "en")
    read = [
        said(wrong, question.unit, "en") if isinstance(wrong, float) else wrong
        for wrong in known.wrong
    ]
    assert len(set(read)) == len(read)


@each_question
def test_every_question_explains_and_solves(lesson, number, question, day):
    assert question.hints
    assert question.solution
    assert question.choices or question.hint


# Answers against an independent method


@cache
def outline(day):
    """Return points every 25 m or so along the outline, coast and border left out crudely."""
    land = shapely.intersection(lesson_sheet(), ukraine_land()).buffer(-0.04)
    line = shapely.intersection(shapely.boundary(lesson_map(day).occupied), land)
    return shapely.get_coordinates(shapely.segmentize(line, 0.0003))


def place(name):
    """Return lon, lat of a place."""
    found = Gazetteer.load().search(name, 1)[0]
    return found.lon, found.lat


def to_front_km(name, day=NOVEMBER):
    """Return the shortest geodesic to the finely cut outline."""
    lon, lat = place(name)
    points = outline(day)
    points = points[np.hypot(points[:, 0] - lon, points[:, 1] - lat) < 2]
    start = np.full(len(points), lon), np.full(len(points), lat)
    return np.min(GEOD.inv(*start, *points.T)[2]) / 1e3


def area_km2(geometry):
    """Return the geodesic area by pyproj, edges cut to 0.01 degree so that they stay straight."""
    parts = shapely.get_parts(shapely.get_parts([shapely.segmentize(geometry, 0.01)]))
    polygons = [orient(part) for part in parts if part.geom_type == "Polygon"]
    return sum(GEOD.geometry_area_perimeter(polygon)[0] for polygon in polygons) / 1e6


def disc(name, km):
    """Return a polygon of 720 points at a geodesic distance."""
    lon, lat = place(name)
    turn = np.linspace(0, 360, 720, endpoint=False)
    size = len(turn)
    lons, lats, _ = GEOD.fwd(np.full(size, lon), np.full(size, lat), turn, np.full(size, km * 1e3))
    return shapely.Polygon(np.column_stack([lons, lats]))


def donetsk():
    return next(r.geometry for r in donbas_regions() if r.name == "Donetsk")


def changed_km2(before, after):
    """Return the area in Donetsk of what the first map has and the second has not."""
    return area_km2(
        shapely.intersection(
            donetsk(), shapely.difference(lesson_map(before).occupied, lesson_map(after).occupied)
        )
    )


def held_of_donbas():
    """Return held and whole area of Donetsk and Luhansk."""
    control = lesson_map(NOVEMBER)
    whole = shapely.union_all([r.geometry for r in donbas_regions()])
    held = shapely.difference(whole, shapely.union(control.occupied, control.unknown))
    return area_km2(held), area_km2(whole)


def reach_km():
    """Return how far a circle of 25,000 units of web Mercator reaches to east and to north."""
    x, y = MERCATOR.transform(*POKROVSK)
    ends = [(x + 25_000, y), (x, y + 25_000), (x - 25_000, y), (x, y - 25_000)]
    lonlat = [MERCATOR.transform(*end, direction="INVERSE") for end in ends]
    return np.mean([GEOD.inv(*POKROVSK, *end)[2] for end in lonlat]) / 1e3


def ring_km2(ground, inner, outer):
    ring = shapely.difference(disc("Myrnohrad", outer), disc("Myrnohrad", inner))
    return area_km2(shapely.intersection(ring, ground))


INDEPENDENT = {
    ("control-map", 7): lambda: to_front_km("Kramatorsk", MARCH),
    ("plane-and-ellipsoid", 4): lambda: GEOD.inv(*POKROVSK, *KRAMATORSK)[2] / 1e3,
    ("plane-and-ellipsoid", 5): reach_km,
    ("plane-and-ellipsoid", 6): lambda: area_km2(disc("Pokrovsk", 25)),
    ("distance-to-front", 3): lambda: to_front_km("Kostiantynivka"),
    ("distance-to-front", 5): lambda: to_front_km("Mariupol"),
    ("rings-and-areas", 3): lambda: ring_km2(lesson_map(NOVEMBER).occupied, 5, 10),
    ("rings-and-areas", 4): lambda: ring_km2(lesson_map(NOVEMBER).unknown, 5, 10),
    ("rings-and-areas", 5): lambda: held_of_donbas()[0],
    ("rings-and-areas", 6): lambda: 100 * held_of_donbas()[0] / held_of_donbas()[1],
    ("gained-and-lost", 4): lambda: changed_km2(NOVEMBER, AUGUST),
    ("gained-and-lost", 5): lambda: changed_km2(AUGUST, NOVEMBER),
    ("gained-and-lost", 6): lambda: changed_km2(NOVEMBER, AUGUST) - changed_km2(AUGUST, NOVEMBER),
    # Between two vertices of the drawing: Pokrovsk, and Krasnyi Lyman.
    ("corridor", 3): lambda: GEOD.inv(37.18, 48.29, 37.25, 48.34)[2] / 1e3,
}


@pytest.mark.parametrize(("lesson", "number"), INDEPENDENT, ids=str)
def test_an_independent_figure_is_taken_for_right(lesson, number):
    """A learner who measured by other means gives the right answer; the wrong ones stay wrong."""
    day = MARCH if lesson == "control-map" else NOVEMBER
    question = ENGLISH[lesson].steps[number - 1].question
    known = expected(question, lesson_at_hand(day), "en")
    figure = INDEPENDENT[lesson, number]()
    assert judged(question, f"{figure:.4f}", known).is_right
    assert known.right == pytest.approx(figure, rel=3e-3)


def test_25_km_of_web_mercator_are_16_6_km():
    question = ENGLISH["plane-and-ellipsoid"].steps[4].question
    assert judged(question, "16,6", expected(question, lesson_at_hand(NOVEMBER), "en")).is_right


@pytest.mark.parametrize(
    ("lesson", "number", "given"),
    [("control-map", 3, "held"), ("control-map", 4, "unknown"), ("control-map", 6, "held"),
     ("distance-to-front", 4, "occupied"), ("corridor", 7, "open")],
)  # fmt: skip
def test_the_side_that_the_drawing_shows_is_right(lesson, number, given):
    question = ENGLISH[lesson].steps[number - 1].question
    day = MARCH if (lesson, number) in {("control-map", 6), ("corridor", 7)} else NOVEMBER
    assert judged(question, given, expected(question, lesson_at_hand(day), "en")).is_right


def test_wrong_ways_of_measuring_give_what_they_are_known_to_give():
    hand = lesson_at_hand(NOVEMBER)

    def value(way):
        return parse_asked(f"between Pokrovsk Kramatorsk in {way}").value(hand)

    x, y = (np.subtract(*pair) for pair in zip(KRAMATORSK, POKROVSK))
    assert value("degrees") == pytest.approx(np.hypot(x, y))
    assert value("degrees-111") == pytest.approx(111.3 * np.hypot(x, y), rel=1e-3)
    ends = np.array([MERCATOR.transform(*POKROVSK), MERCATOR.transform(*KRAMATORSK)])
    assert value("EPSG:3857") == pytest.approx(np.hypot(*np.diff(ends, axis=0)[0]) / 1e3)
    sphere = Geod(a=6371008.8, b=6371008.8)
    assert value("sphere") == pytest.approx(sphere.inv(*POKROVSK, *KRAMATORSK)[2] / 1e3)
    assert value("miles") == pytest.approx(GEOD.inv(*POKROVSK, *KRAMATORSK)[2] / 1609.344)


def test_another_date_is_that_of_the_lesson_map():
    asked = parse_asked("distance Kramatorsk on 2025-03-15")
    assert asked.value(lesson_at_hand(NOVEMBER)) == pytest.approx(
        to_front_km("Kramatorsk", MARCH), rel=1e-3
    )


def test_no_buffer_is_drawn_in_degrees():
    with pytest.raises(LineError, match="EPSG:4326” counts in degrees"):
        parse_asked("reach Pokrovsk 25 EPSG:4326")
