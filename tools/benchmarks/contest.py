"""One contestant in a process of its own: made ready, run a few times, its memory read."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MOST_RUNS = 5
ENOUGH_SECONDS = 40.0

Job = Callable[[], object]


@dataclass(frozen=True)
class Contestant:
    """A way of doing a job. ``prepare`` takes the world and returns what is timed.

    ``result`` turns what the last run returned into numbers to compare. ``is_ours`` marks the
    plugin's way; ``is_reference`` the way that errors are counted from, which may be too slow to
    race; ``needs`` names Python packages that are not asked for; ``lacks`` says what else is
    missing, if anything.
    """

    key: str
    label: str
    prepare: Callable[[object], Job]
    result: Callable[[object], np.ndarray] = np.asarray
    is_ours: bool = False
    is_reference: bool = False
    needs: tuple[str, ...] = ()
    lacks: Callable[[], str] | None = None
    most_runs: int = MOST_RUNS

    @property
    def job(self) -> str:
        return self.key.split(".")[0]


def run(contestant: Contestant, world: object, out: Path, most_runs: int) -> dict[str, object]:
    """Run a contestant here; save its numbers to ``out`` and return times and memory."""
    job = contestant.prepare(world)
    _forget_peak()
    before = memory_mb("VmRSS")
    seconds: list[float] = []
    cpu_seconds: list[float] = []
    value: object = None
    while len(seconds) < min(most_runs, contestant.most_runs) and sum(seconds) < ENOUGH_SECONDS:
        value = None
        began, cpu_began = time.perf_counter(), time.process_time()
        value = job()
        seconds.append(time.perf_counter() - began)
        cpu_seconds.append(time.process_time() - cpu_began)
    peak = memory_mb("VmHWM")
    np.save(out, contestant.result(value))
    return {"seconds": seconds, "cpu_seconds": cpu_seconds, "before_mb": before, "peak_mb": peak}


def memory_mb(field: str) -> float:
    """Return a figure of /proc/self/status in MB: VmRSS now, VmHWM at most; NaN elsewhere."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    return next((int(x.split()[1]) / 1024 for x in lines if x.startswith(field)), float("nan"))


def _forget_peak() -> None:
    """Have the kernel count the peak from here on, so that loading is not in it."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return
