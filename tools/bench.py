"""Speed and memory of Salient beside the plain ways: `./dev bench`.

Every contestant runs in a process of its own, so that its peak of memory is its own.
"""

from __future__ import annotations

import argparse
import atexit
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from benchmarks import changes, dense, distances, live, report, rings, series, startup, whole
from benchmarks.contest import MOST_RUNS, Contestant, run
from benchmarks.world import DAYS, World, make

ROOT = Path(__file__).resolve().parent.parent
CONTESTS: dict[str, ModuleType] = {
    "distance": distances,
    "rings": rings,
    "series": series,
    "change": changes,
    "dense": dense,
    "whole": whole,
    "live": live,
    "startup": startup,
}
PROCESSES = {"startup": 5}
"""How many processes to start a contestant in, where it runs once in each."""


def main() -> int:
    """Parse the arguments; race, or act as one contestant."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true",
                        help="a tenth of the places and days, one run each")  # fmt: skip
    parser.add_argument("--only", nargs="+", metavar="JOB",
                        help=f"jobs ({', '.join(CONTESTS)}) or contestants")  # fmt: skip
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.md")
    parser.add_argument("--python", default=sys.executable, metavar="INTERPRETER",
                        help="an interpreter that has geopandas or duckdb")  # fmt: skip
    parser.add_argument("--world", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--contestant", help=argparse.SUPPRESS)
    parser.add_argument("--make", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments.make:
        return _make(arguments)
    if arguments.contestant:
        return _act(arguments)
    return _race(arguments)


def _register() -> None:
    """Make the root importable under the plugin's name, as QGIS does."""
    spec = importlib.util.spec_from_file_location(
        "salient", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["salient"] = package
    spec.loader.exec_module(package)


def _make(arguments: argparse.Namespace) -> int:
    from benchmarks import plain_qgis

    _register()
    app = plain_qgis.application()
    share = 10 if arguments.quick else 1
    make(arguments.world, DAYS // share, 1_000_000 // share)
    app.processEvents()
    return 0


def _contestants() -> dict[str, Contestant]:
    return {c.key: c for contest in CONTESTS.values() for c in contest.CONTESTANTS}


def _act(arguments: argparse.Namespace) -> int:
    contestant = _contestants()[arguments.contestant]
    if contestant.job != "startup":
        _register()
    out = arguments.world / f"{contestant.key}.npy"
    most_runs = 1 if arguments.quick else MOST_RUNS
    print(json.dumps(run(contestant, World(arguments.world), out, most_runs)), flush=True)
    # Leaving QGIS in order takes longer than some contests, and says nothing of them.
    atexit._run_exitfuncs()
    os._exit(0)


def _race(arguments: argparse.Namespace) -> int:
    chosen = [
        contestant
        for contestant in _contestants().values()
        if not arguments.only or {contestant.key, contestant.job} & set(arguments.only)
    ]
    if not chosen:
        print(f"there is no {' or '.join(arguments.only)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="salient-bench-") as name:
        folder = arguments.world or Path(name)
        if not (folder / "world.json").is_file():
            print("bench: making the world", file=sys.stderr, flush=True)
            _call([sys.executable], "--make", "--world", str(folder), quick=arguments.quick)
        measured = {}
        for contestant in chosen:
            print(f"bench: {contestant.key}", file=sys.stderr, flush=True)
            measured[contestant.key] = _measure(contestant, folder, arguments)
        text = report.written(CONTESTS, chosen, measured, World(folder), arguments.quick)
    print(text)
    if arguments.write:
        (ROOT / "docs").mkdir(exist_ok=True)
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
    failed = [key for key, found in measured.items() if "failed" in found]
    return 1 if failed else 0


def _measure(
    contestant: Contestant, folder: Path, arguments: argparse.Namespace
) -> dict[str, object]:
    """Run a contestant in its process, or in some; return times and memory, or why it has none."""
    python = arguments.python if contestant.needs else sys.executable
    for package in contestant.needs:
        if subprocess.run([python, "-c", f"import {package}"], capture_output=True).returncode:
            return {"absent": package}
    if contestant.lacks is not None and contestant.lacks():
        return {"absent": contestant.lacks()}
    rounds = 1 if arguments.quick else PROCESSES.get(contestant.job, 1)
    found: dict[str, object] = {"seconds": [], "cpu_seconds": []}
    for _ in range(rounds):
        command = ("--contestant", contestant.key, "--world", str(folder))
        done = _call([python], *command, quick=arguments.quick, check=False)
        if done.returncode:
            return {"failed": (done.stderr.strip().splitlines() or ["no word"])[-1]}
        once = json.loads(done.stdout.strip().splitlines()[-1])
        found = {**once, **{key: [*found[key], *once[key]] for key in ("seconds", "cpu_seconds")}}
    return found


def _call(
    python: list[str], *options: str, quick: bool, check: bool = True
) -> subprocess.CompletedProcess[str]:
    command = [*python, str(Path(__file__).resolve()), *options, *(["--quick"] if quick else [])]
    return subprocess.run(command, capture_output=True, text=True, check=check)


if __name__ == "__main__":
    sys.exit(main())
