"""A process of its own that imports a folder: to be killed, to run beside another, to be measured.

Arguments: archive, folder, then options. ``--die-in-sql N``: kill -9 itself as SQLite
begins its Nth statement. Prints ``begin``, then a line of JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import sqlite3
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import conftest  # noqa: F401  registers the package

from salient.layers import archive_file
from salient.layers.archive import Archive
from salient.layers.importing import import_folder


def main() -> None:
    """Import, and say what it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("archive", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--die-in-sql", type=int, default=0)
    asked = parser.parse_args()
    if asked.die_in_sql:
        _die_in_statement(asked.die_in_sql)
    print("begin", flush=True)
    begin = time.perf_counter()
    report = import_folder(asked.folder, Archive(asked.archive))
    print(
        json.dumps(
            {
                "added": report.added,
                "present": report.present,
                "replaced": report.replaced,
                "unchanged": len(report.unchanged),
                "refused": report.refused,
                "seconds": time.perf_counter() - begin,
                "peak_mb": _peak_mb(),
            }
        )
    )


def _peak_mb() -> float:
    """Return the most memory this program has held; ``ru_maxrss`` has its parent's in it too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024.0


def _die_in_statement(number: int) -> None:
    connect, seen = archive_file._connect, [0]

    def counted(_statement: str) -> None:
        seen[0] += 1
        if seen[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(path: Path) -> sqlite3.Connection:
        db = connect(path)
        db.set_trace_callback(counted)
        return db

    archive_file._connect = watched


if __name__ == "__main__":
    main()
