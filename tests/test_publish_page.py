"""The publish page at work: looks, pages that follow, what is saved and what is asked first."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QMessageBox, QPushButton
from test_dock import LATEST, NARROW, Bench, square, write_geojson

from salient import settings
from salient.analysis.model import Provenance
from salient.analysis.series import Series
from salient.errors import Level
from salient.layers.basemap import base_map_group
from salient.layers.labels import place_names
from salient.layers.pages.build import MAP, SCALE, SUBTITLE, TABLE, TITLE
from salient.layers.pages.formats import FORMATS
from salient.layers.pages.page import find_page
from salient.layers.themes import current_look
from salient.ui.publish_page import FRONT, MEASURED, NOTHING, STORY, PublishPage
from salient.ui.workbench import PUBLISH_PAGE

A4, SQUARE = FORMATS["a4"], FORMATS["square"]
REMEMBERED = (settings.DOCK_PAGE, settings.PLACES, settings.DISTANCES, settings.CORRIDOR_TOWN,
              settings.PUBLISH_FOLDER, settings.LAST_FOLDER)  # fmt: skip


class Desk(Bench):
    """A dock with the publish page in front."""

    def __init__(self, qtbot):
        super().__init__(qtbot)
        self.page: PublishPage = self.work.publish_page
        self.publishing = self.work.publishing
        self.opened = []
        self.publishing.page_opened.connect(self.opened.append)
        self.dock.show_page(PUBLISH_PAGE)

    def idle(self):
        pauses = (self.work.measuring._pause, self.publishing._pause)
        exporting = self.publishing._export
        self.qtbot.waitUntil(
            lambda: (
                not self.work.runner._newest
                and not any(pause.isActive() for pause in pauses)
                and not exporting._waiting
            ),
            timeout=20_000,
        )

    def open_page(self, format_=A4):
        """The page of a format, opened by its button."""
        self.page.format.setCurrentIndex(list(FORMATS).index(format_.id))
        self.page.open.click()
        self.qtbot.waitUntil(lambda: bool(self.opened), timeout=20_000)
        self.idle()
        return self.opened.pop()

    def text(self, layout, id_):
        return layout.itemById(id_).text()

    def table(self, layout):
        rows = layout.itemById(TABLE).multiFrame().tableContents()
        return [str(row[0].content()) for row in rows]

    def question(self):
        boxes = self.dock.findChildren(QMessageBox, "beforeSaving")
        return boxes[-1] if boxes else None


@pytest.fixture
def desk(qgis_app, qgis_new_project, qtbot):
    yield from open_desk(qtbot)


def open_desk(qtbot):
    for key in REMEMBERED:
        key.forget()
    desk = Desk(qtbot)
    desk.idle()
    yield desk
    desk.close()
    for key in REMEMBERED:
        key.forget()


@pytest.fixture(scope="module")
def shared(qgis_app):
    """One dock with the lesson map for all tests that change no more than the page."""
    QgsProject.instance().clear()
    opened = open_desk(QtBot(None))
    desk = next(opened)
    desk.load_lesson()
    yield desk
    next(opened, None)
    QgsProject.instance().clear()


@pytest.fixture
def loaded(shared, qtbot):
    page, shared.qtbot = shared.page, qtbot
    QgsProject.instance().layoutManager().clear()
    shared.publishing.forget()
    page.format.setCurrentIndex(0)
    page.title.clear()
    page.statistics.setCurrentIndex(0)
    page.extent.setCurrentIndex(STORY)
    shared.messages.clear()
    control = shared.active.control
    if control is None or control.provenance.assessed != LATEST:
        shared.load_lesson()
    page.findChild(object, "look_light").click()
    shared.idle()
    return shared


@pytest.fixture
def restricted(desk, tmp_path):
    """A snapshot of a source whose terms restrict passing it on."""
    path = write_geojson(tmp_path / "deepstatemap_data_20251101.geojson", [square(38.2, 48.3, 0.5)])
    desk.load_file(path)
    assert desk.active.control.provenance.restricts_redistribution
    return desk


def test_a_map_brings_a_title_and_its_credit(loaded):
    assert loaded.page.title.placeholderText() == "Front line, 4\u00a0Nov\u00a02025"
    assert "illustrative lesson map, 2025-11-04" in loaded.page.credit.text()
    assert loaded.page.open.isEnabled()


def test_open_makes_a_page_of_the_chosen_format(loaded):
    layout = loaded.open_page()
    assert layout is find_page(QgsProject.instance(), A4)
    assert loaded.text(layout, TITLE) == "Front line, 4\u00a0Nov\u00a02025"
    assert loaded.table(layout)[:5] == [
        "Distance to front", "Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk",
    ]  # fmt: skip
    assert loaded.open_page() is layout


def test_a_page_follows_title_extent_and_figures(loaded):
    layout = loaded.open_page()
    before = layout.itemById(MAP).extent()
    loaded.page.title.setText("East of Dnipro")
    loaded.page.extent.setCurrentIndex(FRONT)
    loaded.page.statistics.setCurrentIndex(NOTHING)
    loaded.idle()
    assert loaded.text(layout, TITLE) == "East of Dnipro"
    assert layout.itemById(MAP).extent().height() > 1.5 * before.height()
    assert not layout.itemById(TABLE).isVisible()


def test_a_page_follows_the_canvas_where_that_is_asked(loaded):
    layout = loaded.open_page()
    loaded.page.extent.setCurrentIndex(0)
    loaded.canvas.setExtent(QgsRectangle(400_000, 5_330_000, 440_000, 5_360_000))
    loaded.idle()
    assert layout.itemById(MAP).extent().contains(loaded.canvas.extent().buffered(-1))


def test_a_page_follows_the_date_and_the_look(loaded):
    layout = loaded.open_page()
    loaded.load_lesson(date(2024, 7, 15))
    assert "15\u00a0Jul\u00a02024" in loaded.text(layout, SUBTITLE)
    loaded.page.findChild(object, "look_dark").click()
    loaded.idle()
    paper = layout.pageCollection().page(0).pageStyleSymbol().color()
    assert paper.lightness() < 60


def test_a_page_can_tell_the_figures_of_the_measure_page(loaded):
    loaded.page.statistics.setCurrentIndex(MEASURED)
    layout = loaded.open_page()
    loaded.measure.table.selectRow(1)
    loaded.publishing.follow_soon()
    loaded.idle()
    assert loaded.table(layout) == [f"{loaded.figures[1].subject}: {loaded.figures[1].measure}"]


def test_figures_without_room_on_the_page_are_counted(loaded):
    loaded.measure.areas.setChecked(True)
    loaded.idle()
    loaded.measure.table.clearSelection()
    loaded.page.statistics.setCurrentIndex(MEASURED)
    layout = loaded.open_page(SQUARE)
    rows = layout.itemById(TABLE).multiFrame().tableContents()
    missing = len(loaded.figures) - sum(bool(row[1].content()) for row in rows)
    assert missing > 0
    assert loaded.page.left_out.text().endswith(f": {missing}")
    assert loaded.page.left_out.isVisible()
    loaded.page.statistics.setCurrentIndex(NOTHING)
    loaded.idle()
    assert not loaded.page.left_out.isVisible()
    loaded.measure.areas.setChecked(False)


def test_pages_of_other_formats_keep_their_own_title_and_extent(loaded):
    first = loaded.open_page(A4)
    extent = first.itemById(MAP).extent()
    loaded.page.format.setCurrentIndex(list(FORMATS).index("square"))
    loaded.page.title.setText("A square")
    loaded.page.extent.setCurrentIndex(FRONT)
    second = loaded.open_page(SQUARE)
    assert loaded.text(second, TITLE) == "A square"
    assert loaded.text(first, TITLE) == "Front line, 4\u00a0Nov\u00a02025"
    assert first.itemById(MAP).extent().toString(3) == extent.toString(3)


def test_the_scale_bar_follows_the_map_that_the_user_moves_on_the_page(loaded):
    layout = loaded.open_page()
    bar = layout.itemById(SCALE)
    before = bar.unitsPerSegment()
    extent = layout.itemById(MAP).extent()
    extent.scale(0.2)
    layout.itemById(MAP).setExtent(extent)
    assert bar.unitsPerSegment() < 0.5 * before


def test_a_page_that_the_user_deletes_stays_deleted(loaded):
    layout = loaded.open_page()
    QgsProject.instance().layoutManager().removeLayout(layout)
    loaded.load_lesson(date(2025, 8, 15))
    assert QgsProject.instance().layoutManager().layouts() == []


def test_export_writes_every_file_and_says_so(loaded, tmp_path):
    paths = [tmp_path / f"front.{kind}" for kind in ("pdf", "svg", "png")]
    loaded.page.format.setCurrentIndex(list(FORMATS).index("square"))
    loaded.publishing.export(paths)
    loaded.qtbot.waitUntil(paths[-1].is_file, timeout=20_000)
    loaded.idle()
    assert all(path.stat().st_size > 1000 for path in paths)
    picture = QImage(str(paths[2]))
    assert (picture.width(), picture.height()) == (1080, 1080)
    assert loaded.messages.text == "Saved: front.pdf, front.svg, front.png."
    assert not loaded.page.progress.isVisible()


def test_export_can_be_stopped_between_two_files(loaded, tmp_path):
    paths = [tmp_path / "front.svg", tmp_path / "front.png"]
    loaded.page.format.setCurrentIndex(list(FORMATS).index("square"))
    loaded.open_page(SQUARE)
    loaded.page.progress.valueChanged.connect(lambda done: done and loaded.page.cancel.click())
    loaded.publishing.export(paths)
    loaded.qtbot.waitUntil(paths[0].is_file, timeout=20_000)
    loaded.idle()
    assert [path.name for path in tmp_path.iterdir()] == ["front.svg"]


def test_an_export_that_fails_says_so_and_ends(loaded, tmp_path):
    loaded.publishing.export([tmp_path / "no folder" / "front.png"])
    loaded.qtbot.waitUntil(lambda: loaded.messages.level is Level.WARNING, timeout=20_000)
    loaded.idle()
    assert "front.png" in loaded.messages.text
    assert not loaded.page.progress.isVisible()


def test_files_of_a_set_that_are_there_are_not_replaced_unasked(loaded, tmp_path):
    old = tmp_path / "front.svg"
    old.write_text("mine")
    loaded.publishing.export([old, tmp_path / "front.png"])
    assert "front.svg" in loaded.question().text()
    loaded.question().reject()
    assert old.read_text() == "mine"


def test_what_is_asked_while_figures_are_measured_is_done_once_they_are(loaded, tmp_path):
    loaded.page.format.setCurrentIndex(list(FORMATS).index("square"))
    loaded.open_page(SQUARE)
    loaded.publishing._figures.forget()
    path = tmp_path / "front.png"
    loaded.publishing.export([path])
    loaded.page.open.click()
    loaded.publishing._follow()
    loaded.idle()
    assert path.is_file()
    assert loaded.opened.pop() is find_page(QgsProject.instance(), SQUARE)


def test_a_page_asked_for_before_the_map_changes_has_the_figures_of_the_new_one(loaded):
    loaded.publishing._figures.forget()
    loaded.page.open.click()
    loaded.load_lesson(date(2024, 7, 15))
    loaded.qtbot.waitUntil(lambda: bool(loaded.opened), timeout=20_000)
    loaded.idle()
    rows = loaded.opened.pop().itemById(TABLE).multiFrame().tableContents()
    told = {str(row[0].content()): str(row[1].content()) for row in rows}
    on_the_day = loaded.value("Kramatorsk", "distance to front")
    assert told["Kramatorsk"] == f"{on_the_day:.2f} km"


def test_a_new_project_ends_what_waits_for_figures(loaded, tmp_path):
    loaded.publishing._figures.forget()
    path = tmp_path / "front.png"
    loaded.publishing.export([path])
    loaded.publishing.forget()
    loaded.idle()
    loaded.open_page()
    assert not path.exists()


def test_a_report_has_the_figures_of_the_dock(loaded, tmp_path):
    path = tmp_path / "report.html"
    loaded.publishing.report(path)
    loaded.qtbot.waitUntil(path.is_file, timeout=20_000)
    loaded.idle()
    text = path.read_text(encoding="utf-8")
    figure = loaded.figures[0]
    assert f"{figure.value:.3f} km" in text
    assert "data:image/png;base64," in text
    assert (tmp_path / "report.csv").is_file()
    assert QgsProject.instance().layoutManager().layouts() == []


def test_names_and_the_base_map_are_set_in_the_project(loaded):
    loaded.page.names.setCurrentIndex(1)
    loaded.page.names.activated.emit(1)
    assert place_names(QgsProject.instance()) == "uk"
    loaded.page.base_map.click()
    loaded.idle()
    assert base_map_group(QgsProject.instance()) is not None
    assert "Natural Earth" in loaded.page.credit.text()


def test_the_page_fits_a_narrow_dock(loaded):
    assert loaded.page.minimumSizeHint().width() <= NARROW - 20


def test_without_a_map_there_is_nothing_to_save_and_the_page_says_why(desk):
    for button in (desk.page.open, desk.page.export, desk.page.report):
        assert not button.isEnabled()
    assert "Load a control map first" in desk.page.credit.text()


def test_looks_can_be_chosen_before_there_is_a_map(desk):
    desk.page.findChild(object, "look_dark").click()
    desk.load_lesson()
    assert current_look(QgsProject.instance()).id == "dark"


def test_a_source_that_restricts_redistribution_is_said_first(restricted, tmp_path):
    path = tmp_path / "front.png"
    restricted.page.format.setCurrentIndex(list(FORMATS).index("square"))
    restricted.publishing.export([path])
    box = restricted.question()
    assert "restricts redistribution: DeepState" in box.text()
    assert not path.exists()
    box.findChild(QPushButton, "saveAnyway").click()
    restricted.qtbot.waitUntil(path.is_file, timeout=20_000)


def test_giving_up_at_the_terms_writes_nothing(restricted, tmp_path):
    path = tmp_path / "front.png"
    restricted.publishing.export([path])
    restricted.question().reject()
    restricted.idle()
    assert not path.exists()


def test_terms_are_said_of_a_map_whose_layers_are_hidden(restricted, tmp_path):
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        node.setItemVisibilityChecked(False)
    path = tmp_path / "report.html"
    restricted.publishing.report(path)
    assert restricted.question().text().count("2025-11-01") == 1
    restricted.question().reject()
    restricted.idle()
    assert not path.exists()


def test_terms_are_said_of_the_series_that_a_report_has_charts_of(loaded, tmp_path, monkeypatch):
    origin = Provenance("A source with terms", LATEST, restricts_redistribution=True)
    series = Series((), (), provenance=origin)
    monkeypatch.setattr(loaded.work.series.files, "series", series)
    loaded.publishing.report(tmp_path / "report.html")
    box = loaded.question()
    assert "restricts redistribution: A source with terms" in box.text()
    box.reject()


def test_a_new_project_has_no_map_to_publish(restricted):
    restricted.open_page()
    QgsProject.instance().clear()
    restricted.idle()
    assert not restricted.page.open.isEnabled()
