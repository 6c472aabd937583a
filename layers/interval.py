"""The two maps that a change lies between: their sources, their dates, and how far they compare."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..analysis.model import Provenance
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
    def text(self) -> str:
        """Both dates: ``2025-08-15 to 2025-11-04``."""
        return tr("{begin} to {end}").format(
            begin=self.before.assessed_text, end=self.after.assessed_text
        )

    @property
    def credits(self) -> str:
        """Credit, date and licence of each of the maps."""
        return tr("Earlier map: {earlier}. Later map: {later}.").format(
            earlier=credit_text(self.before), later=credit_text(self.after)
        )

    @property
    def key(self) -> str:
        """The same for the same sources and dates."""
        sides = (self.before, self.after)
        return "/".join(text for side in sides for text in (side.source, side.assessed_text))

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
        if a.assessed is not None and b.assessed is not None and a.assessed > b.assessed:
            said.append(
                tr(
                    "The earlier map ({a}) is of a later date than the later one ({b}): gained "
                    "and lost stand the wrong way round. Swap them."
                ).format(a=a.assessed_text, b=b.assessed_text)
            )
        return said


def _letters(source: str) -> str:
    """A source without the date that names of layers and files have in them."""
    return "".join(letter for letter in source.casefold() if letter.isalpha())
