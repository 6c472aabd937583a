"""The grammar of lesson files: what is read, and what a trainer is told of a mistake."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT

from salient import settings
from salient.analysis.model import Figure, Provenance
from salient.errors import InputError
from salient.layers.teaching.answers import expected, judged
from salient.layers.teaching.at_hand import lesson_at_hand
from salient.layers.teaching.checks import Sight, parse_check
from salient.layers.teaching.entry import readings, said
from salient.layers.teaching.faults import LessonError
from salient.layers.teaching.progress import Progress, StepState
from salient.layers.teaching.reading import parse_lesson, read_lesson
from salient.layers.teaching.shelf import shelf

FRONT = ["---", "id: mine", "title: My lesson", "language: en", "minutes: 12", "---"]
STEP = ["## Measure", "Add Kramatorsk."]
QUESTION = ["Question: How far?", "Answer: distance Kramatorsk"]
NOVEMBER = date(2025, 11, 4)


def lesson(*lines, front=FRONT):
    return parse_lesson("\n".join([*front, *lines]), "mine.md")


def refused(*lines, front=FRONT):
    """Return what the trainer is told."""
    with pytest.raises(LessonError) as caught:
        lesson(*lines, front=front)
    return caught.value.message


# What is read


def test_front_matter_is_read():
    read = lesson(*STEP)
    assert (read.id, read.title, read.language, read.minutes) == ("mine", "My lesson", "en", 12)
    assert read.day == NOVEMBER


def test_steps_have_their_texts_without_the_lines_with_keys():
    read = lesson("Intro.", *STEP, "", "Check: page measure", "", "More.", "## Next", "Text.")
    assert read.intro == "Intro."
    assert [step.title for step in read.steps] == ["Measure", "Next"]
    assert read.steps[0].text == "Add Kramatorsk.\n\nMore."


def test_a_value_goes_on_in_the_next_lines():
    read = lesson(*STEP, *QUESTION, "Hint: One", "two", "", "three.")
    assert read.steps[0].question.hint == "One two"
    assert read.steps[0].text == "Add Kramatorsk.\n\nthree."


def test_a_way_with_a_colon_is_part_of_the_hint():
    read = lesson(*STEP, *QUESTION, "Hint in EPSG:3857: Mercator: no.")
    [hint] = read.steps[0].question.hints
    assert (hint.asked.way, hint.text) == ("EPSG:3857", "Mercator: no.")


def test_text_with_a_colon_is_text():
    assert lesson("## A", "Note: this is text.").steps[0].text == "Note: this is text."


@pytest.mark.parametrize(("line", "allowed"), [("2 %", 20.0), ("0.5 km", 0.5), ("", 10.0)])
def test_tolerance_in_per_cent_or_in_the_unit(line, allowed):
    lines = [f"Tolerance: {line}"] if line else []
    tolerance = lesson(*STEP, *QUESTION, *lines).steps[0].question.tolerance
    assert tolerance.holds(1000 + allowed, 1000)
    assert not tolerance.holds(1000.01 + allowed, 1000)


# What is refused, with the line


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        (["Check: page measure"], 7, "before the first step"),
        ([], 1, "has no step"),
        (["## Empty"], 7, "has no text"),
        ([*STEP, "Check: page measur"], 9, "load, measure, change"),
        ([*STEP, "Check: look around"], 9, "nothing the dock can watch"),
        ([*STEP, "Check: map-loaded 2025-11-04"], 9, "write map-loaded date=2025-11-04"),
        ([*STEP, "Check: map-loaded date=4 Nov"], 9, "year-month-day"),
        ([*STEP, "Check: measured distanse Pokrovsk"], 9, "distance PLACE"),
        ([*STEP, "Check: measured ring Pokrovsk 10-5 held"], 9, "0-10"),
        ([*STEP, "Check: measured ring Pokrovsk 0-10 green"], 9, "area, occupied, unknown, held"),
        ([*STEP, "Check: measured region Donezk held"], 9, "Donbas or one of"),
        ([*STEP, "Check: measured distance Velyka Novosilka"], 9, "quotation marks"),
        ([*STEP, "Check: rings Pokrovsk five"], 9, "is not a distance"),
        ([*STEP, "Check: plane 3857"], 9, "plane EPSG:3857"),
        ([*STEP, "Check: plane EPSG:99999"], 9, "“EPSG:99999” is no CRS"),
        ([*STEP, "Check: measured neck Xyzzyqq"], 9, "No place is called “Xyzzyqq”"),
        ([*STEP, "Check: measured between Pokrovsk Xyzzyqq"], 9, "No place is called “Xyzzyqq”"),
        ([*STEP, "Check: measured distance front"], 9, "No place is called “front”"),
        ([*STEP, "Check: rings Xyzzyqq 5"], 9, "No place is called “Xyzzyqq”"),
        ([*STEP, "Check: measured region all held"], 9, "write Donbas or one of"),
        ([*STEP, "Check: measured gained Donbas 2025-08-15"], 9, "write all or one of"),
        ([*STEP, "Check: measured gained all 2025-01-01"], 9, "2025-08-15, 2025-11-04"),
        ([*STEP, "Check: layer-added rings"], 9, "results"),
        ([*STEP, "Question: How far?"], 7, "lacks a line “Answer:”"),
        ([*STEP, "Answer: distance Pokrovsk"], 7, "lacks a line “Question:”"),
        ([*STEP, "Question:", "Answer: front"], 9, "nothing behind"),
        ([*STEP, *QUESTION, "Answer: front"], 11, "another step"),
        ([*STEP, *QUESTION, "Anwser: front"], 11, "“Anwser” is no key"),
        ([*STEP, *QUESTION, "Tolerance: small"], 11, "write 2 %"),
        ([*STEP, *QUESTION, "Unit: km²"], 11, "The answer is in km"),
        ([*STEP, *QUESTION, "Choice held: held"], 11, "is no answer here"),
        ([*STEP, *QUESTION, "Hint in fathoms: No."], 11, "no way of measuring"),
        ([*STEP, *QUESTION, "Hint speed Pokrovsk: No."], 11, "no measure known"),
        ([*STEP, *QUESTION, "Hint in EPSG:99999: No."], 11, "“EPSG:99999” is no CRS"),
        ([*STEP, *QUESTION, "Hint in EPSG:4326: No."], 11, "counts in degrees"),
        ([*STEP, *QUESTION, "Hint reach Pokrovsk 25 FOO:1: No."], 11, "“FOO:1” is no CRS"),
        ([*STEP, *QUESTION, "Hint distance Kramatorsk on 2025-01-01: No."], 11, "is not drawn for"),
        ([*STEP, *QUESTION, "Solution: {distance Xyzzyqq}"], 11, "No place is called “Xyzzyqq”"),
        ([*STEP, *QUESTION, "Solution: It is {answr}."], 11, "no measure known"),
        ([*STEP, *QUESTION, "Solution: It is {answer."], 11, "brace stands alone"),
        ([*STEP, "Question: Which?", "Answer: side Pokrovsk"], 7, "Choice held"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_what_to_write(lines, line, words):
    message = refused(*lines)
    assert message.startswith(f"mine.md, line {line}: ")
    assert words in message


@pytest.mark.parametrize(
    ("at", "text", "words"),
    [
        (0, "# Title", "begins with a line ---"),
        (1, "id: My Lesson", "small letters"),
        (1, "", "lacks “id”"),
        (2, "titel: My lesson", "id, title, language, minutes, map"),
        (3, "language: de", "write en or uk"),
        (4, "minutes: long", "number of minutes"),
        (4, "minutes: 12\nmap: 2025-11-05", "2025-08-15, 2025-11-04"),
    ],
)
def test_mistakes_in_the_front_matter(at, text, words):
    assert words in refused(*STEP, front=[*FRONT[:at], text, *FRONT[at + 1 :]])


def test_a_file_that_is_no_text_is_told(tmp_path):
    path = tmp_path / "picture.md"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(LessonError, match=r"picture\.md cannot be read: save it as a text file"):
        read_lesson(path)


# The documented example


def test_the_example_of_the_docs_is_a_lesson():
    text = (ROOT / "docs" / "writing-lessons.md").read_text(encoding="utf-8")
    example = text.split("````markdown\n")[1].split("````")[0]
    read = parse_lesson(example, "example.md")
    assert len(read.steps) >= 3
    for step in read.steps:
        if step.question is not None:
            expected(step.question, lesson_at_hand(read.day), "en")


# Typed answers


@pytest.mark.parametrize(
    ("text", "unit", "meant"),
    [
        ("16,6", "km", (16.6,)), ("16.6 km", "km", (16.6,)), ("10 mi", "km", (16.09344,)),
        ("16600 m", "km", (16.6,)), ("16,6 км", "km", (16.6,)), ("1 234,5", "km²", (1234.5,)),
        ("1,234.5 km²", "km²", (1234.5,)), ("6,807", "km²", (6807.0, 6.807)),
        ("1.234.567", "km²", (1234567.0,)), ("12,9 %", "%", (12.9,)), ("−3", "km", (-3.0,)),
        ("100 sq mi", "km²", (258.9988110336,)), (" .5 ", "km", (0.5,)),
    ],
)  # fmt: skip
def test_what_a_typed_figure_can_mean(text, unit, meant):
    assert readings(text, unit) == pytest.approx(meant)


@pytest.mark.parametrize("text", ["", "far", "km", "5 km²", "5 parsec", "1.2.3"])
def test_what_is_no_figure_is_said(text):
    with pytest.raises(InputError, match=r"16\.6|give the figure in km"):
        readings(text, "km")


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [(6806.6, "en", "6,807 km²"), (6806.6, "uk", "6 807 км²"), (3.456, "uk", "3,46 км²")],
)
def test_figures_are_said_in_the_lessons_language(value, language, text):
    assert said(value, "km²", language).replace("\u00a0", " ") == text


def test_miles_typed_with_their_unit_are_right_and_without_get_the_hint():
    read = lesson(*STEP, *QUESTION, "Hint in miles: These are miles.").steps[0].question
    known = expected(read, lesson_at_hand(NOVEMBER), "en")
    miles = known.right / 1.609344
    assert judged(read, f"{miles:.2f} mi", known).is_right
    assert judged(read, f"{miles:.2f}", known).text == "These are miles."


def test_a_question_on_no_map_says_what_to_do():
    from salient.layers.active import ActiveMap
    from salient.layers.teaching.at_hand import MapAtHand

    question = lesson(*STEP, *QUESTION).steps[0].question
    with pytest.raises(InputError, match="Load the lesson map"):
        expected(question, MapAtHand(ActiveMap()), "en")


# What the dock sees


def figure(subject, measure, day="2025-11-04"):
    return Figure(subject, measure, 1.0, "km", date=day)


SEEN = Sight(
    Provenance("Lesson", NOVEMBER),
    (
        figure("Kramatorsk", "distance to front"),
        figure("Sloviansk", "distance to front", "2025-08-15"),
        figure("Pokrovsk", "distance to Kramatorsk", ""),
        figure("Pokrovsk", "ring 0–5 km: held"),
        figure("Pokrovsk", "ring 5–10 km: held"),
        figure("Donetsk", "gained: newly assessed as occupied", "2025-08-15 → 2025-11-04"),
    ),
    "measure",
    "EPSG:3857",
    frozenset({"front", "results"}),
)


@pytest.mark.parametrize(
    ("check", "is_met"),
    [
        ("map-loaded", True), ("map-loaded date=2025-11-04", True),
        ("map-loaded date=2025-08-15", False),
        ("measured distance Kramatorsk", True), ("measured distance Slavyansk", False),
        ("measured between Pokrovsk Kramatorsk", True),
        ("measured between Kramatorsk Pokrovsk", False),
        ("rings Pokrovsk 5,10", True), ("rings Pokrovsk 5,10,25", False),
        ("rings Kramatorsk 5", False),
        ("measured gained Donetsk 2025-08-15", True),
        ("measured gained Donetsk 2025-03-15", False), ("measured lost Donetsk 2025-08-15", False),
        ("plane EPSG:3857", True), ("plane EPSG:32637", False),
        ("plane epsg:3857", True), ("page measure", True), ("page change", False),
        ("layer-added results", True), ("layer-added neck", False),
    ],
)  # fmt: skip
def test_what_is_seen_as_done(check, is_met):
    assert parse_check(check).is_met(SEEN) is is_met


@pytest.mark.parametrize("check", ["map-loaded", "measured front", "rings front 5", "page change"])
def test_without_a_map_nothing_is_done(check):
    assert not parse_check(check).is_met(Sight())


# Progress and the user's own lessons


@pytest.fixture
def two_steps():
    made = lesson(*STEP, "## Next", "Text.")
    key = settings.lesson_progress(made.id)
    key.forget()
    yield made
    key.forget()


def test_progress_is_kept(two_steps):
    Progress(two_steps).set(0, StepState.SHOWN)
    later = Progress(two_steps)
    assert later.states == (StepState.SHOWN, StepState.OPEN)
    assert (later.done, later.next_step, later.is_whole) == (1, 1, False)


def test_skipped_steps_are_not_done(two_steps):
    progress = Progress(two_steps)
    progress.set(0, StepState.DONE)
    progress.set(1, StepState.SKIPPED)
    assert (progress.done, progress.is_whole) == (1, False)


def test_progress_of_a_longer_version_of_the_lesson_is_cut(two_steps):
    settings.lesson_progress(two_steps.id).set(["done", "nonsense", "done", "done"])
    assert Progress(two_steps).states == (StepState.DONE, StepState.OPEN)


def test_progress_is_forgotten(two_steps):
    progress = Progress(two_steps)
    progress.set(0, StepState.DONE)
    progress.forget()
    assert not Progress(two_steps).is_begun


def write(folder: Path, name: str, identity: str, title: str, language: str = "en") -> None:
    front = ["---", f"id: {identity}", f"title: {title}", f"language: {language}", "minutes: 5",
             "---"]  # fmt: skip
    (folder / name).write_text("\n".join([*front, *STEP]), encoding="utf-8")


def test_own_lessons_follow_those_that_ship(tmp_path):
    write(tmp_path, "b.md", "mine", "Mine")
    found = shelf("en", tmp_path).lessons
    assert [each.title for each in found][-1] == "Mine"
    assert len(found) == 7


def test_an_own_lesson_takes_the_place_of_the_one_with_its_id(tmp_path):
    write(tmp_path, "b.md", "corridor", "Our corridor")
    titles = [each.title for each in shelf("en", tmp_path).lessons]
    assert titles[5:] == ["Our corridor"]


def test_an_own_lesson_comes_in_the_language_there_is(tmp_path):
    write(tmp_path, "a.md", "both", "English")
    write(tmp_path, "b.md", "both", "Ukrainian", "uk")
    write(tmp_path, "c.md", "one", "English alone")
    assert [each.title for each in shelf("uk", tmp_path).lessons][6:] == [
        "Ukrainian", "English alone",
    ]  # fmt: skip


def test_a_faulty_file_is_named_and_the_others_are_there(tmp_path):
    (tmp_path / "bad.md").write_text("# no front matter", encoding="utf-8")
    write(tmp_path, "good.md", "mine", "Mine")
    found = shelf("en", tmp_path)
    assert [fault.message.split(":")[0] for fault in found.faults] == ["bad.md, line 1"]
    assert len(found.lessons) == 7
