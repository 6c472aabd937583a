"""What a text says, against what the map shows: each claim measured, compared and told why.

Verdicts follow the rule of ``claim_said``; what geometry cannot settle is said to be so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Callable

from ..errors import InputError, SalientError
from . import claim_ground as ground
from . import claim_order as order
from . import claim_places as places
from .claim import Atlas, Checked, Claim, Found, Measure, Verdict
from .claim_hedges import is_negated
from .claim_said import Said, read_said
from .claim_scene import Scene
from .model import Progress, no_progress
from .phrases import Phrase
from .setting import Setting
from .units import BARE, DEGREE
from .verdicts import judge

_MEASURES: Mapping[Measure, Callable[[Claim, Said, Scene], Found]] = {
    Measure.DISTANCE: places.distance,
    Measure.BEARING: places.bearing,
    Measure.BEYOND: order.beyond,
    Measure.AREA: ground.area,
    Measure.SHARE: ground.share,
    Measure.CONVERSION: places.conversion,
    Measure.LIES_IN: places.lies_in,
    Measure.NEAREST: order.nearest,
    Measure.SIDE: ground.side,
    Measure.ENCIRCLEMENT: ground.encircled,
    Measure.CORRIDOR: ground.through_corridor,
    Measure.COUNT: ground.count,
    Measure.CHANGE: ground.change,
    Measure.POPULATION: places.population,
    Measure.NOT_GEOMETRY: places.not_geometry,
}


def check(
    claims: Sequence[Claim],
    setting: Setting | None,
    atlas: Atlas,
    progress: Progress = no_progress,
) -> list[Checked]:
    """Measures each claim; without a map (``setting`` None) those that need none.

    What a claim lacks or names wrongly ends in "cannot be measured here", with the reason. Stops
    early, with what is done, where ``progress`` says so.
    """
    scene = Scene(setting, atlas)
    checked: list[Checked] = []
    for claim in claims:
        if not progress(len(checked) / len(claims)):
            break
        checked.append(_checked(claim, scene))
    return checked


def _checked(claim: Claim, scene: Scene) -> Checked:
    said = read_said(claim.said)
    try:
        _refuse(claim, said)
        found = _MEASURES[claim.measure](claim, said, scene)
    except SalientError as error:
        found = Found(None, BARE, "", error.message, verdict=Verdict.CANNOT)
    return judge(claim, said, found)


def _refuse(claim: Claim, said: Said) -> None:
    """Raises InputError for figures that are denied, and for those below nothing."""
    if said.quantities and is_negated(said.text):
        raise InputError(
            Phrase("“{text}” denies a figure: that cannot be measured.", text=claim.said)
        )
    is_net = claim.measure is Measure.CHANGE and claim.parameters.get("kind") == "net"
    is_below = any(q.value < 0 and q.unit.kind != DEGREE.kind for q in said.quantities)
    if is_below and not is_net:
        raise InputError(
            Phrase("“{text}” is less than nothing: only a net change can be.", text=claim.said)
        )


def claim_columns() -> Sequence[str]:
    """The columns of a table of claims, in order; exports use these names."""
    return (
        "claim", "said", "found", "unit", "difference_pct", "verdict", "sentence", "found_text",
        "shown_by", "source", "date",
    )  # fmt: skip


def claim_rows(checked: Sequence[Checked]) -> list[tuple[str | float | None, ...]]:
    """One row a claim in the order of ``claim_columns``; numbers in full, None where none."""
    return [
        (
            c.claim.id, c.claim.said, c.found.value, c.found.unit.symbol, c.difference_pct,
            c.verdict.value, c.claim.sentence, c.found.text, c.found.shown_by,
            c.found.stamp.get("source", ""), c.found.stamp.get("date", ""),
        )
        for c in checked
    ]  # fmt: skip
