"""The series page: what it measures, how charts, map and Temporal Controller follow each other."""

from __future__ import annotations

import csv
import threading
from dataclasses import replace
from datetime import date, timedelta

import pytest
from dated_folder import days as folder_days
from dated_folder import write_folder
from dated_series import LESSON_DAYS, picked_series
from qgis.core import (
    QgsDateTimeRange,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsSettings,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, QPoint, Qt, QTime
from qgis.PyQt.QtGui import QImage
from test_dock import Bench, everything_fits

from salient.errors import Level
from salient.layers import archive as archive_module
from salient.layers import series_run
from salient.layers.active import ActiveMap
from salient.layers.archive import Archive
from salient.layers.charts.inks import DARK, INKS
from salient.layers.charts.of_series import series_charts
from salient.layers.importing import import_folder
from salient.layers.looks import LOOKS
from salient.layers.sources.lesson import lesson_map
from salient.layers.themes import apply_look
from salient.tasks.change import RegionsWanted
from salient.tasks.runner import Runner
from salient.tasks.series import SeriesMemory
from salient.tasks.series_days import DayOrigin, SeriesPlace, SeriesWanted
from salient.ui import series_work
from salient.ui.chart_view import ChartView
from salient.ui.messages import MessageArea
from salient.ui.player import play_days
from salient.ui.region_choice import LAYER
from salient.ui.series_page import SeriesPage
from salient.ui.series_work import SERIES, SeriesWork
from salient.ui.words import to_date, to_qdate
from salient.ui.workbench import SERIES_PAGE, Workbench

SOURCE = "deepstate-archive"
TOWNS = ("Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk")
WIDTH = 348  # of a page in a dock of 360


class KnownSources:
    """What the page asks of the load page's sources; terms are shown to nobody."""

    archive_ids = (SOURCE,)

    def __init__(self):
        self.shown = []

    def name_of(self, archive_id):
        return archive_id

    def show_terms(self, info, on_accepted):
        self.shown.append(info.id)


class SeriesBench:
    """The page at work without the other pages; what it would load is in ``loads``."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.canvas, self.player = QgsMapCanvas(), QgsTemporalNavigationObject()
        self.canvas.setTemporalController(self.player)
        self.active, self.runner, self.messages = ActiveMap(), Runner(), MessageArea()
        self.sources, self.loads = KnownSources(), []
        self.page = SeriesPage(Workbench.search)
        self.choice, self.view = self.page.choice, self.page.view
        self.choice.towns.set_places([p for name in TOWNS for p in Workbench.search(name, 1)])
        self.choice.set_town(self.choice.towns.places[1])
        self.series = SeriesWork(
            self.page, self.active, self.runner, self.messages, self.sources, self.canvas,
            lambda place, day: self.loads.append((place, day)),
        )  # fmt: skip
        self.page.resize(WIDTH, 700)

    def still(self):
        is_still = lambda: self.series.is_idle and not self.runner._newest  # noqa: E731
        self.qtbot.waitUntil(is_still, timeout=20_000)

    def choose_chart(self, name):
        self.page.chart_combo.setCurrentIndex(self.page.chart_combo.findData(name))

    def choose_folder(self, folder):
        self.choice.choose_source("folder")
        self.choice.folder.setFilePath(str(folder))
        self.still()

    def click(self, day):
        where = QPoint(round(self.view.x_of(day)), 100)
        self.qtbot.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=where)

    def close(self):
        self.series.close()
        self.runner.stop()
        self.page.deleteLater()


@pytest.fixture(scope="module")
def memory():
    """What was measured for one test need not be measured for the next."""
    return SeriesMemory()


@pytest.fixture
def own_places(monkeypatch, tmp_path, memory):
    """Archive and terms of the test's own: settings are one file for all runs on a machine."""
    monkeypatch.setattr(series_work, "SeriesMemory", lambda: memory)
    monkeypatch.setattr(archive_module, "archive_path", lambda: tmp_path / "archive.gpkg")
    monkeypatch.setattr(series_work, "needs_acceptance", lambda info: False)


@pytest.fixture
def unseen(qgis_app, qgis_new_project, qtbot, own_places):
    """The page before anybody has looked at it."""
    bench = SeriesBench(qtbot)
    yield bench
    bench.close()


@pytest.fixture
def lesson(unseen):
    """The page with the lesson's series, as it is when first looked at."""
    unseen.page.show()
    unseen.still()
    return unseen


@pytest.fixture
def bench(qgis_app, qgis_new_project, qtbot, own_places):
    """The whole dock, its page of series looked at."""
    QgsSettings().remove("salient")
    bench = Bench(qtbot)
    bench.dock.show_page(SERIES_PAGE)
    bench.page, bench.series = bench.work.series_page, bench.work.series
    bench.still = lambda: qtbot.waitUntil(
        lambda: bench.series.is_idle and not bench.work.runner._newest, timeout=20_000
    )
    bench.still()
    yield bench
    bench.close()
    QgsSettings().remove("salient")


@pytest.fixture
def folder(tmp_path):
    """Twelve days of the public archive's shape."""
    path = tmp_path / "maps"
    write_folder(path, 12, vertices=200)
    return path


# The lesson map


def test_the_lesson_map_is_measured_when_the_page_is_looked_at(lesson):
    assert lesson.page.chart.days == LESSON_DAYS


def test_nothing_is_measured_before(unseen):
    unseen.still()
    assert unseen.page.chart is None


def test_all_charts_can_be_chosen(lesson):
    combo = lesson.page.chart_combo
    assert [combo.itemData(n) for n in range(combo.count())] == [
        "area", "change", "cumulative", "distance", "neck", "pocket",
    ]  # fmt: skip


def test_the_lesson_map_needs_no_button(lesson):
    assert not lesson.page.measure.isVisible()


def test_fewer_towns_are_fewer_lines_at_once(lesson):
    lesson.choose_chart("distance")
    lesson.choice.towns.set_places(lesson.choice.towns.places[:2])
    lesson.still()
    assert [line.name for line in lesson.page.chart.lines] == ["Pokrovsk", "Myrnohrad"]


def test_a_neck_not_wanted_has_no_chart(lesson):
    lesson.choice.town.clear()
    lesson.choice.town.editingFinished.emit()
    lesson.still()
    assert lesson.page.chart_combo.findData("neck") < 0


def test_a_neck_of_no_place_is_said(lesson):
    lesson.choice.town.setText("Xyzzyx")
    lesson.choice.town.editingFinished.emit()
    lesson.still()
    assert "Xyzzyx" in lesson.messages.text


def test_towns_of_one_name_are_told_apart(lesson):
    namesakes = [place for place in Workbench.search("Ivanivka", 12) if place.region == "Donetsk"]
    namesakes += [p for p in Workbench.search("Ivanivka", 12) if p.region == "Luhansk"]
    lesson.choice.towns.set_places([namesakes[0], namesakes[-1]])
    lesson.choice.set_town(namesakes[-1])
    lesson.still()
    lesson.choose_chart("distance")
    names = [line.name for line in lesson.page.chart.lines]
    assert names == ["Ivanivka, Donetsk", "Ivanivka, Luhansk"]
    lesson.choose_chart("neck")
    assert lesson.page.chart.title == "Width of the neck: Ivanivka, Luhansk"


def test_the_span_chosen_is_measured(lesson):
    lesson.choice.first.setDate(to_qdate(LESSON_DAYS[1]))
    lesson.still()
    assert lesson.page.chart.days == LESSON_DAYS[1:]


def test_another_region_has_charts_of_its_own(lesson):
    lesson.page.region_combo.setCurrentIndex(1)
    assert lesson.page.chart.title.startswith("Luhansk")


def test_bars_by_week_where_asked_for(lesson):
    lesson.choose_chart("change")
    lesson.page.period_combo.setCurrentIndex(1)
    assert "by week" in lesson.page.chart.title


def test_a_layer_of_the_users_gives_the_regions(lesson):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "Districts", "memory")
    district = QgsFeature(layer.fields())
    district.setAttributes(["Pokrovsk district"])
    district.setGeometry(
        QgsGeometry.fromWkt("POLYGON((37 48, 37.5 48, 37.5 48.5, 37 48.5, 37 48))")
    )
    layer.dataProvider().addFeature(district)
    QgsProject.instance().addMapLayer(layer)
    lesson.choice.regions.layer.setLayer(layer)
    lesson.choice.regions.kind.setCurrentIndex(LAYER)
    lesson.still()
    assert lesson.page.chart.title.startswith("Pokrovsk district")


