"""The change page: what it proposes, compares, says and puts on the map; what it survives."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone

import pytest
import shapely
from pyproj import Geod
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox
from test_dock import NARROW, Bench, everything_fits, square
from toolbox import box_km2, layer

from salient import settings
from salient.analysis.clean import control_map
from salient.analysis.model import Provenance
from salient.errors import Level
from salient.layers.archive import Archive
from salient.layers.catalog import SOURCES
from salient.layers.loader import KEY_PROPERTY
from salient.layers.regions import ukraine_land
from salient.layers.sources.lesson import LESSON_DATES, lesson_map, lesson_sheet
from salient.tasks.runner import Runner
from salient.ui import region_choice
from salient.ui.changing import CHANGING
from salient.ui.map_choice import ACTIVE, KEPT, LAYER, LESSON, Chosen
from salient.ui.terms_dialog import TermsDialog
from salient.ui.workbench import CHANGE_PAGE, LOAD_PAGE

FIRST, MARCH, AUGUST, NOVEMBER = LESSON_DATES
ARCHIVE = "deepstate-archive"
GAINED = "gained: newly assessed as occupied"
LOST = "lost: no longer assessed as occupied"


class ChangeBench(Bench):
    """A dock at work with the change page in sight."""

    def __init__(self, qtbot):
        super().__init__(qtbot)
        self.page, self.changing = self.work.change_page, self.work.changing
        self.dock.show_page(CHANGE_PAGE)

    @property
    def figures(self):
        return self.page.model.figures

    def idle(self):
        self.qtbot.waitUntil(lambda: not self.work.runner._newest, timeout=20_000)
        self.qtbot.waitUntil(lambda: self.changing.is_idle, timeout=20_000)

    def choose(self, earlier, later):
        self.page.earlier.choose(earlier)
        self.page.later.choose(later)
        self.idle()

    def layers(self):
        """Names of the layers of results."""
        found = QgsProject.instance().mapLayers().values()
        return sorted(each.name() for each in found if each.customProperty(KEY_PROPERTY))


@pytest.fixture
def bench(qgis_app, qgis_new_project, qtbot, tmp_path):
    QgsSettings().remove("salient")
    settings.ARCHIVE_PLACE.set(str(tmp_path / "archive.gpkg"))
    bench = ChangeBench(qtbot)
    bench.idle()
    yield bench
    bench.close()
    QgsSettings().remove("salient")


def lesson(day):
    return Chosen(LESSON, "lesson", day.replace())


def of_layer(made, field=""):
    QgsProject.instance().addMapLayer(made)
    return Chosen(LAYER, layer_id=made.id(), class_field=field)


def box(west, east, south=48.0, north=49.0):
    return shapely.box(west, south, east, north).wkt


def keep(day, west, source_id=ARCHIVE, source=SOURCES[ARCHIVE].name, revision="", **more):
    origin = Provenance(source, day, revision, datetime.now(timezone.utc), **more)
    ground = shapely.from_geojson(json.dumps(square(west, 48, 0.5)))
    Archive().put(source_id, control_map([ground], provenance=origin))


def accept(source_id=ARCHIVE):
    settings.acceptance(source_id).set(datetime.now(timezone.utc).isoformat())


def overlaid_km2(ground, other):
    """Area of what the first has alone on the sheet: full overlay, GeographicLib's areas."""
    land = shapely.intersection(ukraine_land(), lesson_sheet())
    alone = shapely.intersection(shapely.difference(ground, other), land)
    dense = shapely.segmentize(alone, 0.005)
    return abs(Geod(ellps="WGS84").geometry_area_perimeter(shapely.orient_polygons(dense))[0]) / 1e6


# What is proposed


def test_nothing_is_compared_while_the_page_is_out_of_sight(bench):
    bench.dock.show_page(LOAD_PAGE)
    bench.page.show_figures(())
    bench.page.sliver_m.setValue(60.0)
    assert bench.changing.is_idle
    bench.dock.show_page(CHANGE_PAGE)
    bench.idle()
    assert bench.figures


