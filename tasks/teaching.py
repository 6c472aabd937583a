"""Answers of lessons computed, and their handouts written, off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from ..layers.teaching.answers import Expected, expected
from ..layers.teaching.at_hand import MapAtHand
from ..layers.teaching.handout import write_handout
from ..layers.teaching.lesson import Lesson, Question
from ..layers.words import tr
from .base import SalientTask


class ExpectTask(SalientTask[Expected]):
    """What a question expects on the map at hand."""

    def __init__(self, question: Question, hand: MapAtHand, language: str) -> None:
        super().__init__(tr("Salient: computing an answer"))
        self._question, self._hand, self._language = question, hand, language

    def compute(self) -> Expected:
        return expected(self._question, self._hand, self._language)


class HandoutTask(SalientTask[Path]):
    """Writes the handout of a lesson as PDF; the result is its path."""

    def __init__(self, lesson: Lesson, path: Path) -> None:
        super().__init__(tr("Salient: writing a handout"))
        self._lesson, self._path = lesson, path

    def compute(self) -> Path:
        return write_handout(self._lesson, self._path)
