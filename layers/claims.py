"""Claims as JSON, and what the names in them mean: gazetteer, mine, regions, earlier maps.

A file holds ``title`` and ``claims``. A claim has ``id``, ``subject``, ``measure``, ``said``,
``sentence`` and the parameters of its measure (``analysis.claim.PARAMETERS``) beside them. Texts
are strings, or {"en": ..., "uk": ...}.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..analysis.claim import PARAMETERS, Checked, Claim, Measure, Parameter
from ..analysis.claims import claim_columns, claim_rows
from ..analysis.phrases import ProperName
from ..errors import SourceError
from .whole_file import write_csv, write_text
from .words import tr

SHIPPED = Path(__file__).resolve().parents[1] / "lessons" / "claims" / "pokrovsk.json"
_OWN = ("id", "subject", "measure", "said", "sentence")


@dataclass(frozen=True)
class ClaimList:
    """The claims of one text; the title knows its Ukrainian where the file does."""

    title: str
    claims: tuple[Claim, ...]


def shipped_claims() -> ClaimList:
    """The claims that ship with the plugin, on Pokrovsk."""
    return read_claims(SHIPPED)


def read_claims(path: Path) -> ClaimList:
    """The claims of a file; raises SourceError that names the entry and what is wrong with it."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            tr("“{name}” cannot be read as text in UTF-8.").format(name=path.name), str(error)
        ) from error
    try:
        return parse_claims(text)
    except SourceError as error:
        raise SourceError(f"{path.name}: {error.message}", error.details) from error


def parse_claims(text: str) -> ClaimList:
    """The claims of a JSON text; raises SourceError as ``read_claims`` does."""
    try:
        document = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        raise SourceError(
            tr("This is not JSON: line {line} is broken.").format(line=line), str(error)
        ) from error
    entries = document.get("claims") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise SourceError(tr("There is no list “claims” in it."))
    claims: list[Claim] = []
    for number, entry in enumerate(entries, 1):
        claim = _claim(entry, number)
        if claim.id in [known.id for known in claims]:
            raise _fault(number, claim.id, tr("another claim has the same “id”"))
        claims.append(claim)
    title = _text(document.get("title", ""))
    return ClaimList(title or tr("Claims"), tuple(claims))


def format_claims(listed: ClaimList) -> str:
    """The JSON text of claims, which ``parse_claims`` reads back the same."""
    entries = []
    for claim in listed.claims:
        own = {
            "id": claim.id, "subject": _both(claim.subject), "measure": claim.measure.value,
            **{k: list(v) if isinstance(v, tuple) else v for k, v in claim.parameters.items()},
            "said": _both(claim.said), "sentence": _both(claim.sentence),
        }  # fmt: skip
        entries.append(own)
    document = {"title": _both(listed.title), "claims": entries}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def write_claims(path: Path, listed: ClaimList) -> Path:
    """Writes claims, whole or not at all; returns the path. Raises SourceError."""
    path = Path(path)
    write_text(path, format_claims(listed))
    return path


def write_checked(path: Path, checked: Sequence[Checked]) -> Path:
    """Writes what was found of claims as CSV (``claim_rows``); returns the path. SourceError."""
    path = Path(path)
    write_csv(path, claim_columns(), claim_rows(checked))
    return path


def _claim(entry: Any, number: int) -> Claim:
    if not isinstance(entry, dict):
        raise _fault(number, "", tr("it is not an object in braces"))
    name = _text(entry.get("id", "")) or str(number)
    for key in ("subject", "measure", "said"):
        if not _text(entry.get(key, "")).strip():
            raise _fault(number, name, tr("“{key}” is missing or is no text").format(key=key))
    try:
        measure = Measure(entry["measure"])
    except ValueError as error:
        raise _fault(
            number,
            name,
            tr("“{measure}” is no measure; those known are {known}").format(
                measure=entry["measure"], known=", ".join(m.value for m in Measure)
            ),
        ) from error
    texts = (_text(entry.get(key, "")) for key in ("subject", "said", "sentence"))
    subject, said, sentence = texts
    return Claim(name, subject, measure, said, sentence, _parameters(entry, measure, number, name))


def _parameters(
    entry: Mapping[str, Any], measure: Measure, number: int, name: str
) -> dict[str, Parameter]:
    """The parameters of a claim's measure; SourceError for unknown and missing ones."""
    taken = {t.name: t for t in PARAMETERS[measure]}
    given = {key: value for key, value in entry.items() if key not in _OWN}
    for key, value in given.items():
        if key not in taken:
            raise _fault(
                number,
                name,
                tr("“{measure}” takes no “{key}”").format(measure=measure.value, key=key),
            )
        is_number = isinstance(taken[key].otherwise, float)
        if not _is_number(value) if is_number else not _is_text_or_list(value):
            wanted = tr("a number") if is_number else tr("a text")
            raise _fault(number, name, tr("“{key}” is not {kind}").format(key=key, kind=wanted))
    for t in taken.values():
        if t.is_needed and not given.get(t.name):
            raise _fault(
                number,
                name,
                tr("“{measure}” needs “{key}”").format(measure=measure.value, key=t.name),
            )
    return {key: tuple(v) if isinstance(v, list) else v for key, v in given.items()}


def _fault(number: int, name: str, what: str) -> SourceError:
    return SourceError(
        tr("claim {number} (“{name}”): {what}.").format(number=number, name=name or "?", what=what)
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_text_or_list(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(v, str) for v in value)
    return isinstance(value, str)


def _text(value: Any) -> str:
    """A text, which knows its Ukrainian where both are given; empty for what is no text."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict) and isinstance(value.get("en"), str):
        uk = value.get("uk", "")
        return ProperName(value["en"], uk if isinstance(uk, str) else "")
    return ""


def _both(text: str) -> Any:
    """A text as it stands in the file."""
    uk = getattr(text, "uk", "")
    return {"en": str(text), "uk": uk} if uk else str(text)
