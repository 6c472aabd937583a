"""Import of a folder: all of it, in the background, broken off and taken up again."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import shapely
from conftest import ROOT
from dated_folder import FIRST, days, name_of, rings, write_day, write_folder
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer

from salient.errors import Cancelled, SourceError
from salient.layers.archive import Archive, DayState
from salient.layers.importing import ImportReport, import_folder
from salient.layers.sources.deepstate_archive import DeepStateDays
from salient.tasks.import_folder import ImportFolderTask

SOURCE = "deepstate-archive"
WORKER = [sys.executable, str(ROOT / "tests" / "archive_worker.py")]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Return an archive that does not exist yet."""
    return Archive(tmp_path / "archive.gpkg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of 30 small days."""
    write_folder(tmp_path / "days", 30, vertices=60)
    return tmp_path / "days"


def run(archive: Archive, folder: Path) -> ImportReport:
    """Import the folder."""
    return import_folder(folder, archive)


def states(archive: Archive) -> dict[date, DayState]:
    """Return what is known of each day."""
    return {known.day: known.state for known in archive.days(SOURCE)}


def assert_whole(archive: Archive, count: int, vertices: int) -> None:
    """Assert that each generated day is there once, to the last bit, and the file is sound."""
    with closing(sqlite3.connect(archive.path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("SELECT count(*) FROM polygons").fetchone() == (count,)
        orphans = "SELECT count(*) FROM geometries WHERE id NOT IN (SELECT geometry FROM parts)"
        assert db.execute(orphans).fetchone() == (0,)
    assert [known.day for known in archive.days(SOURCE)] == days(count)
    for day, ring in zip(days(count), rings(count, vertices)):
        kept = shapely.get_coordinates(archive.read(SOURCE, day).occupied)
        assert np.array_equal(kept, ring), day


# What came in, what was there, what was refused


def test_all_days_come_in(archive, folder):
    report = run(archive, folder)
    assert (report.added, report.present, report.refused) == (30, 0, ())
    assert_whole(archive, 30, 60)


def test_unchanged_days_are_named(archive, folder):
    expected = tuple(FIRST + timedelta(n) for n in (7, 14, 21, 28))
    assert run(archive, folder).unchanged == expected


def test_the_second_time_all_is_there_and_not_read_again(archive, folder, monkeypatch):
    run(archive, folder)
    monkeypatch.setattr(DeepStateDays, "parse", None)
    report = run(archive, folder)
    assert (report.added, report.present, report.refused) == (0, 30, ())


def test_days_of_the_very_same_bytes_are_all_kept(archive, folder):
    for n in range(1, 4):
        shutil.copy(folder / name_of(FIRST), folder / name_of(FIRST + timedelta(n)))
    with pytest.raises(Cancelled):
        import_folder(folder, archive, progress=lambda share: share < 2 / 30)
    run(archive, folder)
    assert list(states(archive).values())[:4] == [DayState.KEPT] + 3 * [DayState.UNCHANGED]


def test_a_corrected_file_takes_the_place_of_the_old(archive, folder):
    run(archive, folder)
    moved = rings(30, 60)[3] + 0.25
    write_day(folder, FIRST + timedelta(3), moved)
    report = run(archive, folder)
    assert (report.added, report.replaced, report.present) == (0, 1, 29)
    kept = archive.read(SOURCE, FIRST + timedelta(3)).occupied
    assert np.array_equal(shapely.get_coordinates(kept), moved)


def test_a_missing_day_is_kept_as_such(archive, folder):
    (folder / name_of(FIRST + timedelta(12))).unlink()
    assert run(archive, folder).missing == (FIRST + timedelta(12),)
    assert states(archive)[FIRST + timedelta(12)] is DayState.MISSING


def test_gaps_of_a_selection_of_days_say_nothing(archive, folder):
    for n in range(30):
        if n % 10:
            (folder / name_of(FIRST + timedelta(n))).unlink()
    assert run(archive, folder).missing == ()


def test_a_day_that_was_emptied_is_withdrawn(archive, folder):
    write_day(folder, FIRST + timedelta(5), None)
    report = run(archive, folder)
    assert (report.withdrawn, report.missing, report.refused) == (
        (FIRST + timedelta(5),),
        (),
        (),
    )


def test_a_day_that_is_emptied_later_keeps_its_ground(archive, folder):
    run(archive, folder)
    write_day(folder, FIRST + timedelta(5), None)
    assert run(archive, folder).withdrawn == (FIRST + timedelta(5),)
    kept = archive.read(SOURCE, FIRST + timedelta(5)).occupied
    assert np.array_equal(shapely.get_coordinates(kept), rings(30, 60)[5])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("not a map", "damaged"),
        ('{"type": "FeatureCollection", "features": [', "incomplete"),
        ('{"type": "Point", "coordinates": [37, 48]}', "no polygon"),
        ("[" * 100_000, "nested too deep"),
        ("<html>404</html>", "web page"),
        ("", "empty"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(archive, folder, content, reason):
    name = name_of(date(2024, 8, 20))
    (folder / name).write_text(content)
    report = run(archive, folder)
    assert report.added == 30
    assert [file for file, _ in report.refused] == [name]
    assert reason in report.refused[0][1]
    assert name in report.text


def test_a_file_without_a_date_is_refused(archive, folder):
    shutil.copy(folder / name_of(FIRST), folder / "front.geojson")
    report = run(archive, folder)
    assert [file for file, _ in report.refused] == ["front.geojson"]
    assert "no date" in report.refused[0][1]


def test_other_files_and_the_archive_itself_are_passed_over(folder):
    (folder / "README.md").write_text("about these maps")
    archive = Archive(folder / "archive.gpkg")
    run(archive, folder)
    assert run(archive, folder).refused == ()


def test_a_folder_that_is_gone_is_said(archive, tmp_path):
    with pytest.raises(SourceError, match="does not exist"):
        run(archive, tmp_path / "gone")


def test_a_folder_without_dated_maps_is_said(archive, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "front.geojson").write_text("{}")
    with pytest.raises(SourceError, match="with a date in its name"):
        run(archive, tmp_path / "empty")


def test_maps_of_no_known_source_go_by_their_folder(archive, folder):
    for n in range(30):
        (folder / name_of(FIRST + timedelta(n))).rename(
            folder / f"front {FIRST + timedelta(n)}.json"
        )
    assert run(archive, folder).added == 30
    assert [known.day for known in archive.days("file:days")] == days(30)


def test_a_whole_history_in_one_file_comes_in(archive, tmp_path):
    features = [
        {
            "type": "Feature",
            "properties": {"id": n, "date": day.isoformat()},
            "geometry": {"type": "Polygon", "coordinates": [ring.tolist()]},
        }
        for n, (day, ring) in enumerate(zip(days(30), rings(30, 60)))
    ]
    history = {"type": "FeatureCollection", "features": features}
    (tmp_path / "all").mkdir()
    with gzip.open(tmp_path / "all" / "deepstate-map-data.geojson.gz", "wt") as packed:
        json.dump(history, packed)
    with pytest.raises(Cancelled):
        import_folder(tmp_path / "all", archive, progress=lambda share: share < 0.5)
    report = run(archive, tmp_path / "all")
    assert report.added + report.present == 30
    assert_whole(archive, 30, 60)


def test_the_report_says_all(archive, folder):
    (folder / name_of(FIRST + timedelta(12))).unlink()
    write_day(folder, FIRST + timedelta(5), None)
    (folder / "front.geojson").write_text("{}")
    assert run(archive, folder).text.startswith(
        "28 maps came in, 0 were already there. Unchanged days: 4. Withdrawn days: 1. "
        "Missing days: 1. Refused: 1, the first “front.geojson”: "
    )


# Stopped, paused, killed


def test_what_came_in_before_a_stop_stays(archive, folder):
    with pytest.raises(Cancelled):
        import_folder(folder, archive, progress=lambda share: share < 0.5)
    assert [known.day for known in archive.days(SOURCE)] == days(15)
    assert run(archive, folder).present == 15


def test_progress_rises_to_the_end(archive, folder):
    shares: list[float] = []
    import_folder(folder, archive, progress=lambda share: shares.append(share) or True)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def wait_for(fact, seconds: float = 20.0) -> None:
    """Let events happen until a fact holds."""
    deadline = time.monotonic() + seconds
    while not fact():
        assert time.monotonic() < deadline
        QgsApplication.processEvents()
        time.sleep(0.002)


def test_a_task_pauses_and_goes_on(qgis_app, archive, folder):
    task = ImportFolderTask(folder, archive)
    ended = []
    task.ended = ended.append
    task.pause()
    QgsApplication.taskManager().addTask(task)
    wait_for(lambda: task.status() == task.TaskStatus.Running)
    QgsApplication.processEvents()
    assert task.is_paused
    assert archive.days(SOURCE) == []
    task.resume()
    wait_for(lambda: ended)
    assert task.result.added == 30


def test_a_paused_task_can_be_cancelled(qgis_app, archive, folder):
    task = ImportFolderTask(folder, archive)
    ended = []
    task.ended = ended.append
    task.pause()
    QgsApplication.taskManager().addTask(task)
    wait_for(lambda: task.status() == task.TaskStatus.Running)
    task.cancel()
    wait_for(lambda: ended)
    assert (task.result, task.error) == (None, None)


def test_a_task_tells_what_came_in_so_far(qgis_app, archive, folder):
    task = ImportFolderTask(folder, archive)
    ended, staged = [], []
    task.ended = ended.append
    task.staged.connect(staged.append)
    QgsApplication.taskManager().addTask(task)
    wait_for(lambda: ended)
    assert [part.added for part in staged] == [16, 30]


def test_an_unusable_archive_ends_the_task_with_its_error(qgis_app, tmp_path, folder):
    (tmp_path / "archive.gpkg").write_text("a letter home " * 100)
    task = ImportFolderTask(folder, Archive(tmp_path / "archive.gpkg"))
    ended = []
    task.ended = ended.append
    QgsApplication.taskManager().addTask(task)
    wait_for(lambda: ended)
    assert isinstance(task.error, SourceError)


def test_the_window_stays_responsive(qgis_app, archive, tmp_path):
    write_folder(tmp_path / "days", 100)
    longest = []
    for attempt in range(3):  # another process may take the processor away
        task = ImportFolderTask(tmp_path / "days", Archive(tmp_path / f"{attempt}.gpkg"))
        ended, gaps, last = [], [0.0], [time.perf_counter()]
        task.ended = ended.append

        def beat(gaps=gaps, last=last) -> None:
            now = time.perf_counter()
            gaps.append(now - last[0])
            last[0] = now

        timer = QTimer()
        timer.timeout.connect(beat)
        timer.start(1)
        QgsApplication.taskManager().addTask(task)
        wait_for(lambda ended=ended: ended, 60.0)
        timer.stop()
        assert task.result.added == 100
        longest.append(max(gaps))
        if longest[-1] < 0.1:
            break
    assert min(longest) < 0.1


def test_killed_at_any_moment_nothing_is_lost_and_nothing_twice(archive, tmp_path):
    count, vertices = 150, 1000
    write_folder(tmp_path / "days", count, vertices)
    chance = random.Random(5)
    kept, killed = 0, 0
    for _ in range(4):
        worker = subprocess.Popen(
            [*WORKER, str(archive.path), str(tmp_path / "days")],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert worker.stdout is not None
        assert worker.stdout.readline() == "begin\n"
        time.sleep(chance.uniform(0.05, 0.45))
        worker.kill()
        worker.communicate()
        killed += worker.returncode == -signal.SIGKILL
        now = len(archive.days(SOURCE))
        assert now >= kept
        kept = now
        for day, ring in zip(days(kept), rings(count, vertices)):
            found = shapely.get_coordinates(archive.read(SOURCE, day).occupied)
            assert np.array_equal(found, ring)
    report = run(archive, tmp_path / "days")
    assert killed > 0
    assert (report.added, report.present) == (count - kept, kept)
    assert_whole(archive, count, vertices)


@pytest.mark.parametrize("statement", [4, 14, 20, 30, 47, 80, 130, 200])
def test_killed_within_a_transaction_the_archive_is_as_before_it(archive, folder, statement):
    worker = subprocess.run(
        [*WORKER, str(archive.path), str(folder), "--die-in-sql", str(statement)],
        check=False,
    )
    assert worker.returncode == -signal.SIGKILL
    assert len(archive.days(SOURCE)) in {0, 16}
    run(archive, folder)
    assert_whole(archive, 30, 60)


# The whole archive


def test_769_days_of_3000_vertices(archive, tmp_path):
    files = write_folder(tmp_path / "days", 769)
    done = subprocess.run(
        [*WORKER, str(archive.path), str(tmp_path / "days")],
        capture_output=True,
        text=True,
        check=True,
    )
    said = json.loads(done.stdout.splitlines()[-1])
    assert (said["added"], said["unchanged"], said["refused"]) == (769, 109, [])
    assert said["seconds"] < 60.0
    assert said["peak_mb"] < 300.0
    assert archive.path.stat().st_size <= 0.65 * sum(file.stat().st_size for file in files)


def test_the_real_days_come_in(archive, shared_data):
    real = shared_data / "archive"
    report = run(archive, real)
    files = sorted(real.glob("*.geojson"))
    assert (report.added, report.refused) == (len(files), ())
    assert archive.path.stat().st_size <= 0.65 * sum(file.stat().st_size for file in files)
    assert len(archive.days(SOURCE)) == len(files)


def test_the_real_revisions_come_in(archive, shared_data):
    real = shared_data / "deepstate_api"
    report = run(archive, real)
    assert (report.added, report.refused) == (len(list(real.glob("*.geojson"))), ())
    control = archive.read("deepstate-revisions", date(2025, 8, 3), "1754251105")
    assert control.has_unknown
