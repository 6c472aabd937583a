"""Two control maps of the same date, compared off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from ..analysis.compare import Agreement, compare
from ..analysis.model import ControlMap, Provenance
from ..errors import InputError
from ..layers.plan import land_of
from ..layers.words import tr
from .base import SalientTask
from .load import Origin

_READ = 0.6


@dataclass(frozen=True)
class Comparison:
    """What was compared with what, and the ground of each kind."""

    a: Provenance
    b: Provenance
    rows: tuple[Agreement, ...]


class CompareTask(SalientTask[Comparison]):
    """Reads a second map and compares a first with it; InputError where their dates differ."""

    def __init__(self, control: ControlMap, other: Origin) -> None:
        super().__init__(tr("Salient: comparing two maps"))
        self._control = control
        self._other = other

    def compute(self) -> Comparison:
        other = self._other.read(lambda share: self.report(_READ * share))
        a, b = self._control.provenance, other.provenance
        if a.assessed != b.assessed:
            raise InputError(
                tr(
                    "The maps are of different dates ({a}, {b}), so that a difference may be "
                    "change. Choose the same date for both."
                ).format(a=a.assessed_text, b=b.assessed_text)
            )
        self.report(_READ)
        sheets = [land_of(c) for c in (self._control, other) if c.provenance.is_illustrative]
        rows = compare(_within(self._control, sheets), _within(other, sheets))
        return Comparison(a, b, tuple(rows))


def _within(control: ControlMap, sheets: Sequence[BaseGeometry | None]) -> ControlMap:
    """Without what a lesson map draws past its sheet only to close its polygons."""
    ground = control.occupied
    for sheet in sheets:
        if sheet is not None:
            ground = shapely.intersection(ground, sheet)
    return replace(control, occupied=ground)
