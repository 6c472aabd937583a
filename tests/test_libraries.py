"""Shapely and pyproj inside QGIS: each fault that crashes it, provoked in another process."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ROOT

IMPORT = f"""
import importlib.util, sys
spec = importlib.util.spec_from_file_location(
    "salient", {str(ROOT / "__init__.py")!r}, submodule_search_locations=[{str(ROOT)!r}])
sys.modules["salient"] = salient = importlib.util.module_from_spec(spec)
spec.loader.exec_module(salient)
"""
IN_THREADS = """
import time
import numpy as np
from qgis.PyQt.QtCore import QCoreApplication, QRunnable, QThreadPool
from pyproj import CRS, Proj, Transformer

class Work(QRunnable):
    def run(self):
        crs = CRS.from_user_input("EPSG:32637")
        moved = Transformer.from_crs("OGC:CRS84", crs, always_xy=True).transform(
            np.array([37.0, 38.0]), np.array([48.0, 48.0]))
        plane = Proj("+proj=aeqd +lat_0=48 +lon_0=37 +ellps=WGS84")
        results.append((round(float(moved[0][0])), plane))

app = QCoreApplication([])
results = []
pool = QThreadPool.globalInstance()
pool.setMaxThreadCount(2)
works = [Work() for _ in range(30)]
for work in works:
    work.setAutoDelete(False)
    pool.start(work)
while len(results) < 30:
    time.sleep(0.002)
assert len({x for x, _ in results}) == 1
for _, plane in results:
    assert abs(plane(37.0, 48.0)[0]) < 1e-6
"""
GLOBAL_GEOS = """
import ctypes, ctypes.util, os
# As in the QGIS program, whose GEOS every library sees first.
name = ctypes.util.find_library("geos_c")
ctypes.CDLL(name, mode=os.RTLD_GLOBAL)
import numpy as np
import shapely
disc = shapely.Point(0, 0).buffer(1)
shapely.prepare(disc)
x = np.linspace(0, 2, 1000)
assert int(shapely.contains_xy(disc, x, 0 * x).sum()) == 500
assert shapely.union_all([shapely.Point(i, 0).buffer(1) for i in range(20)]).area > 39
"""


def run(code: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own."""
    command = [sys.executable, *options, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_pyproj_works_in_the_threads_of_qt(qgis_app):
    done = run(IMPORT + IN_THREADS)
    assert done.returncode == 0, done.stderr[-2000:]


def test_pyproj_loaded_before_the_plugin_works_in_them_too(qgis_app):
    done = run("import pyproj\npyproj.CRS('EPSG:4326')\n" + IMPORT + IN_THREADS)
    assert done.returncode == 0, done.stderr[-2000:]


def test_shapely_works_beside_the_geos_of_the_program():
    found = run("import ctypes.util; raise SystemExit(not ctypes.util.find_library('geos_c'))")
    if found.returncode:
        pytest.skip("this machine has no GEOS but that of Shapely")
    done = run(IMPORT + GLOBAL_GEOS)
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_rule_is_taken_back():
    done = run(
        IMPORT + "import salient.libraries as own\nbefore = list(sys.meta_path)\nown.stop()\n"
        "assert len(sys.meta_path) == len(before) - 1\n"
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_shapely_loaded_by_others_is_told_from_ours():
    ask = "import salient.libraries as own\nassert own.is_entangled() is {}\n"
    assert run(IMPORT + "import shapely\n" + ask.format(False)).returncode == 0
    assert run("import shapely\n" + IMPORT + ask.format(False)).returncode == 0
