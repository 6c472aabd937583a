"""English and Ukrainian throughout: every text has its translation, and every text is one."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest
from conftest import ROOT
from qgis.core import QgsApplication
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    Qt,
    QTranslator,
)
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from test_dock import Bench
from toolbox import add_provider

from salient.analysis.model import Place
from salient.analysis.phrases import Phrase
from salient.layers.words import language, localized

sys.path.insert(0, str(ROOT / "tools"))
import translations

COMPILED = ROOT / "i18n" / "salient_uk.qm"
TAG = re.compile(r"<style.*?</style>|<[^>]+>", re.DOTALL)
NEUTRAL = re.compile(
    r"https?://\S+|\b[\w.-]+\.(?:geojson|gpkg|csv|json|pdf|png|svg|html|md|kmz?|zip)\b"
    r"|\bsalient:\w+|\bqgis_process run\b.*|\b[A-Z][A-Z0-9_]+\b|\b[a-z]+(?:_[a-z0-9]+)+\b"
    r"|cannot be measured here|within rounding|missing before|neck not found"  # values of fields
    r"|\bEPSG:\d+|\b(?:mPa|km2|km|mi|m|nm|ft)\b"
)
FOREIGN = (QgsMapLayerComboBox, QgsFieldComboBox, QgsFileWidget)
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


@pytest.fixture
def ukrainian(qgis_app: QgsApplication) -> Iterator[None]:
    """QGIS in Ukrainian, as far as the plugin goes."""
    translator = QTranslator()
    assert translator.load(str(COMPILED))
    QCoreApplication.installTranslator(translator)
    before = QLocale()
    QLocale.setDefault(QLocale("uk_UA"))
    yield
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


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
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(i) for i in range(widget.count()))
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    for column in range(model.columnCount(QModelIndex())):
        for role in roles:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(min(model.rowCount(QModelIndex()), 200)):
                yield str(model.index(row, column).data(role) or "")


def test_the_dock_is_ukrainian(ukrainian: None, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("salient.layers.archive.archive_path", lambda: tmp_path / "archive.gpkg")
    bench = Bench(qtbot)
    try:
        bench.load_lesson()
        bench.measure.areas.setChecked(True)
        bench.measure.corridor.setChecked(True)
        bench.idle()
        said = {text for widget in own_widgets(bench.dock) for text in texts_of(widget)}
    finally:
        bench.work.close()
        bench.window.close()
    left = {text: english_left(text) for text in said if english_left(text)}
    assert not left, "\n".join(f"{words}: {text[:120]!r}" for text, words in sorted(left.items()))


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
    plain = [NEUTRAL.sub("; ", text) for text in said if english_left(text)]
    # Help names the values of fields, in English; whole sentences of it are not translated.
    left = [text for text in plain if SENTENCE.search(text) or not CYRILLIC.search(text)]
    assert not left, "\n".join(left)
