"""Tasks: results once, errors kept, the newest alone, nothing after the end."""

from __future__ import annotations

import threading

import pytest

from salient.errors import Cancelled, InputError
from salient.tasks.base import SalientTask
from salient.tasks.runner import Runner


class Sum(SalientTask):
    """Adds up, holding on until it is let go."""

    def __init__(self, *numbers, gate=None):
        super().__init__("sum")
        self.numbers = numbers
        self.gate = gate
        self.began = threading.Event()

    def compute(self):
        self.began.set()
        while self.gate is not None and not self.gate.wait(0.01):
            if not self.report(0.5):
                raise Cancelled("stopped")
        if not self.numbers:
            raise InputError("nothing to add")
        return sum(self.numbers)


class Broken(SalientTask):
    def compute(self):
        return 1 // 0


@pytest.fixture
def runner(qgis_app):
    runner = Runner()
    yield runner
    runner.stop()


@pytest.fixture
def outcome():
    class Outcome:
        def __init__(self):
            self.results, self.errors = [], []

        def callbacks(self):
            return self.results.append, self.errors.append

    return Outcome()


def test_a_result_is_handed_over_in_the_gui_thread(runner, outcome, qtbot):
    threads = []
    runner.start(
        "sum",
        Sum(1, 2, 3),
        lambda result: (outcome.results.append(result), threads.append(threading.get_ident())),
        outcome.errors.append,
    )
    qtbot.waitUntil(lambda: outcome.results == [6])
    assert threads == [threading.get_ident()]
    assert not runner.is_busy("sum")


def test_an_expected_error_reaches_the_caller(runner, outcome, qtbot):
    runner.start("sum", Sum(), *outcome.callbacks())
    qtbot.waitUntil(lambda: bool(outcome.errors))
    assert outcome.errors[0].message == "nothing to add"
    assert outcome.results == []


def test_an_unexpected_error_is_not_lost(runner, outcome, qtbot):
    runner.start("broken", Broken("broken"), *outcome.callbacks())
    qtbot.waitUntil(lambda: bool(outcome.errors))
    assert isinstance(outcome.errors[0], ZeroDivisionError)
    assert outcome.errors[0].__traceback__ is not None


def test_a_newer_request_cancels_the_older(runner, outcome, qtbot):
    gate = threading.Event()
    older = Sum(1, gate=gate)
    runner.start("sum", older, *outcome.callbacks())
    qtbot.waitUntil(older.began.is_set)
    runner.start("sum", Sum(2), *outcome.callbacks())
    qtbot.waitUntil(lambda: outcome.results == [2])
    gate.set()
    qtbot.waitUntil(lambda: not runner._alive)
    assert outcome.results == [2]
    assert outcome.errors == []


class Slow(SalientTask):
    """Tells a part of its result before the whole."""

    def __init__(self):
        super().__init__("slow")
        self.gate = threading.Event()

    def compute(self):
        self.staged.emit("part")
        self.gate.wait(5)
        return "whole"


def test_a_part_of_the_result_comes_before_the_whole(runner, outcome, qtbot):
    parts, task = [], Slow()
    runner.start("slow", task, *outcome.callbacks(), on_stage=parts.append)
    qtbot.waitUntil(lambda: parts == ["part"])
    assert outcome.results == []
    task.gate.set()
    qtbot.waitUntil(lambda: outcome.results == ["whole"])


def test_no_part_comes_of_what_was_overtaken(runner, outcome, qtbot):
    parts, older = [], Slow()
    runner.start("slow", older, *outcome.callbacks(), on_stage=parts.append)
    runner.start("slow", Sum(2), *outcome.callbacks())
    older.gate.set()
    qtbot.waitUntil(lambda: outcome.results == [2])
    assert parts == []


def test_kinds_do_not_disturb_each_other(runner, outcome, qtbot):
    runner.start("a", Sum(1), *outcome.callbacks())
    runner.start("b", Sum(2), *outcome.callbacks())
    qtbot.waitUntil(lambda: sorted(outcome.results) == [1, 2])


def test_after_a_cancel_nothing_is_called(runner, outcome, qtbot):
    gate = threading.Event()
    task = Sum(1, gate=gate)
    runner.start("sum", task, *outcome.callbacks())
    qtbot.waitUntil(task.began.is_set)
    runner.cancel("sum")
    assert not runner.is_busy("sum")
    qtbot.waitUntil(lambda: not runner._alive)
    assert (outcome.results, outcome.errors) == ([], [])


def test_stop_waits_for_the_thread(runner, outcome, qtbot):
    task = Sum(1, gate=threading.Event())
    runner.start("sum", task, *outcome.callbacks())
    qtbot.waitUntil(task.began.is_set)
    runner.stop()
    assert task._idle.is_set()
    qtbot.wait(50)
    assert (outcome.results, outcome.errors) == ([], [])


def test_stop_does_not_wait_for_what_never_began(runner, outcome, qtbot):
    gate = threading.Event()
    tasks = [Sum(1, gate=gate) for _ in range(8)]
    for number, task in enumerate(tasks):
        runner.start(str(number), task, *outcome.callbacks())
    runner.stop()
    qtbot.wait(50)
    assert outcome.results == []


def test_busy_and_progress_are_told_once(runner, qtbot):
    told, shares = [], []
    runner.busy_changed.connect(lambda kind, busy: told.append((kind, busy)))
    runner.progressed.connect(lambda kind, percent: shares.append(percent))
    gate = threading.Event()
    runner.start("sum", Sum(1, gate=gate), lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: bool(shares))
    runner.start("sum", Sum(2), lambda _: None, lambda _: None)
    qtbot.waitUntil(lambda: not runner.is_busy("sum"))
    assert told == [("sum", True), ("sum", False)]
    assert 50.0 in shares


def test_a_task_dropped_before_it_began_does_nothing(qgis_app, qtbot):
    task = Sum(1)
    task.drop()
    assert not task.isCanceled()
    assert task.run() is False
    assert task.result is None
    assert not task.began.is_set()