def test_with_no_map_active_the_last_two_lesson_maps_are_compared(bench):
    assert bench.page.earlier.chosen == lesson(AUGUST)
    assert bench.page.later.chosen == lesson(NOVEMBER)
    assert bench.figures


@pytest.mark.parametrize(
    ("active", "earlier", "later"),
    [
        (NOVEMBER, lesson(AUGUST), Chosen(ACTIVE)),
        (MARCH, lesson(FIRST), Chosen(ACTIVE)),
        (FIRST, Chosen(ACTIVE), lesson(MARCH)),
    ],
)
def test_the_active_map_is_compared_with_the_one_before_it(bench, active, earlier, later):
    bench.load_lesson(active)
    assert bench.page.earlier.chosen == earlier
    assert bench.page.later.chosen == later
    dates = {figure.date for figure in bench.figures}
    assert dates == {f"{FIRST} → {MARCH}" if active in (FIRST, MARCH) else f"{AUGUST} → {NOVEMBER}"}


def test_a_choice_of_the_users_stays_when_another_map_becomes_active(bench):
    bench.page.earlier._lesson.date.setCurrentIndex(0)
    bench.load_lesson(NOVEMBER)
    assert bench.page.earlier.chosen == lesson(FIRST)


def test_a_map_of_the_archive_is_compared_with_the_day_kept_before_it(bench):
    accept()
    for day, west in ((1, 37.0), (3, 37.2), (5, 37.4)):
        keep(date(2025, 11, day), west)
    bench.active.set_control(Archive().read(ARCHIVE, date(2025, 11, 5)))
    bench.idle()
    assert bench.page.earlier.chosen == Chosen(KEPT, ARCHIVE, date(2025, 11, 3))
    assert bench.page.later.chosen.kind == ACTIVE
    assert {figure.date for figure in bench.figures} == {"2025-11-03 → 2025-11-05"}


def test_a_map_of_an_imported_folder_is_known_by_its_revision(bench):
    settings.IMPORTED.set(["file:maps"])
    for day, west in ((1, 37.0), (3, 37.2)):
        keep(date(2025, 11, day), west, "file:maps", f"map_{day}.geojson", f"map_{day}")
    bench.active.set_control(Archive().read("file:maps", date(2025, 11, 3)))
    bench.idle()
    assert bench.page.earlier.chosen == Chosen(KEPT, "file:maps", date(2025, 11, 1))


# What is compared


def test_gained_and_lost_are_those_of_a_full_overlay(bench):
    before, after = lesson_map(AUGUST).occupied, lesson_map(NOVEMBER).occupied
    assert bench.value("all ground", GAINED) == pytest.approx(overlaid_km2(after, before), rel=1e-6)
    assert bench.value("all ground", LOST) == pytest.approx(overlaid_km2(before, after), rel=1e-6)


def test_swapped_maps_give_the_mirror_and_a_word_of_warning(bench):
    gained, lost = bench.value("all ground", GAINED), bench.value("all ground", LOST)
    bench.page.swap.click()
    bench.idle()
    assert bench.page.earlier.chosen == lesson(NOVEMBER)
    assert bench.value("all ground", GAINED) == pytest.approx(lost, rel=1e-9)
    assert bench.value("all ground", LOST) == pytest.approx(gained, rel=1e-9)
    assert "gained and lost stand the wrong way round" in bench.page.footer.text()


def test_layers_are_compared_by_their_class_fields(bench):
    # All of it lies in the region of Donetsk, which the matrix is of.
    both = [box(37.3, 37.8, 47.8, 48.2), box(37.2, 37.3, 47.8, 48.2)]
    before = layer(both, fields={"class": "string"}, rows=[["occupied"], ["unknown"]])
    bench.choose(of_layer(before, "class"), of_layer(layer(both)))
    moved_km2 = pytest.approx(box_km2(37.2, 47.8, 37.3, 48.2), rel=1e-7)
    assert bench.value("all ground", GAINED) == moved_km2
    subject = "from class to class, in Donetsk and Luhansk"
    assert bench.value(subject, "status unknown → assessed as occupied") == moved_km2