def test_the_summary_counts_the_days(lesson):
    assert "4 days with a map" in lesson.page.summary.text()


# Reading a day


@pytest.fixture
def view(qtbot, qgis_app):
    """A chart of four dates without a dock around it."""
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(360, 360)
    view.show_chart(series_charts(picked_series(), "Donetsk")[0])
    view.show()
    qtbot.waitUntil(lambda: view.x_of(LESSON_DAYS[1]) > 0)
    return view


def point_at(view, qtbot, day):
    where = QPoint(round(view.x_of(day)), view.height() // 2)
    qtbot.mouseMove(view, where + QPoint(3, 0))
    qtbot.mouseMove(view, where)


def test_the_mouse_reads_the_nearest_day(view, qtbot):
    with qtbot.waitSignal(view.read) as said:
        point_at(view, qtbot, LESSON_DAYS[1])
    assert said.args == [view.chart.reading(LESSON_DAYS[1])]


def test_what_is_read_is_told_to_a_screen_reader(view, qtbot):
    point_at(view, qtbot, LESSON_DAYS[2])
    assert view.accessibleDescription() == view.chart.reading(LESSON_DAYS[2])


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        (["Home"], 0), (["Home", "Right"], 1), (["End", "Right"], 3), (["End", "Left"], 2),
        (["Right"], 0), (["Left"], 3),
    ],
)  # fmt: skip
def test_keys_step_through_the_days(view, qtbot, keys, day):
    for key in keys:
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
    assert view.accessibleDescription() == view.chart.reading(LESSON_DAYS[day])


