"""Numbers on an axis: where its ticks stand and what is written at them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..words import decimal_text

_MARGIN = 0.04
FEWEST = 4
"""An axis that may have so many ticks has at least two: steps grow by 2.5 at most."""


@dataclass(frozen=True)
class NumberAxis:
    """From ``low`` to ``high``, with ``ticks`` between that ``decimals`` tell apart."""

    low: float
    high: float
    ticks: tuple[float, ...]
    decimals: int

    def text(self, tick: float, is_signed: bool = True) -> str:
        """A tick's label, thousands set apart, in the language of QGIS."""
        return _signed(f"{abs(tick):,.{self.decimals}f}", tick < 0 and is_signed)


def number_axis(low: float, high: float, most: int) -> NumberAxis:
    """An axis that holds both numbers with a margin, and at most ``most`` ticks (4 or more).

    Steps are 1, 2 or 5 times a power of ten. Zero is always on it, as what is shown are areas and
    distances.
    """
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = 1.0
    margin = _MARGIN * (high - low)
    low, high = low - margin * (low != 0), high + margin * (high != 0)
    exponent = math.floor(math.log10((high - low) / most))
    while True:
        for factor in (1, 2, 5):
            step = factor * 10.0**exponent
            first, last = math.ceil(low / step), math.floor(high / step)
            if last - first < most:
                decimals = max(-exponent, 0)
                ticks = tuple(round(n * step, decimals) for n in range(first, last + 1))
                return NumberAxis(low, high, ticks, decimals)
        exponent += 1


def short_text(value: float) -> str:
    """A value as it is read beside a chart: three significant figures or more."""
    size = abs(value)
    text = f"{size:,.0f}" if size >= 99.95 else f"{size:.1f}" if size >= 9.95 else f"{size:.2f}"
    return _signed(text, value < 0 and text.strip("0.") != "")


def _signed(text: str, is_negative: bool) -> str:
    written = decimal_text(text)
    return f"\u2212{written}" if is_negative else written
