"""The claims in the dock: what the list shows, and what becomes of lists and files."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel
from test_dock import everything_fits

from salient import settings
from salient.analysis.claim import Claim, Measure, Verdict
from salient.analysis.model import Provenance
from salient.analysis.setting import Setting
from salient.errors import InputError, Level
from salient.layers.active import ActiveMap
from salient.layers.claims import ClaimList, parse_claims, read_claims, shipped_claims
from salient.layers.plan import land_of, regions_of
from salient.layers.sources.lesson import lesson_map
from salient.tasks.runner import Runner
from salient.ui.claim_dialog import ClaimDialog
from salient.ui.claiming import Claiming
from salient.ui.claims_part import ClaimsPart
from salient.ui.map_pointer import MapPointer
from salient.ui.messages import MessageArea
from salient.ui.workbench import Workbench

NARROW = 348  # of a dock of 360 px
DAY, OTHER_DAY = date(2025, 11, 4), date(2025, 8, 15)
KEPT = ("CLAIMS", "CLAIMS_BEFORE", "CLAIMS_FOLDER", "EXPORT_FOLDER")
SIDE = {"id": "a", "subject": "Mirnohord", "measure": "side", "said": "held"}


@cache
def lesson_setting():
    """Return what is measured against, made once."""
    control = lesson_map(DAY)
    return Setting(control, land_of(control), regions_of(control))


class Desk:
    """The part at work, without a dock around it."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.active, self.runner, self.messages = ActiveMap(), Runner(), MessageArea()
        self.canvas = QgsMapCanvas()
        self.canvas.resize(400, 400)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        self.pointer = MapPointer(self.canvas)
        self.part = ClaimsPart(Workbench.search)
        self.claiming = Claiming(self.part, self.active, self.runner, self.messages, self.pointer)
        self.part.resize(NARROW, 600)
        qtbot.addWidget(self.part)
        qtbot.addWidget(self.messages)
        qtbot.addWidget(self.canvas)

    def open(self):
        self.part.show()
        self.idle()

    def load(self, provenance=None):
        known = lesson_setting()
        if provenance is not None:
            known = replace(known, control=known.control.with_provenance(provenance))
        self.active.set_control(known.control, known.land, known.regions, known)
        self.idle()

    def idle(self):
        self.qtbot.waitUntil(
            lambda: not self.runner._newest and not self.claiming._pause.isActive(), timeout=20_000
        )

    def row_of(self, name):
        return [claim.id for claim in self.part.model.claims].index(name)

    def result(self, name):
        return self.part.model.result(self.row_of(name))

    def close(self):
        self.claiming.close()
        self.pointer.close()
        self.runner.stop()


class Remembered:
    """Stands in for a setting: those of QGIS are one file for all test runs on a machine."""

    def __init__(self):
        self.value = ""

    def get(self):
        return self.value

    def set(self, value):
        self.value = value


@pytest.fixture
def desk(qgis_app, qgis_new_project, qtbot, monkeypatch):
    """Return a desk with the shipped claims and no map."""
    for name in KEPT:
        monkeypatch.setattr(settings, name, Remembered())
    desk = Desk(qtbot)
    yield desk
    desk.close()


@pytest.fixture
def lesson_desk(desk):
    """Return a desk with the claims checked on the lesson map."""
    desk.open()
    desk.load()
    return desk


# --- what is shown


def test_nothing_is_read_or_checked_before_it_is_looked_at(desk):
    desk.load()
    assert desk.part.model.rowCount() == 0


def test_the_shipped_claims_are_there_first(desk):
    desk.open()
    assert desk.part.listed == shipped_claims()


def test_without_a_map_it_says_so_and_checks_what_needs_none(desk):
    desk.open()
    assert "Load a map first" in desk.part.summary.text()
    assert desk.result("miles-to-km").verdict is Verdict.AGREES
    assert desk.result("donbas-area").verdict is Verdict.CANNOT


def test_a_map_that_is_loaded_is_measured(lesson_desk):
    assert "Load a map" not in lesson_desk.part.summary.text()
    assert lesson_desk.result("donbas-area").verdict is Verdict.DIFFERS


def test_a_map_that_is_let_go_is_not_shown_any_more(lesson_desk):
    lesson_desk.active.clear()
    lesson_desk.idle()
    assert lesson_desk.result("donbas-area").verdict is Verdict.CANNOT


def test_a_map_loaded_out_of_sight_is_measured_too(lesson_desk):
    lesson_desk.part.hide()
    lesson_desk.active.clear()
    lesson_desk.idle()
    assert lesson_desk.result("donbas-area").verdict is Verdict.CANNOT