@pytest.mark.parametrize("key", ["Return", "Enter", "Space"])
def test_a_day_read_is_chosen_by_a_key(view, qtbot, key):
    view.read_day(LESSON_DAYS[1])
    with qtbot.waitSignal(view.day_chosen) as chosen:
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
    assert chosen.args == [LESSON_DAYS[1]]


def test_another_chart_keeps_the_day_read(view):
    view.read_day(LESSON_DAYS[0])
    view.show_chart(series_charts(picked_series(), "Donetsk")[2])
    assert view.accessibleDescription() == view.chart.reading(LESSON_DAYS[0])


def test_marking_a_day_chooses_none(view, qtbot):
    with qtbot.assertNotEmitted(view.day_chosen):
        view.mark_day(LESSON_DAYS[1])


def test_a_view_is_as_high_as_its_chart_needs(view):
    view.show_chart(series_charts(picked_series(), "Donetsk")[3])
    assert view.minimumHeight() > 240


def test_a_day_outside_of_a_chart_is_not_marked(view):
    view.mark_day(date(2022, 2, 24))
    assert view.marked_day is None


def test_a_chart_taken_away_takes_its_reading_with_it(view):
    view.read_day(LESSON_DAYS[3])
    view.show_chart(None)
    assert view.accessibleDescription() == ""


# Loading a day


def test_a_click_asks_for_the_map_of_that_day(lesson):
    lesson.click(LESSON_DAYS[1])
    assert lesson.loads == [(SeriesPlace(), LESSON_DAYS[1])]


def test_a_click_loads_the_map_of_that_day(bench, qtbot):
    where = QPoint(round(bench.page.view.x_of(LESSON_DAYS[1])), 100)
    qtbot.mouseClick(bench.page.view, Qt.MouseButton.LeftButton, pos=where)
    bench.still()
    assert bench.active.control.provenance.assessed == LESSON_DAYS[1]


def test_the_map_that_is_loaded_is_marked(lesson):
    lesson.active.set_control(lesson_map(LESSON_DAYS[2]))
    assert lesson.view.marked_day == LESSON_DAYS[2]


