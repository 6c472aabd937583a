"""The load page and its dated sources: days, terms, network, archive, import, comparison."""

from __future__ import annotations

import json
import time
from datetime import date, datetime, timedelta, timezone

import pytest
import shapely
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QPushButton
from rogue_server import RogueServer, hang, reply
from stand_ins import collection, encoded, polygon
from test_dock import Bench, everything_fits, write_geojson
from test_dock import square as ring

from salient import settings
from salient.analysis.clean import control_map
from salient.analysis.model import Provenance
from salient.errors import Level
from salient.layers.archive import Archive, ArchivedDay, DayState
from salient.layers.catalog import Revision, address_key
from salient.layers.loader import KEY_PROPERTY, layer_of
from salient.layers.sources.viina import STATUS
from salient.tasks.sources import KnownDays
from salient.ui.day_words import day_words
from salient.ui.importing import IMPORTING
from salient.ui.load_page import FILE, LAYER, LESSON
from salient.ui.source_dialog import SourceDialog
from salient.ui.terms_dialog import TermsDialog
from salient.ui.words import when_text

SOURCE = "deepstate-archive"
FIRST, LAST = date(2025, 11, 1), date(2025, 11, 4)
NOW = datetime.now(timezone.utc)


def day_file(day: date, west: float = 38.0) -> bytes:
    return encoded(collection(polygon(west + day.day / 100)))


class Source:
    """The public archive's shape on a server of our own."""

    def __init__(self, server: RogueServer, days: list[date]) -> None:
        self.server = server
        self.offer(days)
        where = {"files": server.url("/tree"), "day": server.url("/{yyyymmdd}.geojson")}
        for name, text in where.items():
            address_key(SOURCE, name).set(text)

    def offer(self, days: list[date]) -> None:
        paths = [{"path": f"data/deepstatemap_data_{day:%Y%m%d}.geojson"} for day in days]
        self.server.on("/tree", reply(body=encoded({"tree": paths})))
        for day in days:
            self.server.on(f"/{day:%Y%m%d}.geojson", reply(body=day_file(day)))

    def fail(self, *paths: str) -> None:
        for path in paths:
            self.server.on(path, reply(404, b"gone"))


@pytest.fixture
def server(qgis_app):
    with RogueServer() as server:
        yield server


@pytest.fixture
def bench(qgis_app, qgis_new_project, qtbot, tmp_path):
    QgsSettings().remove("salient")
    settings.ARCHIVE_PLACE.set(str(tmp_path / "archive.gpkg"))
    bench = Bench(qtbot)
    bench.dock.show_page(0)
    yield bench
    bench.close()
    QgsSettings().remove("salient")


@pytest.fixture
def source(server):
    return Source(server, [FIRST, date(2025, 11, 2), LAST])


def accept(source_id: str = SOURCE) -> None:
    settings.acceptance(source_id).set(NOW.isoformat())


def choose(bench: Bench, source_id: str = SOURCE) -> None:
    bench.load.choose_source(source_id)
    bench.idle()


def load(bench: Bench, day: date) -> None:
    bench.load.dated.set_day(day)
    bench.load.load.click()
    bench.idle()


def keep(source_id: str, day: date, west: float = 38.0, **more: object) -> None:
    provenance = Provenance("A source", day, retrieved=NOW, **more)
    shape = json.dumps(ring(west, 48, 0.5))
    Archive().put(source_id, control_map([shapely.from_geojson(shape)], provenance=provenance))


# What exists


def test_days_of_the_network_are_offered_the_latest_first(bench, source):
    accept()
    choose(bench)
    assert bench.load.dated.day == LAST
    assert bench.load.dated.state.text() == "On the network, not in the archive yet."
    calendar = bench.load.dated.calendar
    bold = [n for n in range(1, 6) if calendar.dateTextFormat(QDate(2025, 11, n)).fontWeight() > 50]
    assert bold == [1, 2, 4]


def test_steps_go_from_day_to_day_that_exists(bench, source):
    accept()
    choose(bench)
    dated = bench.load.dated
    assert not dated.later.isEnabled()
    dated.earlier.click()
    assert dated.day == date(2025, 11, 2)
    dated.later.click()
    assert dated.day == LAST


