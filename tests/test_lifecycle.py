"""Loaded, started and unloaded by QGIS's own loader, the plugin leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

SCENARIOS = ["start", "again", "dock", "lesson", "processing", "without packages"]
WITH_DOCK = ["dock", "lesson", "without packages"]
FUNCTIONS = ["front_distance", "front_side", "geodesic_area", "geodesic_distance"]
START_UP_S = 0.1


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Return a function that plays a scenario once and returns its report."""
    plugins = tmp_path_factory.mktemp("plugins")
    (plugins / "salient").symlink_to(ROOT, target_is_directory=True)
    reports: dict[str, dict | str] = {}

    def play(scenario: str) -> dict:
        if scenario not in reports:
            report = tmp_path_factory.mktemp("report") / "report.json"
            reports[scenario] = _run(scenario, plugins, report)
        found = reports[scenario]
        assert isinstance(found, dict), found
        return found

    return play


def _run(scenario: str, plugins: Path, report: Path) -> dict | str:
    """Return the report, or what was printed instead of one."""
    environment = dict(
        os.environ,
        QT_QPA_PLATFORM="offscreen",
        QGIS_CUSTOM_CONFIG_PATH=str(report.parent / "profile"),
    )
    drive = Path(__file__).with_name("drive_lifecycle.py")
    done = subprocess.run(
        [sys.executable, str(drive), scenario, str(plugins), str(report)],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    # A crash on the way out, after the report, would be the plugin's too.
    if done.returncode != 0 or not report.is_file():
        return f"{scenario}: exit code {done.returncode}\n{done.stderr[-4000:]}"
    return json.loads(report.read_text(encoding="utf-8"))


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_it_starts(played, scenario):
    assert played(scenario)["seen"]["active"]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_is_raised_or_reported(played, scenario):
    errors = played(scenario)["errors"]
    assert not errors, "\n".join(errors)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_it_unloads(played, scenario):
    assert played(scenario)["unloaded"]


@pytest.mark.parametrize(
    "what",
    [
        *("modules", "path", "finders", "connections", "objects", "interface"),
        *("provider", "functions", "translators", "tasks", "plugin"),
    ],
)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_is_left(played, scenario, what):
    left = played(scenario)["left"][what]
    assert not left, "\n".join(["", *left])


@pytest.mark.parametrize("scenario", ["start", "processing"])
def test_the_provider_is_there_meanwhile(played, scenario):
    assert played(scenario)["seen"]["provider"]


@pytest.mark.parametrize("scenario", ["start", "again"])
def test_the_expression_functions_are_there_meanwhile(played, scenario):
    assert played(scenario)["seen"]["functions"] == FUNCTIONS


@pytest.mark.parametrize("scenario", WITH_DOCK)
def test_the_action_opens_the_dock(played, scenario):
    assert played(scenario)["seen"]["dock"]


def test_the_lesson_map_loads(played):
    assert played("lesson")["seen"]["layers"] >= 5


@pytest.mark.parametrize("scenario", ["start", "again"])
def test_starting_imports_no_heavy_package(played, scenario):
    assert played(scenario)["seen"]["heavy"] == []


def test_starting_is_quick(played):
    assert played("again")["seen"]["seconds"] < START_UP_S