def test_what_is_read_stands_below_the_chart(lesson):
    lesson.view.read_day(LESSON_DAYS[1])
    assert lesson.page.reading.text() == lesson.page.chart.reading(LESSON_DAYS[1])


def test_flagged_days_are_listed_and_lead_to_their_day(lesson):
    lesson.page.show_flags([(LESSON_DAYS[1], "jump")])
    lesson.page.flags.menu().actions()[0].trigger()
    assert lesson.page.reading.text() == lesson.page.chart.reading(LESSON_DAYS[1])


# The Temporal Controller


@pytest.fixture
def player(lesson):
    """The canvas's controller, playing the lesson's days."""
    play_days(lesson.canvas, LESSON_DAYS[0], LESSON_DAYS[-1], LESSON_DAYS[0])
    return lesson.player


def day_of_frame(player) -> date:
    frame = player.dateTimeRangeForFrameNumber(player.currentFrameNumber())
    return to_date(frame.begin().toUTC().date())


def test_the_chart_follows_the_controller(lesson, player):
    player.setCurrentFrameNumber((LESSON_DAYS[2] - LESSON_DAYS[0]).days)
    assert lesson.view.marked_day == LESSON_DAYS[2]


def test_the_controller_follows_a_click(lesson, player):
    lesson.click(LESSON_DAYS[1])
    assert day_of_frame(player) == LESSON_DAYS[1]


def test_a_chart_closed_follows_no_more(lesson, player):
    lesson.series.close()
    player.setCurrentFrameNumber((LESSON_DAYS[2] - LESSON_DAYS[0]).days)
    assert lesson.view.marked_day == LESSON_DAYS[0]
    lesson.series.close = lambda: None


def test_the_controller_loads_no_map(lesson, player):
    player.setCurrentFrameNumber(3)
    assert lesson.loads == []


def test_a_controller_that_is_off_is_not_followed(lesson, player):
    player.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.NavigationOff)
    marked = lesson.view.marked_day
    noon = QDateTime(to_qdate(LESSON_DAYS[2]), QTime(12, 0), Qt.TimeSpec.UTC)
    player.updateTemporalRange.emit(QgsDateTimeRange(noon, noon))
    assert lesson.view.marked_day == marked


# Folders and the archive


def test_a_folder_is_measured_on_request(lesson, folder, qtbot):
    lesson.choose_folder(folder)
    assert lesson.choice.span == (folder_days(12)[0], folder_days(12)[-1])
    qtbot.mouseClick(lesson.page.measure, Qt.MouseButton.LeftButton)
    lesson.still()
    assert lesson.page.chart.days == tuple(folder_days(12))


def test_an_empty_folder_is_said_beside_it(lesson, tmp_path):
    lesson.choose_folder(tmp_path)
    assert "date in its name" in lesson.choice.state.text()
    assert not lesson.page.measure.isEnabled()


def test_days_of_a_folder_are_asked_for_by_a_click(lesson, folder):
    lesson.choose_folder(folder)
    lesson.page.measure.click()
    lesson.still()
    lesson.click(folder_days(12)[4])
    assert lesson.loads == [(SeriesPlace("folder", folder), folder_days(12)[4])]


def test_a_day_of_a_folder_is_loaded(bench, folder):
    bench.work._load_day(SeriesPlace("folder", folder), folder_days(12)[4])
    bench.still()
    assert bench.active.control.provenance.assessed == folder_days(12)[4]


def test_a_source_of_the_archive_is_measured(lesson, folder):
    import_folder(folder, Archive())
    lesson.choice.choose_source(SOURCE)
    lesson.still()
    lesson.page.measure.click()
    lesson.still()
    assert len(lesson.page.chart.days) == 12


def test_terms_not_accepted_are_shown_and_nothing_is_measured(lesson, folder, monkeypatch):
    monkeypatch.setattr(series_work, "needs_acceptance", lambda info: info is not None)
    lesson.choose_folder(folder)
    assert "to be read and accepted" in lesson.choice.state.text()
    assert (lesson.choice.days, lesson.sources.shown) == ((), [SOURCE])