def test_a_day_between_is_said_to_be_missing(bench, source):
    accept()
    choose(bench)
    bench.load.dated.set_day(date(2025, 11, 3))
    said = bench.load.dated.state.text()
    assert said.startswith("Missing")
    assert "2\u00a0Nov\u00a02025" in said
    bench.load.load.click()
    bench.idle()
    assert "2025-11-03" in bench.messages.text
    assert bench.active.control is None


def test_the_network_is_asked_once_and_again_on_request(bench, source, server):
    accept()
    choose(bench)
    bench.load.source.setCurrentIndex(LESSON)
    choose(bench)
    assert server.count("/tree") == 1
    source.offer([FIRST])
    bench.load.dated.refresh.click()
    bench.idle()
    assert server.count("/tree") == 2
    assert bench.load.dated.day == FIRST


@pytest.mark.parametrize("state", ["kept", "withdrawn", "unchanged", "missing", "network", "other"])
def test_the_state_of_a_day_in_words(state):
    known = {DayState.KEPT: True, DayState.WITHDRAWN: False, DayState.UNCHANGED: True,
             DayState.MISSING: False}  # fmt: skip
    kind = DayState.KEPT if state == "other" else None if state == "network" else DayState(state)
    archived = {} if kind is None else {LAST: ArchivedDay(LAST, "r", NOW, kind, known[kind])}
    listed = {LAST: Revision(LAST, "new", "")} if state in ("network", "other") else None
    expected = {
        "kept": "In the archive: assessed 4\u00a0Nov\u00a02025, retrieved today.",
        "withdrawn": "Withdrawn: the source published this day without a map.",
        "unchanged": "In the archive: assessed 4\u00a0Nov\u00a02025, retrieved today. "
        "The same ground as on the day kept before it.",
        "missing": "Missing: no map of this day.",
        "network": "On the network, not in the archive yet.",
        "other": "In the archive: assessed 4\u00a0Nov\u00a02025, retrieved today. "
        "The network has another revision.",
    }
    assert day_words(KnownDays(archived, listed), LAST) == expected[state]


def test_how_long_ago_in_words():
    here = datetime.now().astimezone()
    assert when_text(here) == "today"
    assert when_text(here - timedelta(days=1)) == "yesterday"
    assert when_text(datetime(2025, 11, 4, 12, tzinfo=timezone.utc)) == "on 4\u00a0Nov\u00a02025"
    assert when_text(None) == "at an unknown time"


# Terms


def terms(bench: Bench) -> TermsDialog:
    bench.qtbot.waitUntil(lambda: bench.window.findChild(TermsDialog) is not None)
    return bench.window.findChild(TermsDialog)


def test_nothing_is_asked_of_a_source_before_its_terms_are_accepted(bench, source, server):
    choose(bench)
    assert not bench.load.dated.refresh.isVisible()
    bench.load.load.click()
    terms(bench).reject()
    bench.idle()
    assert server.visits == []
    assert settings.acceptance(SOURCE).get() == ""


def test_terms_once_accepted_are_remembered_with_the_date(bench, source, server):
    choose(bench)
    bench.load.dated.terms_button.click()
    dialog = terms(bench)
    ok = dialog.findChild(QPushButton, "termsAccept")
    assert not ok.isEnabled()
    dialog.findChild(QCheckBox, "termsTick").click()
    ok.click()
    bench.idle()
    since = datetime.fromisoformat(settings.acceptance(SOURCE).get())
    assert abs(since - datetime.now(timezone.utc)) < timedelta(seconds=30)
    assert "Terms accepted on" in bench.load.dated.terms.text()
    assert server.count("/tree") == 1
    load(bench, LAST)
    assert bench.active.control.provenance.assessed == LAST


def test_a_source_without_terms_shows_none(bench, server):
    address_key("viina", "files").set(server.on("/viina", reply(404)))
    choose(bench, "viina")
    assert not bench.load.dated.terms_button.isVisible()


