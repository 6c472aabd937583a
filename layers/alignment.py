"""Which of many keys are a few slips away from one: optimal string alignment, all keys at once.

A slip inserts, deletes or replaces a letter or swaps two neighbours, and no letter is touched
twice (Boytsov 2011, "Indexing methods for approximate dictionary searching",
10.1145/1963190.1963191).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def allowed_slips(length: int) -> int:
    """Slips allowed in a key of this length."""
    return 0 if length < 4 else 1 if length < 7 else 2 if length < 11 else 3


class NearKeys:
    """Keys over ``a-z``, held as padded bytes and counts of letters."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._lengths = np.array([len(k) for k in keys], dtype=np.int64)
        width = int(self._lengths.max()) if len(keys) else 0
        padded = "".join(k.ljust(width) for k in keys).encode("ascii")
        self._matrix = np.frombuffer(padded, dtype=np.uint8).reshape(len(keys), width)
        cells = np.arange(len(keys))[:, None] * 128 + self._matrix
        counts = np.bincount(cells.ravel(), minlength=len(keys) * 128).reshape(-1, 128)
        self._counts = counts[:, 97:123].astype(np.int8)

    def find(self, key: str) -> list[tuple[int, int]]:
        """Number and distance of each key within ``allowed_slips`` of this one."""
        most = allowed_slips(len(key))
        if most == 0 or not len(self._lengths):
            return []
        wanted = np.frombuffer(key.encode("ascii"), dtype=np.uint8)
        near = np.flatnonzero(np.abs(self._lengths - len(key)) <= most)
        # The letters one key has and the other lacks bound the distance from below.
        surplus = self._counts[near] - np.bincount(wanted - 97, minlength=26).astype(np.int8)
        lacking = np.maximum(
            np.maximum(surplus, 0).sum(axis=1), np.maximum(-surplus, 0).sum(axis=1)
        )
        near = near[lacking <= most]
        distances = alignment(wanted, self._matrix[near].T, self._lengths[near])
        return [(int(near[i]), int(distances[i])) for i in np.flatnonzero(distances <= most)]


def alignment(wanted: np.ndarray, keys: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Distance from one key (bytes) to each column of ``keys``, of the given lengths.

    Row by row of the usual table, all keys at once; insertions along a row are a running minimum.
    """
    width, n = keys.shape
    steps = np.arange(width + 1, dtype=np.int32)[:, None]
    before = above = np.broadcast_to(steps, (width + 1, n))
    for i, letter in enumerate(wanted):
        row = above + 1
        np.minimum(row[1:], above[:-1] + (keys != letter), out=row[1:])
        if i:
            swapped = (keys[1:] == wanted[i - 1]) & (keys[:-1] == letter)
            row[2:] = np.where(swapped, np.minimum(row[2:], before[:-2] + 1), row[2:])
        row = np.minimum.accumulate(row - steps, axis=0) + steps
        before, above = above, row
    return above[lengths, np.arange(n)]
