"""What the user said of files before: the class field of files like this, and what values mean."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..analysis.model import GroundClass
from ..settings import Key

_MEANINGS = Key("load/meanings", "{}")
_CLASS_FIELDS = Key("load/class_fields", "{}")
_MOST = 500
"""The oldest answers beyond these are forgotten."""


def recall_meanings() -> dict[str, GroundClass]:
    """Values of class fields that no rule knows, and what the user said they mean."""
    known = {ground.value: ground for ground in GroundClass}
    return {v: known[g] for v, g in _read(_MEANINGS).items() if isinstance(g, str) and g in known}


def remember_meanings(meanings: Mapping[str, GroundClass]) -> None:
    """Keeps answers for the next time; a new one of the same value takes the old one's place."""
    _add(_MEANINGS, {value: ground.value for value, ground in meanings.items()})


def recall_class_field(fields: Sequence[str]) -> str | None:
    """The class field last chosen for a file of these fields; "" for none, None if never asked."""
    field = _read(_CLASS_FIELDS).get(_signature(fields))
    return field if field == "" or field in fields else None


def remember_class_field(fields: Sequence[str], field: str) -> None:
    """Keeps the choice for files of the same fields; an empty ``field``: none is the class."""
    _add(_CLASS_FIELDS, {_signature(fields): field})


def _signature(fields: Sequence[str]) -> str:
    return "\n".join(sorted(fields))


def _add(key: Key[str], answers: Mapping[str, str]) -> None:
    if not answers:
        return
    kept = {name: value for name, value in _read(key).items() if name not in answers}
    kept.update(answers)
    key.set(json.dumps(dict(list(kept.items())[-_MOST:]), ensure_ascii=False))


def _read(key: Key[str]) -> dict[str, Any]:
    try:
        stored = json.loads(key.get())
    except ValueError:
        return {}
    return stored if isinstance(stored, dict) else {}
