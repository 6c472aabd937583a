"""What the plugin adds to the start of QGIS."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from .contest import Contestant, Job
from .world import ROOT, World

TITLE = "Start of the plugin in QGIS"
ERROR = "of numpy, shapely, pyproj imported"
NOTE = (
    "`utils.loadPlugin` and `utils.startPlugin` in a running QGIS without a screen, each time in a "
    "process of its own; and which of the heavy packages were imported between."
)
HEAVY = ("numpy", "shapely", "pyproj")


def _start(_world: World) -> Job:
    heavy = [name for name in sys.modules if name.split(".")[0] in HEAVY]
    for name in heavy:
        del sys.modules[name]
    sys.path.insert(0, str(ROOT / "tests"))
    from drive_lifecycle import Session
    from qgis import utils

    folder = tempfile.TemporaryDirectory()
    (Path(folder.name) / "salient").symlink_to(ROOT)
    session = Session(folder.name)
    _start.kept = folder, session  # type: ignore[attr-defined]

    def job() -> list[float]:
        before = set(sys.modules)
        began = time.perf_counter()
        if not (utils.loadPlugin("salient") and utils.startPlugin("salient")):
            raise RuntimeError("the plugin did not start: " + "\n".join(session.errors))
        seconds = time.perf_counter() - began
        new = {name.split(".")[0] for name in set(sys.modules) - before}
        return [seconds, *(float(name in new) for name in HEAVY)]

    return job


def errors(found: np.ndarray, _reference: np.ndarray) -> str:
    return ", ".join(name for name, is_new in zip(HEAVY, found[1:]) if is_new) or "none"


CONTESTANTS = [
    Contestant("startup.plugin", "loadPlugin and startPlugin", _start, is_ours=True, most_runs=1)
]