def test_what_was_found_on_another_map_is_not_told(lesson_desk):
    assert len(lesson_desk.claiming.checked_now()) == 15
    lesson_desk.part.hide()
    known = lesson_setting()
    other = known.control.with_provenance(replace(known.control.provenance, assessed=OTHER_DAY))
    lesson_desk.active.set_control(other, known.land, known.regions)
    assert lesson_desk.claiming.checked_now() == ()
    lesson_desk.idle()
    dates = {c.found.stamp.get("date") for c in lesson_desk.claiming.checked_now()}
    assert dates == {OTHER_DAY.isoformat(), None}


def test_what_was_found_on_another_map_is_not_exported(lesson_desk, tmp_path):
    lesson_desk.active.clear()
    with pytest.raises(InputError, match="not checked on this map yet"):
        lesson_desk.claiming.export(tmp_path / "found.csv")


def test_the_summary_counts_verdicts(lesson_desk):
    text = lesson_desk.part.summary.text()
    assert text == "8 agree · 2 within rounding · 2 differ · 3 cannot be measured here"


def test_a_card_says_verdict_said_and_found_to_a_screen_reader(lesson_desk):
    index = lesson_desk.part.model.index(lesson_desk.row_of("donbas-share"))
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.splitlines()[0].startswith("differs, +18")
    assert "Said: about 10 %" in text
    assert "Found: 11.8 %" in text


def test_the_current_card_is_higher_as_it_tells_more(lesson_desk):
    view = lesson_desk.part.view
    before = view.visualRect(view.model().index(2)).height()
    view.select_row(2)
    lesson_desk.qtbot.waitUntil(lambda: view.visualRect(view.model().index(2)).height() > before)


def test_everything_fits_into_the_narrow_dock(lesson_desk):
    everything_fits(lesson_desk.part, NARROW)
    assert lesson_desk.part.minimumSizeHint().width() <= NARROW


def test_buttons_that_have_nothing_to_act_on_are_off(desk):
    desk.open()
    part = desk.part
    assert not any(b.isEnabled() for b in (part.zoom, part.edit, part.remove))
    part.view.select_row(desk.row_of("mine-west"))
    assert all(b.isEnabled() for b in (part.zoom, part.edit, part.remove))


def test_zoom_shows_what_the_claim_is_about(lesson_desk):
    lesson_desk.part.view.select_row(lesson_desk.row_of("mine-distance"))
    lesson_desk.part.zoom.click()
    extent = lesson_desk.canvas.extent()
    assert extent.xMinimum() < 36.993 < 37.177 < extent.xMaximum()
    assert extent.width() < 1


# --- what the user changes


def test_a_claim_is_added_checked_and_kept(lesson_desk):
    part = lesson_desk.part
    part.add.click()
    dialog = part.dialog
    dialog.measure.setCurrentIndex(dialog.measure.findData("side"))
    dialog.subject.setText("Mirnohord")
    dialog.said.setText("held")
    dialog.accept()
    lesson_desk.idle()
    assert lesson_desk.result("claim-1").verdict is Verdict.AGREES
    assert parse_claims(settings.CLAIMS.get()).claims[-1].subject == "Mirnohord"


def test_a_claim_is_changed_and_the_rest_left(lesson_desk):
    part = lesson_desk.part
    part.view.select_row(2)
    part.edit.click()
    part.dialog.said.setText("about 12 %")
    part.dialog.accept()
    lesson_desk.idle()
    assert lesson_desk.result("donbas-share").verdict is Verdict.AGREES
    assert part.model.rowCount() == 15
    assert part.view.current_row == 2


def test_texts_left_as_they_were_keep_their_other_language(lesson_desk):
    part = lesson_desk.part
    part.edit_claim(2)
    part.dialog.said.setText("about 12 %")
    part.dialog.accept()
    assert part.model.claim(2).sentence.uk
    assert part.model.claim(2).subject.uk
    assert not hasattr(part.model.claim(2).said, "uk")


def test_a_claim_is_taken_out_and_the_list_brought_back(lesson_desk):
    part = lesson_desk.part
    part.view.select_row(0)
    part.remove.click()
    assert part.model.rowCount() == 14
    part.replaced.emit("before")
    lesson_desk.idle()
    assert part.listed == shipped_claims()


def test_an_empty_list_says_what_to_do(lesson_desk):
    lesson_desk.part.replaced.emit("empty")
    lesson_desk.idle()
    assert "add one" in lesson_desk.part.summary.text()
    assert not lesson_desk.part.export.isEnabled()


def test_the_list_is_there_in_the_next_session(desk):
    settings.CLAIMS.set(json.dumps({"claims": [SIDE]}))
    desk.open()
    assert [claim.subject for claim in desk.part.model.claims] == ["Mirnohord"]