def test_an_archive_that_vanished_is_said(lesson, folder):
    import_folder(folder, Archive())
    lesson.choice.choose_source(SOURCE)
    lesson.still()
    Archive().path.unlink()
    lesson.page.measure.click()
    lesson.still()
    assert lesson.messages.level in (Level.WARNING, Level.CRITICAL)
    assert lesson.page.measure.isVisible()


# Stopping, closing


class Slow:
    """Makes the maps of a series wait from a day on, until they may go."""

    def __init__(self, monkeypatch, after: date) -> None:
        self.waits, self.may_go = threading.Event(), threading.Event()
        self._after = after
        original = SeriesPlace.maps

        def maps(place, first=None, last=None):
            found = original(place, first, last)
            return replace(found, maps=tuple(map(self._slowed, found.maps)))

        monkeypatch.setattr(SeriesPlace, "maps", maps)

    def _slowed(self, dated):
        def read():
            if dated.day >= self._after:
                self.waits.set()
                self.may_go.wait(20)
            return dated.read()

        return replace(dated, read=read)


def measuring(lesson, folder, monkeypatch, after):
    slow = Slow(monkeypatch, after)
    lesson.choose_folder(folder)
    lesson.page.measure.click()
    lesson.qtbot.waitUntil(slow.waits.is_set, timeout=10_000)
    yield slow
    slow.may_go.set()


@pytest.fixture
def slow(lesson, folder, monkeypatch):
    """A series that waits amid its days."""
    yield from measuring(lesson, folder, monkeypatch, folder_days(12)[6])


@pytest.fixture
def waiting(lesson, folder, monkeypatch):
    """A series that waits for its first day."""
    yield from measuring(lesson, folder, monkeypatch, folder_days(12)[0])


def test_while_it_measures_it_can_be_stopped(lesson, slow):
    assert lesson.page.stop.isVisible()
    lesson.page.stop.click()
    slow.may_go.set()
    lesson.still()
    assert not lesson.runner.is_busy(SERIES)
    assert lesson.page.measure.isVisible()


@pytest.fixture
def stopped(lesson, waiting):
    """The lesson's charts, after a stop before the series that was to take their place."""
    lesson.page.stop.click()
    waiting.may_go.set()
    lesson.still()
    return lesson


def test_what_was_shown_before_stays_when_stopped(stopped):
    assert stopped.page.chart.days == LESSON_DAYS
    assert "measured for an earlier choice" in stopped.page.summary.text()


