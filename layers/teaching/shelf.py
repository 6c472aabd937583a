"""The lessons there are: those that ship, and the user's own from a folder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsApplication

from ...settings import LESSONS_FOLDER
from .faults import LessonError
from .lesson import Lesson
from .reading import read_lesson

SHIPPED = Path(__file__).resolve().parents[2] / "lessons"


@dataclass(frozen=True)
class Shelf:
    """Lessons in one language, the shipped ones first; ``faults``: of files that are no lesson."""

    lessons: Sequence[Lesson]
    faults: Sequence[LessonError]


def own_folder() -> Path:
    """Where the user's own lessons are: as set, else in the user's profile."""
    folder = LESSONS_FOLDER.get().strip()
    if folder:
        return Path(folder).expanduser()
    return Path(QgsApplication.qgisSettingsDirPath()) / "salient" / "lessons"


def shelf(language: str, own: Path | None = None) -> Shelf:
    """All lessons in a language; one that is written in another alone comes in that.

    A lesson of the user's with the id of a shipped one takes its place. ``own`` None: the folder
    that is set.
    """
    faults: list[LessonError] = []
    lessons = _by_id(sorted((SHIPPED / language).glob("*.md")), language, faults)
    folder = own_folder() if own is None else own
    if folder.is_dir():
        lessons.update(_by_id(sorted(folder.rglob("*.md")), language, faults))
    return Shelf(tuple(lessons.values()), tuple(faults))


def _by_id(paths: Iterable[Path], language: str, faults: list[LessonError]) -> dict[str, Lesson]:
    found: dict[str, Lesson] = {}
    for path in paths:
        try:
            lesson = read_lesson(path)
        except LessonError as error:
            faults.append(error)
            continue
        if lesson.id not in found or lesson.language == language:
            found[lesson.id] = lesson
    return found