def test_the_class_field_is_remembered_for_layers_of_the_same_fields(bench):
    rows = [["occupied"], ["held"]]
    before = layer([box(37, 38), box(36, 37)], fields={"state": "string"}, rows=rows)
    bench.choose(of_layer(before, "state"), lesson(NOVEMBER))
    other = layer([box(37, 38), box(36, 37)], fields={"state": "string"}, rows=rows, name="other")
    QgsProject.instance().addMapLayer(other)
    bench.page.later.source.setCurrentIndex(LAYER)
    bench.page.later._layer.layer.setLayer(other)
    assert bench.page.later.chosen.class_field == "state"


def test_regions_of_a_layer_go_by_its_field_of_names(bench):
    regions = layer(
        [box(36, 37), box(37, 39)], fields={"title": "string"}, rows=[["west"], ["east"]]
    )
    QgsProject.instance().addMapLayer(regions)
    bench.page.regions.kind.setCurrentIndex(region_choice.LAYER)
    bench.page.regions.layer.setLayer(regions)
    bench.choose(of_layer(layer([box(37, 38)])), of_layer(layer([box(36.5, 38.5)])))
    assert bench.page.regions.field.currentField() == "title"
    assert bench.value("west", GAINED) == pytest.approx(box_km2(36.5, 48, 37, 49), rel=1e-7)
    assert bench.value("east", GAINED) == pytest.approx(box_km2(38, 48, 38.5, 49), rel=1e-7)


def test_maps_of_different_sources_are_said_to_be(bench):
    bench.choose(lesson(AUGUST), of_layer(layer([box(37, 38)], name="somebody's")))
    assert "part of the difference is how each of them" in bench.page.footer.text()


def test_slivers_and_small_patches_are_told_apart(bench):
    after = layer([box(37, 38), box(36.9998, 37), box(36.0, 36.001, 48, 48.0009)])
    bench.choose(of_layer(layer([box(37, 38)])), of_layer(after))
    said = bench.page.footer.text()
    assert "in slivers under 50 m" in said
    assert "1 patches under 0.01 km² are counted, not drawn" in said


def test_limits_are_remembered(bench):
    bench.page.min_km2.setValue(2.5)
    bench.page.sliver_m.setValue(80.0)
    bench.idle()
    assert (settings.CHANGE_MIN_KM2.get(), settings.CHANGE_SLIVER_M.get()) == (2.5, 80.0)


# What cannot be compared


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (Chosen(ACTIVE), "No control map is active"),
        (Chosen(LAYER), "The project has no polygon layer"),
        (lesson(NOVEMBER), "Both maps are the same"),
        (Chosen(KEPT, ARCHIVE), "Read and accept the terms"),
        (Chosen(KEPT, "viina"), "The archive has no map of this day"),
    ],
)
def test_what_is_missing_is_said(bench, chosen, said):
    bench.page.earlier.choose(chosen)
    bench.idle()
    assert said in bench.page.footer.text()
    assert bench.figures == []


def test_terms_that_are_accepted_open_the_days_kept(bench):
    for day, west in ((1, 37.0), (3, 37.2)):
        keep(date(2025, 11, day), west)
    bench.choose(*(Chosen(KEPT, ARCHIVE, date(2025, 11, day)) for day in (1, 3)))
    assert bench.figures == []
    bench.page.earlier.kept.terms_button.click()
    bench.qtbot.waitUntil(lambda: bench.window.findChild(TermsDialog) is not None)
    dialog = bench.window.findChild(TermsDialog)
    dialog.tick.click()
    dialog.accept()
    bench.idle()
    assert {figure.date for figure in bench.figures} == {"2025-11-01 → 2025-11-03"}
    assert "In the archive: assessed" in bench.page.earlier.kept.state.text()


def test_a_damaged_archive_is_said(bench):
    accept()
    Archive().path.write_text("no GeoPackage at all" * 100)
    bench.page.earlier.choose(Chosen(KEPT, ARCHIVE))
    bench.idle()
    assert bench.messages.level is not None
    assert bench.page.earlier.kept.state.text() == "The archive has no map from this source yet."


