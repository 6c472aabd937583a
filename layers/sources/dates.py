"""The date of a map, as the names of its files and revisions give it."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone

_YEAR, _MONTH, _DAY = r"(?P<y>20\d\d)", r"(?P<m>[01]\d)", r"(?P<d>[0-3]\d)"
_DATES = [
    re.compile(rf"(?<!\d){pattern}(?!\d)")
    for pattern in (
        rf"{_YEAR}{_MONTH}{_DAY}",
        rf"{_YEAR}(?P<s>[-_.]){_MONTH}(?P=s){_DAY}",
        rf"{_DAY}(?P<s>[-_.]){_MONTH}(?P=s){_YEAR}",
    )
]
_SECONDS = re.compile(r"(?<!\d)(1[3-9]\d{8})(?!\d)")


def date_from_name(name: str) -> date | None:
    """The one date in a file's name, None where there is none or more than one.

    Understood are 20251104, 2025-11-04 (also with _ or .), 04.11.2025 and Unix seconds (UTC).
    """
    found = {
        day
        for pattern in _DATES
        for match in pattern.finditer(name)
        if (day := _day(int(match["y"]), int(match["m"]), int(match["d"]))) is not None
    }
    found |= {
        datetime.fromtimestamp(int(text), timezone.utc).date() for text in _SECONDS.findall(name)
    }
    return found.pop() if len(found) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
