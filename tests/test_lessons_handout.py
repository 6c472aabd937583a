"""The handout: what is on its pages, for learners and for the trainer, and the PDF it becomes."""

from __future__ import annotations

import re
import zlib

import pytest
from qgis.PyQt.QtGui import QTextFormat

from salient.errors import SourceError
from salient.layers import symbols
from salient.layers.teaching import handout as handout_module
from salient.layers.teaching.handout import handout, write_handout
from salient.layers.teaching.reading import parse_lesson
from salient.layers.teaching.shelf import SHIPPED, shelf

LESSONS = {
    language: {lesson.id: lesson for lesson in shelf(language, SHIPPED / "none").lessons}
    for language in ("en", "uk")
}


def parts(lesson):
    """Return the text for learners and that for the trainer."""
    text = handout(lesson).toPlainText().replace("\u00a0", " ")
    learners, trainer = text.split("For the trainer: solutions")
    return learners, trainer


@pytest.fixture(scope="module")
def control_map():
    return parts(LESSONS["en"]["control-map"])


def test_learners_have_steps_boxes_and_questions(control_map):
    learners, _ = control_map
    assert learners.startswith("Load and read a control map\n12 minutes")
    for number, step in enumerate(LESSONS["en"]["control-map"].steps, 1):
        assert f"\n{number}. {step.title}\n" in learners
    assert "\u2610 The map of 4 Nov 2025 is loaded" in learners
    assert "\u2610 assessed as occupied" in learners  # a choice
    assert re.search(r"Question\. How far from the front was Kramatorsk.*\n_+ km\n", learners)


def test_learners_have_no_solutions(control_map):
    assert "20.1 km" not in control_map[0]


def test_the_trainer_has_solutions_of_the_map_of_each_step(control_map):
    """24.1 km on 15 March, 20.1 km on 4 November: pyproj's geodesics to the drawing's outline."""
    _, trainer = control_map
    assert "\n24.1 km\nIt was 24.1 km from the front; on 4 November 2025 it is 20.1 km." in trainer
    assert "Who answers 20.1 km: That is the distance on 4 November 2025." in trainer


def test_the_trainers_part_begins_a_page():
    document = handout(LESSONS["en"]["corridor"])
    block = document.begin()
    while not block.text().startswith("For the trainer"):
        block = block.next()
    always = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
    assert block.blockFormat().pageBreakPolicy() == always


@pytest.mark.parametrize("lesson", LESSONS["uk"].values(), ids=list(LESSONS["uk"]))
def test_pdf_has_a4_pages_embedded_fonts_and_the_credit(tmp_path, lesson):
    data = write_handout(lesson, tmp_path / "a.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert re.findall(rb"/MediaBox \[0 0 (\d+)[.\d]* (\d+)", data)[0] in {
        (b"595", b"842"), (b"595", b"841"), (b"596", b"842"),
    }  # fmt: skip
    assert data.count(b"/FontFile2") >= 2
    assert len(re.findall(rb"/Type\s*/Page\b", data)) >= 3
    # Text, not a picture of it.
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    drawn = b"".join(zlib.decompress(s) for s in streams if s[:1] == b"\x78")
    assert drawn.count(b" Tj") + drawn.count(b" TJ") > 50


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(SourceError, match="is the folder writable"):
        write_handout(LESSONS["en"]["corridor"], tmp_path / "none" / "a.pdf")


def test_a_handout_that_fails_leaves_the_older_one_alone(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"older")

    def fail(*_args):
        raise OSError("No space left on device")

    monkeypatch.setattr(handout_module, "_paint", fail)
    with pytest.raises(SourceError, match="is the folder writable"):
        write_handout(LESSONS["en"]["corridor"], path)
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path]


def test_the_foot_has_the_credit_in_the_readers_language(tmp_path, monkeypatch):
    feet = []
    monkeypatch.setattr(handout_module, "credit_text", lambda _: "Проєкт Salient")
    monkeypatch.setattr(handout_module, "_paint", lambda *args: feet.append(args[-1]))
    write_handout(LESSONS["uk"]["corridor"], tmp_path / "a.pdf")
    assert feet == [f"{LESSONS['uk']['corridor'].title} · Проєкт Salient"]


def test_letters_are_those_of_the_maps():
    fonts = handout(LESSONS["en"]["corridor"]).defaultFont()
    assert fonts.family() == symbols.label_family()


def test_of_hints_to_answers_that_read_alike_the_trainer_gets_one():
    step = ["---", "id: own", "title: Own", "language: en", "minutes: 5", "---", "## One", "Read.",
            "Question: How far?", "Answer: reach Pokrovsk 25 EPSG:3857",
            "Hint number 25: First.", "Hint number 25.001: Second."]  # fmt: skip
    _, trainer = parts(parse_lesson("\n".join(step), "own.md"))
    assert "Who answers 25.0 km: First." in trainer
    assert "Second." not in trainer
