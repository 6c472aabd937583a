"""The verdict on a claim: what was found beside the figure said."""

from __future__ import annotations

from dataclasses import replace

from .claim import Checked, Claim, Found, Verdict, amount
from .claim_hedges import is_negated
from .claim_said import Quantity, Said
from .claim_words import turn
from .phrases import Phrase
from .units import DEGREE, convert


def judge(claim: Claim, said: Said, found: Found) -> Checked:
    """Compares what was found with the figure said of its kind, in the unit that is said.

    A figure found that is itself too uncertain to tell (its range reaches the figure said, and is
    wider than the room that one leaves) settles nothing: "cannot be measured here".
    """
    quantity = said.quantity(found.unit.kind) if found.value is not None else None
    if quantity is None:
        verdict = found.verdict
        if verdict is None:
            verdict = Verdict.CANNOT
            why = Phrase("the claim says no figure of this kind; {shown}", shown=found.shown_by)
            found = replace(found, shown_by=why)
        return Checked(claim, said, verdict, found)
    if quantity.unit.kind == found.unit.kind and quantity.unit != found.unit:
        found = _in_unit_of(quantity, found)
    verdict = found.verdict or _verdict(quantity, found)
    if found.verdict is None and verdict is Verdict.CANNOT:
        found = replace(
            found, shown_by=Phrase("known too roughly to tell; {shown}", shown=found.shown_by)
        )
    odd = said.at_odds()
    if odd is not None:
        first, second = (amount(q.value, q.unit) for q in odd)
        found = replace(
            found,
            shown_by=Phrase("{shown}; as said, {first} are not {second}", shown=found.shown_by,
                            first=first, second=second),
        )  # fmt: skip
    return Checked(claim, said, verdict, found, quantity.value)


def turned(verdict: Verdict, said: Said) -> Verdict:
    """The verdict on what is denied, where the words deny it."""
    if not is_negated(said.text):
        return verdict
    turned = {Verdict.AGREES: Verdict.DIFFERS, Verdict.DIFFERS: Verdict.AGREES}
    return turned.get(verdict, verdict)


def _verdict(quantity: Quantity, found: Found) -> Verdict:
    value = found.value if found.value is not None else float("nan")
    if found.unit == DEGREE:
        value = quantity.value + turn(quantity.value, value)
    if value in quantity.agrees:
        return Verdict.AGREES
    if value in quantity.allows:
        return Verdict.ROUNDING
    low = value if found.low is None else found.low
    high = value if found.high is None else found.high
    if not quantity.allows.meets(low, high):
        return Verdict.DIFFERS
    room = quantity.allows.high - quantity.allows.low
    return Verdict.ROUNDING if high - low <= room else Verdict.CANNOT


def _in_unit_of(quantity: Quantity, found: Found) -> Found:
    def there(value: float | None) -> float | None:
        return None if value is None else convert(value, found.unit, quantity.unit)

    value = there(found.value)
    return replace(
        found, value=value, unit=quantity.unit, low=there(found.low), high=there(found.high),
        text=amount(value, quantity.unit) if value is not None else found.text,
    )  # fmt: skip
