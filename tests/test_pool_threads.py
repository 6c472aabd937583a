"""The mathematics in Qt's pool threads, where QGIS runs tasks, algorithms and expressions.

Such a thread is not Python's: its Python state ends with each task, and pyproj 3.7.0 to 3.7.2 then
frees the thread's PROJ context but uses it again in the next task (pyproj's issue 1509), which ends
QGIS. In a process of its own, since what fails here is the process.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from conftest import ROOT

TASKS = 30
DRIVE = """
import importlib.util, sys, time
from qgis.core import QgsApplication, QgsTask
app = QgsApplication([], False)
app.initQgis()
spec = importlib.util.spec_from_file_location(
    "salient", {root!r} + "/__init__.py", submodule_search_locations=[{root!r}])
sys.modules["salient"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
import numpy as np, shapely
from salient.analysis.geodesy import LocalPlane
from salient.analysis.planar import Plane

LINE = shapely.LineString([(36, 48), (37, 49)])
shared = {{"plane": Plane("EPSG:32637"), "local": LocalPlane(36, 48)}}

def planar():
    return float(Plane("EPSG:32637").distance_m(36.0, 48.0, 37.0, 49.0)[0])

def planar_shared():
    return float(shared["plane"].distance_m(36.0, 48.0, 37.0, 49.0)[0])

def local():
    return float(LocalPlane(36, 48).forward(LINE).length)

def local_shared():
    return float(shared["local"].forward(LINE).length)

class Task(QgsTask):
    def run(self):
        found.append({job}())
        return True

found, kept = [], []
for _ in range({tasks}):
    task = Task("measure")
    kept.append(task)
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + 20
    while QgsApplication.taskManager().countActiveTasks() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.002)
expected = {job}()
print(len(found), sum(abs(value - expected) < 1e-6 for value in found), flush=True)
app.exitQgis()
"""


@pytest.mark.parametrize("job", ["planar", "planar_shared", "local", "local_shared"])
def test_task_after_task_gives_the_same(job):
    drive = DRIVE.format(root=str(ROOT), job=job, tasks=TASKS)
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", drive],
        cwd=ROOT,
        env=dict(os.environ, MALLOC_PERTURB_="165"),  # glibc overwrites what is freed
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.split() == [str(TASKS), str(TASKS)]
