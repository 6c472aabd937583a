"""Where labels go so that none lies on another."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float] | None:
    """Positions as near to those wanted as may be, ``gap`` apart, from ``low`` to ``high``.

    In the order given; None where there is no room. Least squares under an order: the pool of
    adjacent violators (Ayer et al. 1955).
    """
    if not wanted:
        return []
    room = high - low - gap * (len(wanted) - 1)
    if room < 0:
        return None
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    pools: list[tuple[float, int]] = []  # sum and count
    for rank, number in enumerate(order):
        total, count = wanted[number] - rank * gap, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before = pools.pop()
            total, count = total + before[0], count + before[1]
        pools.append((total, count))
    level = [total / count for total, count in pools for _ in range(count)]
    placed = [0.0] * len(wanted)
    for rank, number in enumerate(order):
        placed[number] = min(max(level[rank], low), low + room) + rank * gap
    return placed


def rows_of(spans: Sequence[tuple[float, float]]) -> list[int]:
    """A row for each span, the lowest in which it overlaps no span placed before it."""
    rows: list[list[tuple[float, float]]] = []
    found = []
    for low, high in spans:
        row = 0
        while row < len(rows) and any(low < b and a < high for a, b in rows[row]):
            row += 1
        if row == len(rows):
            rows.append([])
        rows[row].append((low, high))
        found.append(row)
    return found


def flow(widths: Sequence[float], room: float, gap: float) -> list[tuple[float, int]]:
    """The x and row of things set one after the other, broken as text is."""
    x, row = 0.0, 0
    placed = []
    for width in widths:
        if x > 0 and x + width > room:
            x, row = 0.0, row + 1
        placed.append((x, row))
        x += width + gap
    return placed
