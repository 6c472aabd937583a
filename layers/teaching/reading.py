"""Reads a lesson from its Markdown file; ``docs/writing-lessons.md`` has the grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ..sources.lesson import LESSON_DATES
from ..words import tr
from .answers import check_placeholders
from .arguments import lesson_day
from .checks import Check, parse_check
from .entry import are_alike
from .expressions import Asked, parse_asked
from .faults import LessonError, LineError, at_line
from .lesson import Hint, Lesson, Question, Step, Tolerance
from .sections import Front, Keyed, Section, split

LONGEST_LESSON = 200_000
_TOLERANCE = re.compile(r"(\d+(?:\.\d+)?)\s*(\S.*)?$")
_DEFAULT_TOLERANCE = Tolerance(1.0)


def read_lesson(path: Path) -> Lesson:
    """The lesson in a file. Raises LessonError, with the line and what to do about it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LessonError(
            tr("{file} cannot be read: save it as a text file in UTF-8.").format(file=path.name),
            f"{path}: {error}",
        ) from error
    return parse_lesson(text, path.name)


def parse_lesson(text: str, file: str) -> Lesson:
    """The lesson in a text; ``file`` is its name for messages. Raises LessonError."""
    try:
        if len(text) > LONGEST_LESSON:
            raise LineError(tr("A lesson has at most 200,000 letters; make two of it."))
        front, sections = split(text)
        intro = sections[0]
        for keyed in intro.keyed:
            with at_line(keyed.line):
                raise LineError(tr("This line stands before the first step; put it below a step."))
        steps = tuple(_step(section) for section in sections[1:])
        if not steps:
            raise LineError(tr("The lesson has no step; begin each with a heading: ## Title"))
        return _lesson(front, intro.text, steps, file)
    except LineError as error:
        raise error.of(file) from error


def _lesson(front: Front, intro: str, steps: tuple[Step, ...], file: str) -> Lesson:
    identity = front.get(
        "id", r"[a-z0-9]+(-[a-z0-9]+)*",
        tr("“{text}” is no id; write small letters, digits and hyphens: front-distance."),
    )  # fmt: skip
    title = front.get("title", r".+", "{text}")
    language = front.get("language", "en|uk", tr("“{text}” is no language here; write en or uk."))
    minutes = front.get("minutes", r"[1-9]\d?", tr("“{text}” is no number of minutes; write 15."))
    day = LESSON_DATES[-1]
    if "map" in front.values:
        line, written = front.values["map"]
        with at_line(line):
            day = lesson_day(written)
    return Lesson(identity, title, language, int(minutes), day, intro, steps, file)


def _step(section: Section) -> Step:
    checks: list[Check] = []
    for keyed in section.keyed:
        if keyed.key == "Check":
            with at_line(keyed.line):
                checks.append(parse_check(keyed.value))
    rest = [keyed for keyed in section.keyed if keyed.key != "Check"]
    with at_line(section.line):
        question = _question(rest) if rest else None
        if not section.text:
            raise LineError(tr("The step has no text; say below its heading what it is about."))
    return Step(section.title, section.text, tuple(checks), question)


# Questions


def _question(lines: Sequence[Keyed]) -> Question:
    once: dict[str, Keyed] = {}
    for keyed in lines:
        with at_line(keyed.line):
            if not keyed.value:
                raise LineError(tr("There is nothing behind “{key}:”.").format(key=keyed.key))
            if keyed.qualifier and keyed.key not in ("Hint", "Choice"):
                raise LineError(tr("Write “{key}:” and the value.").format(key=keyed.key))
            if keyed.key in ("Hint", "Choice") and keyed.qualifier:
                continue
            if keyed.key in once:
                raise LineError(
                    tr("A step has one “{key}:”; begin another step for the next question.")
                    .format(key=keyed.key)
                )  # fmt: skip
        once[keyed.key] = keyed
    for key in ("Question", "Answer"):
        if key not in once:
            raise LineError(tr("The question of this step lacks a line “{key}:”.").format(key=key))
    with at_line(once["Answer"].line):
        answer = parse_asked(once["Answer"].value)
    unit = _unit(once.get("Unit"), answer)
    choices = tuple(_choice(k, answer) for k in lines if k.key == "Choice")
    if bool(answer.kind.words) != bool(choices):
        raise LineError(
            tr("The answer is one of {words}; add a line “Choice {first}: …” for each to choose.")
            .format(words=", ".join(answer.kind.words), first=answer.kind.words[0])
            if answer.kind.words
            else tr("The answer is a number; take out the lines “Choice …:”.")
        )  # fmt: skip
    hints = tuple(_hint(k, answer) for k in lines if k.key == "Hint" and k.qualifier)
    for key in ("Hint", "Solution"):
        if key in once:
            with at_line(once[key].line):
                check_placeholders(once[key].value)
    return Question(
        once["Question"].value,
        answer,
        unit,
        _tolerance(once.get("Tolerance"), unit),
        choices,
        hints,
        once["Hint"].value if "Hint" in once else "",
        once["Solution"].value if "Solution" in once else "",
    )


def _unit(keyed: Keyed | None, answer: Asked) -> str:
    if keyed is None:
        return answer.unit
    with at_line(keyed.line):
        if not are_alike(answer.unit, keyed.value):
            raise LineError(
                tr("The answer is in {unit}; “{text}” is no such unit.").format(
                    unit=answer.unit or tr("words"), text=keyed.value
                )
            )
    return keyed.value


def _tolerance(keyed: Keyed | None, unit: str) -> Tolerance:
    if keyed is None:
        return _DEFAULT_TOLERANCE
    found = _TOLERANCE.match(keyed.value)
    with at_line(keyed.line):
        if found is None or found[2] not in ("%", unit):
            raise LineError(
                tr("“{text}” is no tolerance; write 2 %, or a number with the unit {unit}.").format(
                    text=keyed.value, unit=unit or "–"
                )
            )
    # Of shares, which are per cent themselves, a tolerance is in points.
    return Tolerance(float(found[1]), is_percent=found[2] == "%" and unit != "%")


def _choice(keyed: Keyed, answer: Asked) -> tuple[str, str]:
    with at_line(keyed.line):
        if keyed.qualifier not in answer.kind.words:
            raise LineError(
                tr("“{text}” is no answer here; write one of {known}.").format(
                    text=keyed.qualifier or keyed.key, known=", ".join(answer.kind.words) or "–"
                )
            )
    return keyed.qualifier, keyed.value


def _hint(keyed: Keyed, answer: Asked) -> Hint:
    """``Hint in WAY:``, ``Hint CHOICE:`` or ``Hint MEASURE …:``."""
    with at_line(keyed.line):
        check_placeholders(keyed.value)
        if keyed.qualifier in answer.kind.words:
            return Hint(keyed.value, choice=keyed.qualifier)
        if keyed.qualifier.startswith("in "):
            return Hint(keyed.value, answer.otherwise(keyed.qualifier[3:].strip()))
        return Hint(keyed.value, parse_asked(keyed.qualifier))
