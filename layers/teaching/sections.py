"""The shape of a lesson file: front matter, then sections with text and lines that have a key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..words import tr
from .faults import LineError, at_line

KEYS = ("Check", "Question", "Answer", "Unit", "Tolerance", "Choice", "Hint", "Solution")
FRONT_KEYS = ("id", "title", "language", "minutes", "map")
_KEYED = re.compile(r"([A-Z][a-z]+)(?:[ \t]+(\S.*?))?:(?:[ \t]+(.*))?$")
_HEADING = re.compile(r"##[ \t]+(.+?)[ \t#]*$")


@dataclass
class Keyed:
    """``Key qualifier: value``, with the lines that go on with it; ``line`` counts from 1."""

    line: int
    key: str
    qualifier: str
    value: str


@dataclass
class Section:
    """A heading of the file, the text below it, and the lines with keys among that."""

    line: int
    title: str
    text_lines: list[str] = field(default_factory=list)
    keyed: list[Keyed] = field(default_factory=list)

    @property
    def text(self) -> str:
        return re.sub(r"\n{3,}", "\n\n", "\n".join(self.text_lines)).strip()


@dataclass
class Front:
    """The front matter: each value with its line."""

    values: dict[str, tuple[int, str]]

    def get(self, key: str, pattern: str, say: str) -> str:
        """A value that has the form of ``pattern``.

        Raises LineError: ``say`` (with ``{text}``) where it has another, or that it is missing.
        """
        line, text = self.values.get(key, (1, ""))
        if not text:
            raise LineError(
                tr("The front matter lacks “{key}”; add a line {key}: …").format(key=key)
            )
        with at_line(line):
            if re.fullmatch(pattern, text) is None:
                raise LineError(say.format(text=text))
        return text


def split(text: str) -> tuple[Front, list[Section]]:
    """The front matter and the sections, the first being what stands before the first heading.

    Raises LineError.
    """
    lines = text.splitlines()
    marks = [at for at, line in enumerate(lines) if line.strip() == "---"][:2]
    if len(marks) < 2 or marks[0] != 0:
        raise LineError(
            tr("A lesson begins with a line ---, its front matter (id, title, …) and a line ---.")
        )
    return _front(lines[1 : marks[1]]), _sections(lines, marks[1] + 1)


def _front(lines: Sequence[str]) -> Front:
    values: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines, 2):
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not line.strip():
            continue
        with at_line(number):
            if not colon or key not in FRONT_KEYS:
                raise LineError(
                    tr("“{line}” is no front matter; write one of these, a colon and a value: "
                       "{keys}.").format(line=line.strip(), keys=", ".join(FRONT_KEYS))
                )  # fmt: skip
        values[key] = (number, value)
    return Front(values)


def _sections(lines: Sequence[str], begin: int) -> list[Section]:
    sections = [Section(begin + 1, "")]
    is_going_on = False  # with the value of a line that had a key
    for number, line in enumerate(lines[begin:], begin + 1):
        section = sections[-1]
        heading, keyed = _HEADING.match(line), _KEYED.match(line)
        if heading is not None:
            sections.append(Section(number, heading[1]))
            is_going_on = False
        elif keyed is not None and keyed[1] in KEYS:
            value = (keyed[3] or "").strip()
            section.keyed.append(Keyed(number, keyed[1], keyed[2] or "", value))
            is_going_on = True
        elif not line.strip():
            section.text_lines.append("")
            is_going_on = False
        elif not is_going_on:
            section.text_lines.append(line)
        else:
            with at_line(number):
                _refuse_unknown(line)
            last = section.keyed[-1]
            last.value = f"{last.value} {line.strip()}".strip()
    return sections


def _refuse_unknown(line: str) -> None:
    """A misspelt key must not become part of the text above it."""
    found = re.match(r"([A-Z][a-z]+):\s", line + " ")
    if found is not None:
        raise LineError(
            tr(
                "“{key}” is no key of a lesson; write one of {known}, or indent the line if it "
                "belongs to the text above."
            ).format(key=found[1], known=", ".join(KEYS))
        )
