"""How the plugin behaves towards a server: how long it waits, how often it asks, what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

MEGABYTE = 1_000_000

Stop = Callable[[], bool]
"""Returns True when the caller wants the request stopped."""


@dataclass(frozen=True)
class Manners:
    """``timeout_s`` is the longest silence; a transfer that goes on may take ``patience_s``.

    A pause that a server asks for (Retry-After) is kept up to ``longest_pause_s``; where it wants
    a longer one, the request is given up. Without one, pauses double from ``first_pause_s`` on.
    """

    timeout_s: float = 30.0
    patience_s: float = 900.0
    attempts: int = 3
    first_pause_s: float = 0.5
    longest_pause_s: float = 60.0
    limit_bytes: int = 200 * MEGABYTE
    redirects: int = 5
