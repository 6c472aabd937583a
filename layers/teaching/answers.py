"""What a question expects on the map at hand, and what to say to what was answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import InputError
from ..words import tr
from .at_hand import MapAtHand
from .entry import are_alike, converted, readings, said
from .expressions import Asked, Value, parse_asked
from .faults import LineError

if TYPE_CHECKING:
    from .lesson import Hint, Question

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")
_ANSWER = "answer"


@dataclass(frozen=True)
class Expected:
    """A question with everything computed that is needed to judge an answer.

    ``wrong``: for each of the question's hints the value that it speaks of, None where the map has
    none. ``hints``, ``hint``, ``solution``: their texts, with figures in place of expressions.
    """

    right: Value
    wrong: tuple[Value | None, ...]
    hints: tuple[str, ...]
    hint: str
    solution: str


@dataclass(frozen=True)
class Verdict:
    """Whether an answer is right, and what to say to it (Markdown)."""

    is_right: bool
    text: str


def expected(question: Question, hand: MapAtHand, language: str) -> Expected:
    """What a question expects; in any thread.

    Raises InputError where no map is active, or the map has no such figure.
    """
    right = _in_unit(question.answer, question, hand)
    wrong = tuple(_wrong(hint, question, hand) for hint in question.hints)

    def filled(text: str) -> str:
        def figure(found: re.Match[str]) -> str:
            if found[1] == _ANSWER:
                return _shown(right, question, question.unit, language)
            asked = parse_asked(found[1])
            return _shown(asked.value(hand), question, _unit_shown(asked), language)

        return _PLACEHOLDER.sub(figure, text)

    return Expected(
        right,
        wrong,
        tuple(filled(hint.text) for hint in question.hints),
        filled(question.hint) or tr("Not yet. Read the step again and measure once more."),
        filled(question.solution or "{answer}"),
    )


def judged(question: Question, given: str, known: Expected) -> Verdict:
    """What to say to an answer: a typed figure, or the key of a choice.

    The right answer comes first; among typical wrong ones the nearest. Raises InputError where
    the text is no figure.
    """
    if question.choices:
        hits = [i for i, hint in enumerate(question.hints) if hint.choice == given]
        return _verdict(given == known.right, hits, known)
    numbers = readings(given, question.unit)
    right, tolerance = known.right, question.tolerance
    if isinstance(right, float) and any(tolerance.holds(n, right) for n in numbers):
        return _verdict(True, [], known)
    off = [
        (min(abs(number - wrong) for number in numbers), at)
        for at, wrong in enumerate(known.wrong)
        if isinstance(wrong, float) and any(tolerance.holds(n, wrong) for n in numbers)
    ]
    return _verdict(False, [at for _, at in sorted(off)], known)


def check_placeholders(text: str) -> None:
    """Raises LineError where a placeholder of a text (``{distance Pokrovsk}``) cannot be filled."""
    for inner in _PLACEHOLDER.findall(text):
        if inner != _ANSWER:
            parse_asked(inner)
    if re.search(r"[{}]", _PLACEHOLDER.sub("", text)):
        raise LineError(tr("A brace stands alone; write {answer}, or {distance Pokrovsk}."))


def _verdict(is_right: bool, hits: list[int], known: Expected) -> Verdict:
    if is_right:
        return Verdict(True, known.solution)
    return Verdict(False, known.hints[hits[0]] if hits else known.hint)


def _in_unit(asked: Asked, question: Question, hand: MapAtHand) -> Value:
    value = asked.value(hand)
    # A wrong answer may be a number of another unit that is taken for one of the question's.
    is_taken_for = asked.way in ("miles", "metres", "degrees")
    if isinstance(value, str) or is_taken_for or not are_alike(asked.unit, question.unit):
        return value
    return converted(value, asked.unit, question.unit)


def _wrong(hint: Hint, question: Question, hand: MapAtHand) -> Value | None:
    if hint.asked is None:
        return hint.choice
    try:
        return _in_unit(hint.asked, question, hand)
    except InputError:
        return None  # such as the neck of a town that has none on this map


def _unit_shown(asked: Asked) -> str:
    """The unit of a figure measured another way."""
    if asked.way == "degrees":
        return "°"
    if asked.way == "miles":
        return "mi" if asked.unit == "km" else "mi²"
    if asked.way == "metres":
        return "m" if asked.unit == "km" else "m²"
    return asked.unit


def _shown(value: Value, question: Question, unit: str, language: str) -> str:
    if isinstance(value, str):
        return question.choice_text(value)
    return said(value, unit, language)