def test_a_kept_list_that_is_broken_is_told_and_the_shipped_one_shown(desk):
    settings.CLAIMS.set("{")
    desk.open()
    assert "not JSON" in desk.messages.text
    assert desk.part.model.rowCount() == 15


# --- files


def test_a_list_is_saved_and_opened(desk, tmp_path):
    desk.open()
    desk.claiming.save(tmp_path / "claims.json")
    desk.idle()
    assert read_claims(tmp_path / "claims.json") == shipped_claims()
    assert "15 claims saved to claims.json" in desk.messages.text


def test_a_file_takes_the_place_of_the_list(desk, tmp_path):
    path = tmp_path / "claims.json"
    path.write_text(json.dumps({"title": "Mine", "claims": [SIDE]}))
    desk.open()
    desk.claiming.open(path)
    desk.idle()
    assert desk.part.listed == ClaimList("Mine", (Claim("a", "Mirnohord", Measure.SIDE, "held"),))


def test_a_broken_file_is_told_and_nothing_is_lost(desk, tmp_path):
    path = tmp_path / "claims.json"
    path.write_text(json.dumps({"claims": [SIDE, {**SIDE, "id": "b", "measure": "weight"}]}))
    desk.open()
    desk.claiming.open(path)
    desk.idle()
    assert "claims.json: claim 2 (“b”): “weight” is no measure" in desk.messages.text
    assert desk.part.listed == shipped_claims()


def test_what_was_found_is_exported(lesson_desk, tmp_path):
    lesson_desk.claiming.export(tmp_path / "found.csv")
    lesson_desk.idle()
    with (tmp_path / "found.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["claim"]: row for row in csv.DictReader(file)}
    assert len(rows) == 15
    assert rows["donbas-area"]["verdict"] == "differs"
    assert lesson_desk.messages.level is Level.INFO


def test_an_export_from_a_source_with_terms_says_so(desk, tmp_path):
    desk.open()
    desk.load(Provenance("A source", DAY, licence="ask first", restricts_redistribution=True))
    desk.claiming.export(tmp_path / "found.csv")
    desk.idle()
    assert desk.messages.level is Level.WARNING
    assert "ask first" in desk.messages.text


# --- the dialog


@pytest.fixture
def dialog(qgis_app, qtbot):
    """Return the dialog for a new claim."""
    made = ClaimDialog(Workbench.search, {"claim-1"})
    qtbot.addWidget(made)
    return made


def test_places_in_the_sentence_are_offered(dialog):
    dialog.sentence.setPlainText("Mirnohord is 8 km from Pokrovsk")
    dialog._find_places()
    assert dialog.places.text() == "Places in it: Myrnohrad, Pokrovsk"
    assert dialog.subject.text() == "Myrnohrad"
    assert dialog.fields.parameters() == {"from": "Pokrovsk"}


def test_a_figure_is_read_back_as_it_is_typed(dialog):
    dialog.said.setText("about 6 miles (10 km)")
    assert dialog.reading.text() == "Read as 5 – 7 mi; 9 – 11 km"


def test_it_can_be_accepted_once_all_that_is_needed_is_there(dialog):
    dialog.subject.setText("Myrnohrad")
    dialog.said.setText("8 km")
    assert not dialog.ok.isEnabled()
    dialog.fields._fields["from"].setText("Pokrovsk")
    assert dialog.ok.isEnabled()


@pytest.mark.parametrize("measure", list(Measure))
def test_every_measure_has_rows_for_its_parameters(dialog, measure):
    dialog.measure.setCurrentIndex(dialog.measure.findData(measure.value))
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.kind is measure
    assert all(labels.count(text) == 1 for text in ("Said", "Of what"))


def test_an_id_that_is_taken_is_not_given_again(dialog):
    dialog.measure.setCurrentIndex(dialog.measure.findData("side"))
    dialog.subject.setText("Myrnohrad")
    dialog.said.setText("held")
    given = []
    dialog.given.connect(given.append)
    dialog.accept()
    assert given == [Claim("claim-2", "Myrnohrad", Measure.SIDE, "held")]


def test_parameters_of_every_kind_are_read(dialog):
    dialog.measure.setCurrentIndex(dialog.measure.findData("nearest to"))
    dialog.fields._fields["to"].setText("front")
    dialog.fields._fields["among"].setText("Pokrovsk, Myrnohrad")
    assert dialog.fields.parameters() == {"to": "front", "among": ("Pokrovsk", "Myrnohrad")}
    dialog.measure.setCurrentIndex(dialog.measure.findData("encirclement"))
    dialog.fields._fields["radius_km"].setText("20")
    assert dialog.fields.parameters() == {"radius_km": 20.0}
