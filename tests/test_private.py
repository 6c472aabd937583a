"""Geometry that several threads hold, measured in two at a time.

In a process of its own: where two threads prepare one geometry, the process ends.
"""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
import shapely
from conftest import ROOT

from salient.analysis.private import is_inside, prepared_copy

DRIVE = """
import importlib.util, sys, threading, time
spec = importlib.util.spec_from_file_location(
    "salient", {root!r} + "/__init__.py", submodule_search_locations=[{root!r}])
sys.modules["salient"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
import numpy as np, shapely
from salient.analysis.corridor import corridor
from salient.analysis.model import ControlMap
from salient.analysis.movement import front_movement
from salient.analysis.sides import side_of
from salient.analysis.split import RegionSplit

turn = np.linspace(0, 2 * np.pi, 2000)
away = 0.5 + 0.02 * np.sin(80 * turn)
RING = np.column_stack([38 + away * np.cos(turn), 48 + away * np.sin(turn)])
LON, LAT = np.random.default_rng(1).uniform((37, 47), (39, 49), (300, 2)).T
FRONT = shapely.LineString([(37.2, 48), (38.5, 48.2)])

def movement(ground):
    return front_movement(FRONT, FRONT, 2000.0, occupied=ground).is_gained.sum()

def sides(ground):
    return (side_of(ControlMap(ground), LON, LAT, ground) == "occupied").sum()

def split(ground):
    return len(RegionSplit([ground]).pieces(np.array([shapely.box(37.4, 47.4, 38, 48)])).polygon)

def ways(ground):
    return corridor(ground, 38.0, 48.0).status.value

end = time.monotonic() + 1.5
while time.monotonic() < end:
    ground = shapely.Polygon(RING)
    together = threading.Barrier(2)
    def work():
        together.wait()
        {job}(ground)
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not shapely.is_prepared(ground)
"""


@pytest.mark.parametrize("job", ["movement", "sides", "split", "ways"])
def test_two_threads_may_hold_the_same_ground(job):
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", DRIVE.format(root=str(ROOT), job=job)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]


def test_a_copy_is_prepared_and_the_original_is_not():
    whole = np.array([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    copies = prepared_copy(whole)
    assert shapely.is_prepared(copies).all()
    assert not shapely.is_prepared(whole).any()
    assert shapely.equals_exact(copies, whole).all()


def test_places_inside_and_on_the_edge():
    found = is_inside(shapely.box(0, 0, 1, 1), np.array([0.5, 1.0, 1.5]), np.full(3, 0.5))
    assert found.tolist() == [True, False, False]


def test_many_grounds_in_turn_are_not_taken_for_one_another():
    for west in range(20):
        ground = shapely.box(west, 0, west + 1, 1)
        assert is_inside(ground, np.array([west + 0.5]), np.array([0.5])).all()