# Network and archive


def test_a_map_of_the_network_is_loaded_and_kept(bench, source):
    accept()
    choose(bench)
    load(bench, LAST)
    control = bench.active.control
    assert control.provenance.assessed == LAST
    assert control.provenance.restricts_redistribution
    assert [known.day for known in Archive().days(SOURCE)] == [LAST]
    assert bench.messages.text.startswith("Assessed 4\u00a0Nov\u00a02025, retrieved today.")
    assert bench.load.dated.state.text().startswith("In the archive: assessed 4\u00a0Nov\u00a02025")


def test_what_is_in_the_archive_is_not_fetched_again(bench, source, server):
    accept()
    choose(bench)
    load(bench, LAST)
    load(bench, LAST)
    assert server.count("/20251104.geojson") == 1
    assert "from the archive" in bench.messages.text


def test_offline_the_archive_has_what_was_loaded(bench, source, server, qtbot):
    accept()
    choose(bench)
    load(bench, LAST)
    ground = bench.active.control.occupied
    bench.close()
    source.fail("/tree", "/20251104.geojson")
    again = Bench(qtbot)
    choose(again)
    assert again.messages.level is Level.WARNING
    assert again.load.dated.day == LAST
    load(again, LAST)
    assert again.active.control.occupied.equals_exact(ground, 0)
    assert "from the archive" in again.messages.text
    again.work.close()
    again.window.close()
    bench.close = lambda: None


def test_a_day_may_be_tried_where_the_list_cannot_be_had(bench, source):
    """As when the service that lists files wants a pause, and the files themselves are there."""
    accept()
    source.fail("/tree")
    choose(bench)
    bench.load.dated.set_day(LAST)
    assert "is seen when you load it" in bench.load.dated.state.text()
    load(bench, LAST)
    assert bench.active.control.provenance.assessed == LAST
    assert "In the archive: assessed" in bench.load.dated.state.text()
    load(bench, date(2025, 11, 3))
    assert "2025-11-03" in bench.messages.text
    assert bench.active.control.provenance.assessed == LAST


def test_a_newer_revision_that_cannot_be_had_leaves_the_one_kept(bench, source):
    accept()
    keep(SOURCE, LAST, revision="older")
    choose(bench)
    assert "another revision" in bench.load.dated.state.text()
    source.fail("/20251104.geojson")
    load(bench, LAST)
    assert bench.active.control.provenance.revision == "older"
    assert "since the network gave nothing" in bench.messages.text
    assert bench.messages.level is Level.WARNING


def test_an_error_of_the_network_loses_nothing(bench, source):
    bench.load_lesson()
    layers = set(QgsProject.instance().mapLayers())
    accept()
    choose(bench)
    source.fail("/20251104.geojson")
    load(bench, LAST)
    assert bench.messages.level is Level.WARNING
    assert bench.active.control.provenance.is_illustrative
    assert set(QgsProject.instance().mapLayers()) == layers
    assert Archive().days(SOURCE) == []


def test_an_archive_that_cannot_be_written_does_not_keep_a_map_from_being_loaded(
    bench, source, tmp_path
):
    accept()
    choose(bench)
    blocked = tmp_path / "archive.gpkg"
    blocked.write_text("something else")
    load(bench, LAST)
    assert bench.active.control.provenance.assessed == LAST
    assert "could not be put into the archive" in bench.messages.text
    assert blocked.read_text() == "something else"


def test_a_load_is_cancelled_at_once(bench, source, server, qtbot):
    accept()
    choose(bench)
    server.on("/20251104.geojson", hang())
    bench.load.load.click()
    qtbot.waitUntil(lambda: server.count("/20251104.geojson") == 1)
    task = bench.work.runner._newest["load"]
    bench.load.cancel.click()
    qtbot.waitUntil(lambda: task._idle.is_set(), timeout=1000)
    assert bench.load.load.isVisible()
    assert bench.active.control is None