def test_what_stays_is_exported_with_its_own_source(stopped, tmp_path):
    stopped.series.files.write(tmp_path / "series.csv")
    stopped.still()
    with (tmp_path / "series.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["date"] for row in rows} == {day.isoformat() for day in LESSON_DAYS}
    assert {row["source"] for row in rows} == {lesson_map(LESSON_DAYS[-1]).provenance.source}


def test_what_stays_leads_to_its_own_maps(stopped):
    stopped.click(LESSON_DAYS[1])
    assert stopped.loads == [(SeriesPlace(), LESSON_DAYS[1])]


def test_while_it_measures_what_is_shown_is_of_an_earlier_choice(lesson, waiting):
    assert "measured for an earlier choice" in lesson.page.summary.text()


def test_a_part_is_of_the_choice_and_cannot_be_exported(lesson, folder, monkeypatch):
    monkeypatch.setattr(series_run, "_PART_EVERY_S", 0.0)
    for slow in measuring(lesson, folder, monkeypatch, folder_days(12)[6]):
        lesson.qtbot.waitUntil(lambda: lesson.page.chart.days[0] == folder_days(12)[0])
        lesson.page.stop.click()
        slow.may_go.set()
        lesson.still()
    assert lesson.page.summary.text().endswith("stopped before the last")
    assert "earlier choice" not in lesson.page.summary.text()
    assert not lesson.page.export.isEnabled()


def test_what_was_measured_for_a_choice_since_changed_is_said(lesson, slow):
    lesson.choice.towns.set_places(lesson.choice.towns.places[:1])
    slow.may_go.set()
    lesson.still()
    assert lesson.page.chart.days == tuple(folder_days(12))
    assert "measured for an earlier choice" in lesson.page.summary.text()


def test_what_is_measured_as_chosen_is_of_no_earlier_choice(lesson, slow):
    slow.may_go.set()
    lesson.still()
    assert "12 days with a map" in lesson.page.summary.text()
    assert "earlier choice" not in lesson.page.summary.text()


def test_after_a_stop_it_goes_on(lesson, slow):
    lesson.page.stop.click()
    slow.may_go.set()
    lesson.still()
    lesson.page.measure.click()
    lesson.still()
    assert len(lesson.page.chart.days) == 12


def test_a_project_closed_amid_a_series_stops_it(lesson, slow):
    lesson.series.forget()
    assert not lesson.runner.is_busy(SERIES)


def test_a_project_closed_takes_no_chart_away(bench):
    QgsProject.instance().clear()
    bench.still()
    assert bench.page.chart is not None


def test_closing_amid_a_series_leaves_no_task(lesson, slow):
    slow.may_go.set()
    lesson.runner.stop()
    assert not lesson.runner._alive


# Files


def test_the_chart_shown_is_saved_as_png(lesson, tmp_path):
    lesson.series.files.write(tmp_path / "chart.png")
    lesson.still()
    assert QImage(str(tmp_path / "chart.png")).width() == 2400


def test_every_look_has_its_inks():
    assert set(INKS) == set(LOOKS)


def test_a_chart_wears_the_look_of_the_map(lesson, tmp_path):
    apply_look(QgsProject.instance(), LOOKS["dark"])
    lesson.series.files.write(tmp_path / "chart.png")
    lesson.still()
    assert QImage(str(tmp_path / "chart.png")).pixelColor(1, 1).name() == DARK.paper


def test_the_chart_shown_is_saved_as_svg(lesson, tmp_path):
    lesson.choose_chart("distance")
    lesson.series.files.write(tmp_path / "chart.svg")
    lesson.still()
    assert "Distance to the front" in (tmp_path / "chart.svg").read_text(encoding="utf-8")


def test_all_figures_are_saved_as_csv(lesson, tmp_path):
    lesson.series.files.write(tmp_path / "series.csv")
    lesson.still()
    with (tmp_path / "series.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 4 * (2 + 4)


def test_a_source_that_restricts_redistribution_is_named(lesson, folder, tmp_path):
    lesson.choose_folder(folder)
    lesson.page.measure.click()
    lesson.still()
    lesson.series.files.write(tmp_path / "chart.png")
    lesson.still()
    assert "restricts redistribution" in lesson.messages.text


# The page


@pytest.mark.parametrize("chart", ["area", "change", "distance", "neck"])
def test_nothing_of_the_page_is_cut_off(lesson, qtbot, chart):
    lesson.choose_chart(chart)
    qtbot.wait(30)
    everything_fits(lesson.page, WIDTH)


# What is wanted


def test_the_town_of_the_neck_is_among_the_towns(qgis_app):
    towns = Workbench.search("Pokrovsk", 1) + Workbench.search("Myrnohrad", 1)
    wanted = SeriesWanted(SeriesPlace(), RegionsWanted(), None, None, (towns[0],), towns[1])
    request = wanted.request(lambda share: True)
    assert (request.towns, request.necks) == (tuple(towns), (towns[1],))


def test_the_lesson_map_has_two_regions_whatever_is_asked(qgis_app):
    request = SeriesWanted(SeriesPlace(), RegionsWanted(only_donbas=False)).request(lambda s: True)
    assert [region.name for region in request.regions] == ["Donetsk", "Luhansk"]


def test_a_day_of_a_series_is_that_days_map(qgis_app):
    read = DayOrigin(SeriesPlace(), LESSON_DAYS[1]).read(lambda share: True)
    assert read.occupied.equals(lesson_map(LESSON_DAYS[1]).occupied)


def test_a_day_that_is_gone_is_said(qgis_app):
    with pytest.raises(Exception, match="no map between"):
        DayOrigin(SeriesPlace(), LESSON_DAYS[1] + timedelta(1)).read(lambda share: True)
