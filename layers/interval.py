"""The two maps that a change lies between: their sources, their dates, and how far they compare."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace

import shapely

from ..analysis.model import ControlMap, Provenance
from .agreement import joint
from .words import credit_text, tr


@dataclass(frozen=True)
class Interval:
    """The earlier and the later map."""

    before: Provenance
    after: Provenance

    @property
    def provenance(self) -> Provenance:
        """What holds of a result made of both; dated as the later one."""
        return replace(joint(self.before, self.after), assessed=self.after.assessed)

    @property
    def days(self) -> tuple[str, str]:
        """Both dates as fields hold them: ISO, empty where a map is undated."""
        begin, end = (
            "" if side.assessed is None else side.assessed.isoformat()
            for side in (self.before, self.after)
        )
        return begin, end

    @property
    def text(self) -> str:
        """Both dates to read: ``2025-08-15 to 2025-11-04``."""
        begin, end = (day or tr("undated") for day in self.days)
        return tr("{begin} to {end}").format(begin=begin, end=end)

    @property
    def credits(self) -> str:
        """Credit, date and licence of each of the maps."""
        return tr("Earlier map: {earlier}. Later map: {later}.").format(
            earlier=credit_text(self.before), later=credit_text(self.after)
        )

    def remarks(self) -> list[str]:
        """What makes the difference of the maps something else than change."""
        a, b, said = self.before, self.after, []
        if _letters(a.source) != _letters(b.source):
            said.append(
                tr(
                    "The maps are of different sources ({a}; {b}): part of the difference is how "
                    "each of them assesses and draws, not change."
                ).format(a=tr(a.source), b=tr(b.source))
            )
        if a.assessed is None or b.assessed is None:
            said.append(
                tr(
                    "Not both maps have a date: which of them is the earlier one is as chosen, and "
                    "cannot be checked."
                )
            )
        elif a.assessed == b.assessed:
            said.append(
                tr(
                    "Both maps are of {date}: what differs between them was drawn otherwise, or "
                    "revised that day. It is no change from one date to another."
                ).format(date=a.assessed_text)
            )
        elif a.assessed > b.assessed:
            said.append(
                tr(
                    "The earlier map ({a}) is of a later date than the later one ({b}): gained "
                    "and lost stand the wrong way round. Swap them."
                ).format(a=a.assessed_text, b=b.assessed_text)
            )
        return said


def result_key(before: ControlMap, after: ControlMap) -> str:
    """The same for the same sources and dates; of an undated map, for the same ground too."""
    return "/".join(text for control in (before, after) for text in _known_by(control))


def _known_by(control: ControlMap) -> tuple[str, str]:
    origin = control.provenance
    if origin.assessed is not None:
        return origin.source, origin.assessed_text
    drawn = shapely.to_wkb(control.occupied) + shapely.to_wkb(control.unknown)
    return origin.source, f"{zlib.crc32(drawn):08x}"


def _letters(source: str) -> str:
    """A source without the date that names of layers and files have in them."""
    return "".join(letter for letter in source.casefold() if letter.isalpha())