def test_asking_for_days_can_be_stopped(bench, source, server, qtbot):
    accept()
    server.on("/tree", hang())
    bench.load.choose_source(SOURCE)
    qtbot.waitUntil(lambda: server.count("/tree") == 1)
    assert bench.load.dated.refresh.toolTip() == "Stop asking"
    bench.load.dated.refresh.click()
    assert not bench.work.runner.is_busy("days")
    assert bench.load.dated.refresh.toolTip() != "Stop asking"


def test_names_no_rule_knows_are_asked_for(bench, server):
    moment = int(datetime(2025, 11, 4, 12, tzinfo=timezone.utc).timestamp())
    answer = collection(polygon(37, name="Wolkig"), polygon(39, name="Окуповано /// Occupied"))
    address_key("deepstate", "revisions").set(
        server.on("/l", reply(body=encoded([{"id": moment}])))
    )
    address_key("deepstate", "revision").set(server.url("/{id}"))
    server.on(f"/{moment}", reply(body=encoded(answer)))
    accept("deepstate")
    choose(bench, "deepstate")
    load(bench, LAST)
    assert bench.active.control is None
    assert Archive().days("deepstate") == []
    bench.load.meanings.findChildren(QComboBox)[0].setCurrentIndex(2)
    bench.load.load.click()
    bench.idle()
    assert bench.active.control.has_unknown


# All days as a layer


def test_all_days_of_a_source_become_one_layer(bench):
    keep("deepstate-revisions", FIRST, 38.0, revision="1")
    keep("deepstate-revisions", LAST, 38.1, revision="2")
    accept("deepstate-revisions")
    choose(bench, "deepstate-revisions")
    assert bench.load.series.isEnabled()
    bench.load.series.click()
    layers = QgsProject.instance().mapLayers().values()
    added = [v for v in layers if v.customProperty(KEY_PROPERTY) == "archive/deepstate-revisions"]
    assert [layer.featureCount() for layer in added] == [2]
    assert added[0].temporalProperties().isActive()


def test_the_active_maps_areas_give_way_to_the_days(bench):
    bench.load_lesson()
    keep("deepstate-revisions", FIRST, 38.0, revision="1")
    accept("deepstate-revisions")
    choose(bench, "deepstate-revisions")
    bench.load.series.click()
    areas = layer_of(QgsProject.instance(), "areas")
    node = QgsProject.instance().layerTreeRoot().findLayer(areas.id())
    assert not node.itemVisibilityChecked()


def test_the_state_of_a_day_has_room_where_no_terms_stand_beside_it(bench):
    keep("file:maps", FIRST)
    bench.work.sources.add_folder("file:maps")
    choose(bench, "file:maps")
    assert bench.load.dated.state.width() > 100


def test_a_source_without_archived_days_offers_no_layer(bench):
    choose(bench, "deepstate-revisions")
    assert bench.load.dated.state.text() == "The archive has no map from this source yet."
    assert not bench.load.series.isEnabled()
    bench.load.source.setCurrentIndex(LESSON)
    assert not bench.load.series.isVisible()


# Import


def fill_folder(folder, name, days):
    folder.mkdir()
    for day in days:
        west = 38 + day.day / 100
        write_geojson(folder / name.format(day=day), [ring(west, 48, 0.5)])
    return folder


def test_a_folder_is_imported_and_then_chosen(bench, tmp_path):
    days = [FIRST + timedelta(n) for n in range(4)]
    folder = fill_folder(tmp_path / "fronts", "front_{day}.geojson", days)
    (folder / "front_2025-11-05.geojson").write_text("no map")
    bench.work.importing.look_into(folder)
    bench.idle()
    assert bench.load.source.currentText() == "Folder “fronts”"
    assert "4 maps came in" in bench.messages.text
    assert "front_2025-11-05.geojson" in bench.messages._details.toPlainText()
    assert not bench.load.importing.isVisible()
    load(bench, days[1])
    assert bench.active.control.provenance.assessed == days[1]
    bench.work.importing.look_into(folder)
    bench.idle()
    assert "4 were already there" in bench.messages.text
    assert bench.load.source.findText("Folder “fronts”") == bench.load.source.count() - 1