def test_a_layer_without_polygons_to_use_is_named(bench):
    empty = QgsVectorLayer("Polygon?crs=EPSG:4326", "empty one", "memory")
    bench.choose(lesson(AUGUST), of_layer(empty))
    assert "“empty one” holds no polygon" in bench.messages.text
    assert bench.figures == []


def test_values_of_unknown_meaning_are_asked_for(bench):
    rows = [["a"], ["b"]]
    odd = layer([box(37, 38), box(36, 37)], fields={"class": "string"}, rows=rows)
    bench.choose(of_layer(odd, "class"), lesson(NOVEMBER))
    assert bench.page.meanings.isVisible()
    for combo, row in zip(bench.page.meanings.findChildren(QComboBox), (1, 4)):
        combo.setCurrentIndex(row)
        combo.activated.emit(row)
    bench.idle()
    assert bench.figures


# What goes on the map


def test_to_map_adds_patches_lines_and_arrows_once(bench):
    for _ in range(2):
        bench.page.to_layers.click()
    assert bench.layers() == [
        "Contact lines, 2025-08-15 to 2025-11-04",
        "Gained and lost, 2025-08-15 to 2025-11-04",
        "Movement of the front, 2025-08-15 to 2025-11-04",
    ]


def test_an_export_is_named_by_both_dates(bench):
    assert bench.changing._actions.file_stem() == "salient_change_2025-08-15_2025-11-04"


def test_an_export_from_a_source_with_terms_says_so(bench, tmp_path):
    accept()
    for day, west in ((1, 37.0), (3, 37.2)):
        keep(date(2025, 11, day), west, restricts_redistribution=True, licence="their terms")
    bench.choose(*(Chosen(KEPT, ARCHIVE, date(2025, 11, day)) for day in (1, 3)))
    bench.changing._actions.export(tmp_path / "change.csv")
    bench.idle()
    assert bench.messages.level is Level.WARNING
    assert "restricts redistribution (their terms)" in bench.messages.text


# What happens meanwhile


def test_a_layer_may_go_while_it_is_compared(bench):
    going = layer([box(37, 38)])
    chosen = of_layer(going)
    bench.page.earlier.choose(chosen)
    bench.page.later.choose(lesson(NOVEMBER))
    bench.changing._compare()
    assert bench.work.runner.is_busy(CHANGING)
    QgsProject.instance().removeMapLayer(going.id())
    bench.idle()
    assert "The project has no polygon layer" in bench.page.footer.text()
    assert bench.messages.level is not Level.CRITICAL


def test_the_project_may_close_while_maps_are_compared(bench):
    bench.load_lesson()
    bench.page.min_km2.setValue(1.0)
    bench.changing._compare()
    assert bench.work.runner.is_busy(CHANGING)
    QgsProject.instance().clear()
    bench.idle()
    assert bench.layers() == []
    assert bench.messages.text == ""


def test_only_the_newest_comparison_is_shown(bench, monkeypatch):
    started = []
    start = Runner.start
    monkeypatch.setattr(
        Runner, "start", lambda self, kind, *a: (started.append(kind), start(self, kind, *a))
    )
    for day in (FIRST, MARCH):
        bench.page.earlier.choose(lesson(day))
        bench.changing._compare()
    bench.idle()
    assert started.count(CHANGING) == 2
    assert {figure.date for figure in bench.figures} == {f"{MARCH} → {NOVEMBER}"}


# How it looks


@pytest.mark.parametrize("kind", [ACTIVE, LESSON, LAYER, 4])
def test_nothing_of_the_page_is_cut_off(bench, qtbot, kind):
    QgsProject.instance().addMapLayer(layer([box(37, 38)], name="a layer with rather a long name"))
    bench.page.earlier.source.setCurrentIndex(kind)
    bench.page.regions.kind.setCurrentIndex(region_choice.LAYER)
    bench.idle()
    qtbot.wait(30)
    assert bench.dock.width() == NARROW
    everything_fits(bench.page, bench.page.width())
    assert bench.page.width() <= NARROW
