"""A series as a task: parts, the result once, a stop at once, days not measured twice."""

from __future__ import annotations

import threading

import pytest
import shapely
from dated_maps import Reads, given, steps

from salient.analysis.model import Region
from salient.errors import SourceError
from salient.layers import series_run
from salient.layers.series_run import SeriesRequest, SeriesRun
from salient.tasks.runner import Runner
from salient.tasks.series import SeriesMemory, SeriesTask

REGIONS = (Region("west", shapely.box(36, 47, 37, 49)),)
REQUEST = SeriesRequest(REGIONS, land=shapely.box(30, 44, 41, 53))


@pytest.fixture
def runner(qgis_app):
    runner = Runner()
    yield runner
    runner.stop()


def test_the_result_comes_with_parts_before(runner, qtbot, monkeypatch):
    monkeypatch.setattr(series_run, "_PART_EVERY_S", 0.0)
    results, errors, parts = [], [], []
    maps = given(*steps(4))
    task = SeriesTask(lambda: maps, REQUEST)
    runner.start("series", task, results.append, errors.append, parts.append)
    qtbot.waitUntil(lambda: bool(results or errors))
    assert errors == []
    assert results == [SeriesRun(REQUEST).run(maps)]
    assert [len(part.days) for part in parts] == [1, 2, 3, 4]


def test_an_error_is_told(runner, qtbot):
    results, errors = [], []
    task = SeriesTask(lambda: given(None), REQUEST)
    runner.start("series", task, results.append, errors.append)
    qtbot.waitUntil(lambda: bool(results or errors))
    assert "It is damaged" in errors[0].message


def test_a_stop_ends_it_and_keeps_what_was_measured(runner, qtbot):
    """Reading waits after six maps until the stop has come."""
    results, errors, memory = [], [], SeriesMemory()
    reached, gate = threading.Event(), threading.Event()
    maps = given(*steps(30))
    counted = Reads(maps)
    take = counted.take

    def slow(dated):
        if counted.count == 6:
            reached.set()
            gate.wait(5)
        return take(dated)

    counted.take = slow
    task = SeriesTask(lambda: counted.maps, REQUEST, memory)
    runner.start("series", task, results.append, errors.append)
    qtbot.waitUntil(reached.is_set)
    runner.cancel("series")
    gate.set()
    qtbot.waitUntil(lambda: not runner._alive)
    assert (results, errors, counted.count) == ([], [], 7)

    again = SeriesTask(lambda: counted.maps, REQUEST, memory)
    runner.start("series", again, results.append, errors.append)
    qtbot.waitUntil(lambda: bool(results or errors))
    assert counted.count == 30
    assert results == [SeriesRun(REQUEST).run(maps)]


def test_a_day_added_since_is_all_that_is_read(qgis_app):
    memory, controls = SeriesMemory(), steps(6)
    SeriesTask(lambda: given(*controls[:5]), REQUEST, memory).run()
    more = Reads(given(*controls))
    task = SeriesTask(lambda: more.maps, REQUEST, memory)
    assert task.run()
    assert more.count == 1
    assert len(task.result.days) == 6


def test_another_request_is_measured_anew(qgis_app):
    memory, maps = SeriesMemory(), Reads(given(*steps(3)))
    SeriesTask(lambda: maps.maps, REQUEST, memory).run()
    SeriesTask(
        lambda: maps.maps, SeriesRequest(REGIONS, land=REQUEST.land, open_km=40.0), memory
    ).run()
    assert maps.count == 6


def test_a_map_that_failed_once_is_read_again(qgis_app):
    memory, maps = SeriesMemory(), Reads(given(*steps(3)))
    take = maps.take

    def failing_once(dated):
        found = take(dated)
        if maps.count == 2:
            raise SourceError("The archive is locked.")
        return found

    maps.take = failing_once
    first, again = (SeriesTask(lambda: maps.maps, REQUEST, memory) for _ in range(2))
    assert (first.run(), again.run()) == (True, True)
    assert (len(first.result.days), first.result.refused[0][1]) == (2, "The archive is locked.")
    assert (len(again.result.days), again.result.refused) == (3, ())


def test_the_memory_lends_a_run_once():
    memory, maps = SeriesMemory(), given(*steps(2))
    run = memory.lend(REQUEST, maps)
    run.run(maps)
    memory.bring_back(REQUEST, maps, run)
    assert memory.lend(REQUEST, maps) is run
    assert memory.lend(REQUEST, maps) is not run


def test_the_memory_keeps_a_few():
    memory, maps = SeriesMemory(), given(*steps(1))
    requests = [SeriesRequest((), open_km=float(n)) for n in range(1, 7)]
    for request in requests:
        run = memory.lend(request, maps)
        memory.bring_back(request, maps, run)
    assert len(memory._runs) == 4
