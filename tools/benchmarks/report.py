"""The tables of a bench: medians, ratios, memory, errors; and the machine in general words."""

from __future__ import annotations

import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
from types import ModuleType

import numpy as np
import pyproj
import shapely

from .contest import Contestant
from .world import ROOT, World

HEAD = """# Speed and memory

Written by `./dev bench --write`. Each contestant runs in a process of its own; the seconds are the
median of its runs. Ratios count, not seconds: above 1, that many times slower than Salient.
CPU counts all threads, and suffers less from what else the machine does. Memory is the peak of the
process while it ran, and in brackets what it held when it began.
"""
VERSIONS = """
import qgis.core, shapely
print(qgis.core.Qgis.QGIS_VERSION.split("-")[0], qgis.core.Qgis.geosVersion())
"""


def written(
    contests: dict[str, ModuleType],
    chosen: list[Contestant],
    measured: dict[str, dict[str, object]],
    world: World,
    is_quick: bool,
) -> str:
    """Return the whole report in Markdown."""
    facts = {**world.facts, "all_places": _all_places()}
    parts = [HEAD, _machine(facts, is_quick)]
    for job, contest in contests.items():
        rows = [c for c in chosen if c.job == job]
        if rows:
            parts.append(_section(contest, rows, measured, world, facts))
    return "\n".join(parts)


def _all_places() -> int:
    path = ROOT / "layers" / "data" / "places.json.gz"
    return len(json.loads(gzip.decompress(path.read_bytes()))["name"])


def _machine(facts: dict[str, object], is_quick: bool) -> str:
    asked = subprocess.run(
        [sys.executable, "-c", VERSIONS], capture_output=True, text=True, check=False
    )
    qgis, geos = (asked.stdout.split() or ["?", "?"])[:2]
    kind = "a real snapshot" if facts["is_real"] else "a drawn front"
    lines = [
        f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, "
        f"QGIS {qgis} (GEOS {geos}), shapely {shapely.__version__} "
        f"(GEOS {shapely.geos_version_string}), numpy {np.__version__}, "
        f"pyproj {pyproj.__version__}. Run on {kind}: {facts['outline_vertices']:,} vertices of "
        f"outline, {facts['front_vertices']:,} of contact line.",
        "",
    ]
    if is_quick:
        lines.insert(0, "**A quick run: a tenth of places and days, one run each.**\n")
    return "\n".join(lines)


def _section(
    contest: ModuleType,
    rows: list[Contestant],
    measured: dict[str, dict[str, object]],
    world: World,
    facts: dict[str, object],
) -> str:
    best = [_median(measured[c.key]) for c in rows if c.is_ours and _ran(measured[c.key])]
    has_rivals = any(not c.is_ours for c in rows)
    ours = best[0] if len(best) == 1 and has_rivals else None
    reference = _numbers(world, next((c.key for c in rows if c.is_reference), None), measured)
    head = ["", "median s", "CPU s", "runs", "ratio", "peak MB"] + (
        [contest.ERROR] if contest.ERROR else []
    )
    lines = [f"## {contest.TITLE}", "", contest.NOTE.format(**facts), ""]
    lines += ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    for contestant in rows:
        found = measured[contestant.key]
        if not _ran(found):
            why = f"{found['absent']} is not installed" if "absent" in found else "failed"
            lines.append(f"| {contestant.label} | {why} |" + " |" * (len(head) - 2))
            continue
        seconds = _median(found)
        cells = [
            contestant.label,
            _shown(seconds),
            _shown(statistics.median(found["cpu_seconds"])),
            str(len(found["seconds"])),
            "" if ours is None else f"{seconds / ours:.1f}",
            f"{found['peak_mb']:.0f} ({found['before_mb']:.0f})",
        ]
        if contest.ERROR:
            numbers = _numbers(world, contestant.key, measured)
            is_itself = contestant.is_reference or (reference is None and contest.ERROR[:2] != "of")
            cells.append("–" if is_itself else contest.errors(numbers, reference))
        lines.append("| " + " | ".join(cells) + " |")
    lines += ["", *(f"`{c.key}` failed: {measured[c.key]['failed']}" for c in rows
                    if "failed" in measured[c.key])]  # fmt: skip
    return "\n".join(lines)


def _shown(seconds: float) -> str:
    return f"{seconds:.3f}" if seconds < 10 else f"{seconds:.1f}"


def _ran(found: dict[str, object]) -> bool:
    return "seconds" in found


def _median(found: dict[str, object]) -> float:
    return statistics.median(found["seconds"])


def _numbers(
    world: World, key: str | None, measured: dict[str, dict[str, object]]
) -> np.ndarray | None:
    if key is None or not _ran(measured[key]):
        return None
    return np.load(world.folder / f"{key}.npy")
