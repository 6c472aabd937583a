"""English and Ukrainian throughout: every text has its translation, and every text is one."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from html import unescape

import pytest
from conftest import ROOT
from qgis.core import (
    QgsApplication,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemScaleBar,
    QgsPrintLayout,
    QgsProject,
)
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    Qt,
)
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from test_dock import Bench
from toolbox import add_provider

from salient.analysis.model import Place
from salient.analysis.phrases import Phrase
from salient.layers.basemap import add_base_map, prepare_base_map
from salient.layers.looks import LIGHT
from salient.layers.pages.compose import compose, story_extent
from salient.layers.pages.formats import FORMATS
from salient.layers.pages.page import new_page
from salient.layers.pages.statistics import usual_figures
from salient.layers.teaching.handout import handout
from salient.layers.teaching.shelf import SHIPPED, shelf
from salient.layers.words import language, localized
from salient.ui.learn_page import CLAIMS
from salient.ui.workbench import LEARN_PAGE, SERIES_PAGE, Workbench

sys.path.insert(0, str(ROOT / "tools"))
import translations

TAG = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)
NEUTRAL = re.compile(
    r"https?://\S+|\bgeonames\.org\b|\b[\w.-]+\.(?:geojson|gpkg|csv|json|pdf|png|svg|html|md|kmz?|zip)\b"
    r"|\bsalient:\w+|\bqgis_process run\b.*|\b[A-Z][A-Z0-9_]+\b|\b[a-z]+(?:_[a-z0-9]+)+\b"
    r"|cannot be measured here|within rounding|missing before|neck not found"  # values of fields
    r"|або: front|\bEPSG:\d+|\b(?:mPa|km2|km|mi|m|nm|ft)\b"
)
FOREIGN = (QDialogButtonBox, QgsMapLayerComboBox, QgsFieldComboBox, QgsFileWidget)
NAMES = {
    *("Salient", "QGIS", "GeoNames", "Natural", "Earth", "DeepState", "UAControlMap", "GeoPackage"),
    *("GeoJSON", "Shapefile", "Windows", "Shell", "Python", "Processing", "Ctrl", "Escape"),
    *("Return", "Unix", "Markdown", "WGS", "shapely", "pyproj", "Shapely", "Web", "Mercator"),
    *("pdf", "svg", "png"),
    *("Crimea", "point", "by"),  # parts of licences and of what sources write themselves
}
WORD = re.compile(r"[A-Za-z]{3,}")
SENTENCE = re.compile(r"\b(?:[A-Za-z]+ ){2,}[A-Za-z]+\b")
CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)


def english_left(text: str) -> list[str]:
    """The words of a text that are neither Ukrainian nor a name."""
    rest = NEUTRAL.sub(" ", TAG.sub(" ", text))
    return [word for word in WORD.findall(rest) if word not in NAMES]


# The catalogue


def test_every_text_is_in_the_catalogue_and_the_catalogue_has_no_others():
    assert set(translations.translations()) == set(translations.texts())


def test_every_text_is_translated_with_its_fields():
    wrong = [
        f"{source!r} {fault}"
        for source, translation in translations.translations().items()
        for fault in translations.faults(source, translation)
    ]
    assert not wrong, "\n".join(wrong)


def test_what_ships_compiled_is_the_catalogue(ukrainian: None):
    stale = [
        source
        for source, translation in translations.translations().items()
        if QCoreApplication.translate("Salient", source) != translation
    ]
    assert not stale, f"run ./dev translate: {stale[:5]}"


def test_a_translation_that_loses_a_field_is_a_fault():
    assert translations.faults("{n} places", "пункти")
    assert not translations.faults("{n} places", "пунктів: {n}")


# Texts of figures


def test_figures_stay_english_in_data_and_are_said_in_ukrainian(ukrainian: None):
    pokrovsk = Place("Pokrovsk", 37.18, 48.28, "Покровськ")
    measure = Phrase("distance to {place}", place=pokrovsk.label)
    assert measure == "distance to Pokrovsk"
    assert localized(measure) == "відстань до: Покровськ"
    assert language() == "uk"


def test_names_of_the_user_are_left_alone(ukrainian: None):
    assert localized("Load") == "Load"


# What is on screen


def own_widgets(dock: QWidget) -> Iterator[QWidget]:
    """The dock and what is in it, but for the widgets that QGIS and Qt bring and translate."""
    yield dock
    for child in dock.children():
        is_foreign = isinstance(child, FOREIGN) or child.objectName().startswith("qt_")
        if isinstance(child, QWidget) and not is_foreign:
            yield from own_widgets(child)


def texts_of(widget: QWidget) -> Iterator[str]:
    """All that a widget says itself."""
    yield widget.toolTip()
    yield widget.windowTitle()
    yield widget.accessibleName()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTextEdit):
        yield widget.toPlainText()
    if isinstance(widget, QPlainTextEdit):
        yield from (widget.toPlainText(), widget.placeholderText())
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(i) for i in range(widget.count()))
    if isinstance(widget, QTabBar):
        for i in range(widget.count()):
            yield from (widget.tabText(i), widget.tabToolTip(i))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    # Of a list, PyQt keeps the number of columns private.
    count = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(count):
        for role in roles:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(QModelIndex()), 200)):
                yield str(model.index(row, column).data(role) or "")


def assert_ukrainian(said: Iterable[str]) -> None:
    left = {text: english_left(text) for text in said if english_left(text)}
    assert not left, "\n".join(f"{words}: {text[:120]!r}" for text, words in sorted(left.items()))


def assert_no_english_sentence(said: Iterable[str]) -> None:
    """Ukrainian texts may name formulas, fields and what QGIS itself has in English."""
    plain = [NEUTRAL.sub("; ", text) for text in said if english_left(text)]
    left = [text for text in plain if SENTENCE.search(text) or not CYRILLIC.search(text)]
    assert not left, "\n".join(left)


@pytest.fixture
def bench(ukrainian: None, qtbot, tmp_path, monkeypatch) -> Iterator[Bench]:
    """A dock at work on the lesson map, in Ukrainian."""
    monkeypatch.setattr("salient.layers.archive.archive_path", lambda: tmp_path / "archive.gpkg")
    bench = Bench(qtbot)
    bench.load_lesson()
    bench.measure.areas.setChecked(True)
    bench.measure.corridor.setChecked(True)
    bench.idle()
    yield bench
    bench.close()
    QgsProject.instance().clear()


def check_claims(bench: Bench) -> None:
    """Has the claims that ship checked on the map, as by looking at them."""
    bench.dock.show_page(LEARN_PAGE)
    bench.work.learn_page.show_part(CLAIMS)
    checked = bench.work.learn_page.claims.model
    bench.qtbot.waitUntil(lambda: bool(checked.checked), timeout=20_000)
    bench.idle()


def test_the_dock_is_ukrainian(bench):
    assert_ukrainian(text for widget in own_widgets(bench.dock) for text in texts_of(widget))


def test_claims_and_the_dialog_for_one_are_ukrainian(bench):
    part = bench.work.learn_page.claims
    check_claims(bench)
    part.edit_claim()
    said = {text for widget in own_widgets(part) for text in texts_of(widget)}
    for kind in range(part.dialog.measure.count()):
        part.dialog.measure.setCurrentIndex(kind)
        said |= {text for widget in own_widgets(part.dialog) for text in texts_of(widget)}
    part.dialog.close()
    assert_ukrainian(said)


# What is printed and passed on


def legend_texts(legend: QgsLayoutItemLegend) -> Iterator[str]:
    yield legend.title()
    for node in legend.model().rootGroup().findLayers():
        yield node.name()
        for entry in legend.model().layerLegendNodes(node):
            yield entry.data(Qt.ItemDataRole.DisplayRole) or ""


def page_texts(layout: QgsPrintLayout) -> Iterator[str]:
    """All that a page says, the names of places on its map apart."""
    yield layout.name()
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            yield item.text()
        elif isinstance(item, QgsLayoutItemLegend):
            yield from legend_texts(item)
        elif isinstance(item, QgsLayoutItemScaleBar):
            yield item.unitLabel()
        elif isinstance(item, QgsLayoutFrame):
            rows = item.multiFrame().tableContents()
            yield from (str(cell.content()) for row in rows for cell in row)


def test_pages_are_ukrainian(bench):
    project = QgsProject.instance()
    add_base_map(project, prepare_base_map())
    figures = usual_figures(bench.active.setting(), Workbench.search("Pokrovsk", 1))
    origin = bench.active.control.provenance
    contents = compose(project, origin, story_extent(), LIGHT, [*figures, *bench.figures])
    pages = [set(page_texts(new_page(project, known, contents))) for known in FORMATS.values()]
    assert min(map(len, pages)) > 10
    assert_ukrainian(set().union(*pages))


def test_a_report_of_figures_charts_and_claims_is_ukrainian(bench, tmp_path):
    check_claims(bench)
    bench.dock.show_page(SERIES_PAGE)
    bench.qtbot.waitUntil(lambda: bool(bench.work.series_page.charts), timeout=20_000)
    bench.idle()
    path = tmp_path / "report.html"
    bench.work.publishing.report(path)
    bench.qtbot.waitUntil(path.is_file, timeout=20_000)
    bench.idle()
    parts = TAG.sub("\n", path.read_text(encoding="utf-8")).splitlines()
    said = {unescape(part) for part in parts}
    assert len(said) > 200
    assert_ukrainian(said)


def test_handouts_are_ukrainian(ukrainian: None):
    lessons = shelf("uk", SHIPPED / "none").lessons
    said = [line for lesson in lessons for line in handout(lesson).toPlainText().splitlines()]
    assert len(said) > 100
    assert_no_english_sentence(said)


# The toolbox


def test_the_toolbox_is_ukrainian(ukrainian: None, qgis_app: QgsApplication):
    provider = add_provider()
    said = []
    for algorithm in provider.algorithms():
        algorithm = algorithm.create()
        said += [algorithm.displayName(), algorithm.shortHelpString(), algorithm.group()]
        said += [algorithm.shortDescription(), *algorithm.tags()]
        for definition in algorithm.parameterDefinitions():
            said += [definition.description(), definition.help()]
        said += [output.description() for output in algorithm.outputDefinitions()]
    # Help names the values of fields, in English; whole sentences of it are not translated.
    assert_no_english_sentence(said)
