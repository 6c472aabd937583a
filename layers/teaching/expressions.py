"""The words in which a lesson asks for a figure: ``distance Pokrovsk on 2025-03-15 in miles``.

A measure and its arguments, then ``on DATE`` (the lesson map of another date) and ``in WAY``
(the same figure measured another, mostly wrong, way); either may be left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Union

from ...analysis.model import Figure
from ...errors import InputError
from ..words import tr
from .arguments import FRONT, checked_argument, lesson_day
from .at_hand import MapAtHand
from .faults import LineError
from .measures import MEASURES, Measure
from .wrong_ways import checked_way, in_way, is_plane

Value = Union[float, str]
_TOKEN = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True)
class Asked:
    """A figure that is asked for. ``text``: as the lesson has it."""

    text: str
    measure: str
    arguments: tuple[str, ...] = ()
    way: str = ""
    day: date | None = None

    @property
    def kind(self) -> Measure:
        return MEASURES[self.measure]

    @property
    def unit(self) -> str:
        """The unit of ``value``; empty where it is a word."""
        return self.kind.unit

    def otherwise(self, way: str) -> Asked:
        """The same measured another way; raises LineError where it cannot be."""
        if self.way:
            raise LineError(
                tr("“{asked}” has its way already; write the whole: Hint {measure} … in {way}:")
                .format(asked=self.text, measure=self.measure, way=way)
            )  # fmt: skip
        return replace(self, text=f"{self.text} in {way}", way=checked_way(way, self.unit))

    def value(self, hand: MapAtHand) -> Value:
        """The figure on the map at hand: a number in ``unit``, or a word.

        Raises InputError where the map has no such figure, or where none is active.
        """
        figure = self._figure(hand)
        if self.kind.words:
            return str(figure.note)
        if self.way:
            return in_way(figure, self.way)
        if figure.value is None:
            raise InputError(
                tr("There is no figure for “{asked}” on this map: {why}.").format(
                    asked=self.text, why=figure.note or "–"
                )
            )
        return figure.value

    def _figure(self, hand: MapAtHand) -> Figure:
        if self.day is not None:
            hand = hand.on(self.day)
        plane = self.way if is_plane(self.way) else ""
        measured = hand.recall(
            (self.kind.figures, self.arguments, plane),
            lambda: self.kind.figures(hand, self.arguments, plane),
        )
        for figure in measured:
            if self.is_row(figure):
                return figure
        raise InputError(
            tr("There is no figure for “{asked}” on this map.").format(asked=self.text)
        )

    def is_row(self, figure: Figure) -> bool:
        """Whether a row of a table is the figure asked for."""
        if self.kind.is_change and not figure.date.startswith(self.arguments[-1]):
            return False
        subject, measure = self.kind.row(self.arguments)
        subjects = (subject, tr("front")) if subject == FRONT else (subject,)
        return figure.measure == measure and figure.subject in subjects


def parse_asked(text: str) -> Asked:
    """What a text asks for; raises LineError that says how it is to be written."""
    words = [quoted or plain for quoted, plain in _TOKEN.findall(text)]
    if not words or words[0] not in MEASURES:
        raise LineError(
            tr("“{text}” begins with no measure known here; write one of: {known}.").format(
                text=text, known="; ".join(measure.usage for measure in MEASURES.values())
            )
        )
    measure = MEASURES[words[0]]
    way, words = _taken(words, "in")
    day, words = _taken(words, "on")
    kinds = measure.arguments
    if len(words) != 1 + len(kinds):
        raise LineError(
            tr(
                "“{text}” does not fit; write {usage} (a name of several words in quotation "
                "marks), then, if need be, on DATE and in WAY."
            ).format(text=text, usage=measure.usage)
        )
    arguments = tuple(checked_argument(kind, word) for kind, word in zip(kinds, words[1:]))
    return Asked(
        text.strip(),
        words[0],
        arguments,
        checked_way(way, measure.unit) if way else "",
        lesson_day(day) if day else None,
    )


def _taken(words: list[str], option: str) -> tuple[str, list[str]]:
    """The word behind an option, and the words without both; empty where it is not there."""
    if len(words) < 3 or words[-2] != option:
        return "", words
    return words[-1], words[:-2]