def test_an_imported_folder_is_there_the_next_time(bench, tmp_path, qtbot):
    folder = fill_folder(tmp_path / "fronts", "front_{day}.geojson", [FIRST, LAST])
    bench.work.importing.look_into(folder)
    bench.idle()
    again = Bench(qtbot)
    again.load.source.setCurrentIndex(again.load.source.findText("Folder “fronts”"))
    again.idle()
    assert again.load.dated.day == LAST
    again.close()


def test_the_terms_of_a_folders_source_come_first(bench, tmp_path):
    folder = fill_folder(tmp_path / "days", "deepstatemap_data_{day:%Y%m%d}.geojson", [FIRST])
    bench.work.importing.look_into(folder)
    dialog = terms(bench)
    assert Archive().days(SOURCE) == []
    dialog.tick.click()
    address_key(SOURCE, "files").set("http://127.0.0.1:1/tree")
    dialog.accept()
    bench.idle()
    assert [known.day for known in Archive().days(SOURCE)] == [FIRST]


def test_an_import_is_paused_resumed_and_cancelled(bench, tmp_path, qtbot):
    days = [date(2025, 1, 1) + timedelta(n) for n in range(200)]
    folder = fill_folder(tmp_path / "fronts", "front_{day}.geojson", days)
    bench.work.importing.look_into(folder)
    bar = bench.load.importing
    qtbot.waitUntil(lambda: bench.work.runner.is_busy(IMPORTING))
    task = bench.work.runner._newest[IMPORTING]
    bar.pause.click()
    assert task.is_paused
    assert bar.pause.text() == "Resume"
    qtbot.wait(400)
    before = task.progress()
    qtbot.wait(300)
    assert task.progress() == before
    bar.pause.click()
    assert not task.is_paused
    bar.pause.click()
    bar.cancel.click()
    qtbot.waitUntil(lambda: task._idle.is_set(), timeout=2000)
    assert not bar.isVisible()
    assert "stopped" in bench.messages.text
    kept = len(Archive().days("file:fronts"))
    bench.work.importing.look_into(folder)
    bench.idle()
    assert f"{200 - kept} maps came in, {kept} were already there" in bench.messages.text


def test_a_folder_without_maps_is_said(bench, tmp_path):
    bench.work.importing.look_into(tmp_path)
    bench.idle()
    assert bench.messages.level is Level.WARNING
    assert bench.load.folder.isEnabled()


# Comparison


def test_two_sources_of_one_day_are_compared(bench, tmp_path):
    path = write_geojson(tmp_path / "one_2025-11-04.geojson", [ring(38, 48, 0.5)])
    other = write_geojson(tmp_path / "other_2025-11-04.geojson", [ring(38.5, 48, 0.5)])
    assert not bench.load.compare.isEnabled()
    bench.load_file(path)
    bench.load.file.setFilePath(str(other))
    bench.idle()
    bench.load.compare.click()
    bench.idle()
    layer = next(v for v in QgsProject.instance().mapLayers().values()
                 if str(v.customProperty(KEY_PROPERTY)).startswith("compare/"))  # fmt: skip
    areas = {f["kind"]: f["area_km2"] for f in layer.getFeatures()}
    # A square degree at 48° N, of which each has half to itself: GeographicLib's 8,285 km².
    assert areas["only_a"] == pytest.approx(areas["only_b"], rel=1e-9)
    assert areas["both"] == pytest.approx(8285 / 2, rel=2e-3)
    assert bench.active.control.provenance.source == path.name
    assert "in both: 4,14" in bench.messages.text


def test_maps_of_different_days_are_not_compared(bench, tmp_path):
    bench.load_lesson()
    path = write_geojson(tmp_path / "one_2025-11-03.geojson", [ring(38, 48, 0.5)])
    bench.load.source.setCurrentIndex(FILE)
    bench.load.file.setFilePath(str(path))
    bench.idle()
    bench.load.compare.click()
    bench.idle()
    assert "different dates (2025-11-04, 2025-11-03)" in bench.messages.text


