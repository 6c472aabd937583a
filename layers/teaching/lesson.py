"""A lesson: its steps, what each waits for and asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .checks import Check, MapLoaded
from .expressions import Asked


@dataclass(frozen=True)
class Tolerance:
    """How far an answer may be off: per cent of it, or in its unit."""

    amount: float
    is_percent: bool = True

    def holds(self, given: float, right: float) -> bool:
        allowed = abs(right) * self.amount / 100.0 if self.is_percent else self.amount
        return abs(given - right) <= allowed + 1e-9


@dataclass(frozen=True)
class Hint:
    """What to say to one wrong answer: the figure that is asked for here, or the choice."""

    text: str
    asked: Asked | None = None
    choice: str = ""


@dataclass(frozen=True)
class Question:
    """A question; ``choices`` (key, text) where its answer is a word, else ``unit``."""

    text: str
    answer: Asked
    unit: str
    tolerance: Tolerance
    choices: tuple[tuple[str, str], ...] = ()
    hints: tuple[Hint, ...] = ()
    hint: str = ""
    solution: str = ""

    def choice_text(self, key: str) -> str:
        """A choice as the lesson words it; the key itself where it has no such choice."""
        return dict(self.choices).get(key, key)


@dataclass(frozen=True)
class Step:
    """One step, done when all its checks were met and its question, if any, is answered."""

    title: str
    text: str
    checks: tuple[Check, ...] = ()
    question: Question | None = None


@dataclass(frozen=True)
class Lesson:
    """A lesson as its file has it. ``day``: the date of the lesson map that it begins with."""

    id: str
    title: str
    language: str
    minutes: int
    day: date
    intro: str
    steps: tuple[Step, ...]
    file: str = ""

    def day_at(self, number: int) -> date:
        """The date of the map that is active in a step: the last that was to be loaded."""
        checks = [check for step in self.steps[: number + 1] for check in step.checks]
        days = [check.day for check in checks if isinstance(check, MapLoaded) and check.day]
        return days[-1] if days else self.day