def test_a_lesson_map_is_compared_within_its_sheet_alone(bench):
    """Its polygons go on past the sheet, where it says nothing."""
    bench.load_lesson(LAST)
    far_west = shapely.to_geojson(shapely.box(30, 46, 31, 47))
    layer = QgsVectorLayer(far_west, "far", "ogr")
    QgsProject.instance().addMapLayer(layer)
    bench.load.source.setCurrentIndex(LAYER)
    bench.load.layer.setLayer(layer)
    bench.load.layer_date.setDate(LAST)
    bench.load.compare.click()
    bench.idle()
    found = next(v for v in QgsProject.instance().mapLayers().values()
                 if str(v.customProperty(KEY_PROPERTY)).startswith("compare/"))  # fmt: skip
    assert [f["kind"] for f in found.getFeatures()] == ["only_a"]
    assert found.extent().xMaximum() < 40.3  # the border of Ukraine
    assert "CC BY 4.0" in found.metadata().licenses()


# The look


def test_the_keyboard_stays_at_the_button_pressed(bench, qtbot):
    bench.window.activateWindow()
    qtbot.waitUntil(lambda: bench.window.isActiveWindow())
    bench.load.load.setFocus()
    bench.load.load.click()
    assert bench.load.cancel.hasFocus()
    bench.idle()
    assert bench.load.load.hasFocus()


def test_nothing_of_a_dated_source_is_cut_off(bench, source, qtbot):
    choose(bench)
    bench.load.importing.begin("Importing a folder with a name: 123 maps")
    qtbot.wait(30)
    everything_fits(bench.load, bench.load.width())
    accept()
    choose(bench, "deepstate")
    choose(bench)
    bench.load.meanings.ask(["a value of the class field that is rather long", "b"])
    qtbot.wait(30)
    assert bench.dock.width() == 360
    everything_fits(bench.load, bench.load.width())


def test_the_calendar_takes_thousands_of_days_at_once(bench):
    days = [date(2022, 2, 24) + timedelta(n) for n in range(1700)]
    started = time.perf_counter()
    bench.load.dated.calendar.show_days(days, days)
    assert time.perf_counter() - started < 0.1


# Settings of a source


@pytest.fixture
def source_dialog(bench, source):
    accept()
    choose(bench)
    bench.load.dated.settings.click()
    bench.qtbot.waitUntil(lambda: bench.window.findChild(SourceDialog) is not None)
    return bench.window.findChild(SourceDialog)


def test_another_address_is_asked_at_once(bench, source_dialog, server):
    tree = encoded({"tree": [{"path": "deepstatemap_data_20251102.geojson"}]})
    source_dialog.addresses["files"].setText(server.on("/other", reply(body=tree)))
    source_dialog.accept()
    bench.idle()
    assert bench.load.dated.day == date(2025, 11, 2)


def test_settings_that_are_left_alone_stay(bench, source_dialog, server, tmp_path):
    source_dialog.reject()
    bench.idle()
    assert address_key(SOURCE, "files").get() == server.url("/tree")
    assert settings.ARCHIVE_PLACE.get() == str(tmp_path / "archive.gpkg")


def test_defaults_are_not_remembered_so_that_newer_ones_hold(bench, source_dialog):
    source_dialog.restore()
    source_dialog.addresses["files"].setText("http://127.0.0.1:1/tree")  # not the real one
    source_dialog.accept()
    bench.idle()
    assert QgsSettings().value(f"salient/sources/{SOURCE}/day") is None
    assert QgsSettings().value("salient/archive/place") is None
    settings.ARCHIVE_PLACE.set("elsewhere.gpkg")


def test_the_column_of_viina_is_chosen(bench, server):
    address_key("viina", "files").set(server.on("/viina", reply(404)))
    choose(bench, "viina")
    bench.load.dated.settings.click()
    bench.qtbot.waitUntil(lambda: bench.window.findChild(SourceDialog) is not None)
    dialog = bench.window.findChild(SourceDialog)
    dialog.status.setCurrentText("status_isw")
    dialog.accept()
    bench.idle()
    assert STATUS.get() == "status_isw"
