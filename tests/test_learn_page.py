"""The page Learn at work: a learner goes through a lesson, and what the dock makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lesson_doer import Doer
from pyproj import Geod
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication, QMessageBox, QRadioButton
from test_dock import NARROW, REMEMBERED, Bench, everything_fits

from salient import settings
from salient.errors import InputError
from salient.layers.gazetteer import Gazetteer
from salient.layers.loader import layer_of
from salient.layers.plan import land_of, regions_of
from salient.layers.sources.lesson import lesson_map
from salient.layers.teaching.checks import MapLoaded
from salient.layers.teaching.progress import StepState
from salient.layers.teaching.shelf import SHIPPED, shelf
from salient.ui import teaching as teaching_module
from salient.ui.learn_page import CLAIMS, LESSONS
from salient.ui.workbench import CHANGE_PAGE, LEARN_PAGE, LOAD_PAGE, MEASURE_PAGE

DONE, SHOWN, SKIPPED, OPEN = (
    StepState.DONE, StepState.SHOWN, StepState.SKIPPED, StepState.OPEN,
)  # fmt: skip
CONTROL_MAP, PLANE, DISTANCE, RINGS, GAINED, CORRIDOR = range(6)
NOVEMBER = date(2025, 11, 4)
GEOD = Geod(ellps="WGS84")
KEYS = [settings.lesson_progress(lesson.id) for lesson in shelf("en", SHIPPED / "none").lessons]


class Learner(Bench):
    """Does what a learner does: reads, presses, types."""

    def __init__(self, qtbot):
        super().__init__(qtbot)
        self.part, self.teaching = self.work.learn_page.lessons, self.work.teaching
        self.view, self.box = self.part.view, self.part.view.question
        self.go_to(LEARN_PAGE)

    def take_map(self, day=NOVEMBER):
        """Make the lesson map of a date the active one, without its layers: that is faster."""
        control = lesson_map(day)
        self.active.set_control(control, land_of(control), regions_of(control))
        self.idle()

    def go_to(self, page):
        self.dock.show_page(page)

    def open(self, number):
        self.go_to(LEARN_PAGE)
        self.part.list.lessons.setCurrentRow(number)
        self.press(self.part.list.open)

    def press(self, button):
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def next(self, times=1):
        self.go_to(LEARN_PAGE)
        for _ in range(times):
            self.press(self.view.next)

    def answer(self, text):
        """Type an answer, press Return, give back what is said to it."""
        self.go_to(LEARN_PAGE)
        self.box.field.selectAll()
        self.qtbot.keyClicks(self.box.field, text)
        self.qtbot.keyClick(self.box.field, Qt.Key.Key_Return)
        self.idle()
        return self.box.says.text().replace("\u00a0", " ")

    def choose(self, key):
        self.go_to(LEARN_PAGE)
        button = self.box.findChild(QRadioButton, f"choice-{key}")
        mark = QPoint(10, button.height() // 2)  # beside its text a click is none
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=mark)
        self.press(self.box.check)
        return self.box.says.text()

    def set_crs(self, code):
        QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(code))
        self.idle()

    def measure_places(self, *names):
        self.go_to(MEASURE_PAGE)
        self.subjects.places.set_places([self.work.search(name, 1)[0] for name in names])
        self.idle()

    @property
    def is_right(self):
        return not self.box.solution.isVisible()

    @property
    def states(self):
        return self.teaching._progress.states


def forget():
    for key in (*KEYS, *REMEMBERED, settings.LESSONS_FOLDER):
        key.forget()


@pytest.fixture
def learner(qgis_app, qgis_new_project, qtbot, tmp_path):
    forget()
    settings.LESSONS_FOLDER.set(str(tmp_path / "none"))
    made = Learner(qtbot)
    yield made
    made.close()
    forget()


def lonlat(name):
    place = Gazetteer.load().search(name, 1)[0]
    return place.lon, place.lat


# A lesson from start to end


def test_a_learner_does_lesson_2_with_two_wrong_answers_on_the_way(learner):
    learner.open(PLANE)
    assert learner.view.heading.text() == "Two rulers"
    learner.next()  # read
    assert learner.view.next.text() == "Skip"

    # Load the map, as the step says, by the button of the page Load.
    learner.go_to(LOAD_PAGE)
    learner.press(learner.load.load)
    learner.go_to(LEARN_PAGE)
    assert learner.view.next.text() == "Next"
    learner.next()

    # The project gets web Mercator.
    assert learner.states[2] is OPEN
    learner.set_crs("EPSG:3857")
    assert learner.states[2] is DONE
    learner.next()

    # Measure between two cities: the figure of the plane is the first wrong answer.
    learner.measure_places("Pokrovsk", "Kramatorsk")
    learner.measure.between.setChecked(True)
    learner.idle()
    row = next(f for f in learner.figures if f.measure == "distance to Kramatorsk")
    said = learner.answer(f"{row.planar:.1f}")
    assert said.startswith("That is the plane's figure.")
    assert "so 87.4 km in the plane are far fewer" in said
    assert learner.states[3] is OPEN
    assert not learner.is_right
    # Degrees times 111 is the second.
    (lon0, lat0), (lon1, lat1) = lonlat("Pokrovsk"), lonlat("Kramatorsk")
    degrees = ((lon1 - lon0) ** 2 + (lat1 - lat0) ** 2) ** 0.5
    said = learner.answer(f"{111.3 * degrees:.1f} km")
    assert said.startswith("You have turned degrees into kilometres with 111 km for each.")
    # Then the geodesic, by another's hand, with a decimal comma.
    km = GEOD.inv(lon0, lat0, lon1, lat1)[2] / 1e3
    said = learner.answer(f"{km:.2f}".replace(".", ","))
    assert learner.is_right
    assert said == "It is 57.9 km. In the plane of web Mercator it would be 87.4 km."
    assert learner.states[3] is DONE
    learner.next()

    # The buffer that shrinks, and its area.
    learner.answer("16,6")
    assert learner.is_right
    learner.next()
    learner.go_to(MEASURE_PAGE)
    learner.measure.distances.setText("25 km")
    learner.idle()
    learner.answer("1,963 km2")
    assert learner.states[5] is DONE
    learner.next()
    learner.set_crs("EPSG:32637")
    learner.next()
    assert learner.view.next.text() == "Finish"
    learner.next()

    # All done, and the list says so.
    assert learner.part.list.isVisible()
    assert learner.part.list.lessons.item(PLANE).text().endswith("15 min · done")
    assert set(settings.lesson_progress("plane-and-ellipsoid").get()) == {"done"}


@pytest.mark.parametrize("number", range(6))
def test_every_lesson_is_completed_by_its_own_solutions(learner, number):
    doer = Doer(learner.work, learner.dock, learner.active)

    def wait(is_true):
        learner.qtbot.waitUntil(is_true, timeout=20_000)

    doer.open(number)
    states = doer.teaching._progress
    for _ in range(doer.steps):
        while not all(doer.teaching._met):
            doer.perform()
            wait(lambda: doer.is_still)
        doer.answer()
        wait(lambda: doer.is_done)
        doer.go_on()
    assert set(states.states) == {DONE}


def test_the_neck_is_ticked_off_and_followed_to_another_date(learner):
    learner.take_map()
    learner.open(CORRIDOR)
    learner.next(2)
    learner.measure.set_town(learner.work.search("Myrnohrad", 1)[0])
    learner.measure.corridor.setChecked(True)
    learner.idle()
    assert learner.teaching._met == [True]
    learner.teaching._show(5)
    assert learner.teaching._met == [False, False]
    learner.take_map(date(2025, 8, 15))
    assert learner.teaching._met == [True, True]
    assert learner.answer("7.6").startswith("That is the width on 4 November 2025.")


def test_a_choice_gets_its_hint(learner):
    learner.take_map()
    learner.open(CONTROL_MAP)
    learner.next(2)
    assert learner.choose("unknown").startswith("“Unknown” is a class of its own")
    assert learner.states[2] is OPEN
    assert learner.choose("held").startswith("Sloviansk is held")
    assert learner.states[2] is DONE


# What counts as done


def test_a_right_answer_is_not_enough_while_something_is_to_be_done(learner):
    learner.take_map()
    learner.open(DISTANCE)
    learner.next(5)
    learner.answer("4.75")  # the range, read elsewhere: Hryshyne was not measured
    assert learner.is_right
    assert learner.states[5] is OPEN
    learner.measure_places("Hryshyne")
    assert learner.states[5] is DONE


def test_the_solution_counts_as_shown(learner):
    learner.take_map()
    learner.open(CONTROL_MAP)
    learner.next(2)
    learner.press(learner.box.solution)
    assert learner.box.says.text().startswith("Sloviansk is held")
    assert learner.states[2] is SHOWN
    learner.choose("held")
    assert learner.states[2] is SHOWN


def test_a_step_gone_past_undone_is_skipped(learner):
    learner.open(CONTROL_MAP)
    learner.next(2)
    assert learner.states[:2] == (DONE, SKIPPED)


def test_what_is_no_figure_is_said_beside_the_field(learner):
    learner.take_map()
    learner.open(DISTANCE)
    learner.next(2)
    learner.messages.clear()
    assert "is no figure" in learner.answer("far away")
    assert learner.messages.text == ""


def test_without_a_map_an_answer_says_what_to_do(learner):
    learner.open(DISTANCE)
    learner.next(2)
    learner.answer("9.8")
    assert "Load the lesson map" in learner.messages.text
    assert learner.states[2] is OPEN


def test_a_figure_of_a_map_before_does_not_count(learner):
    learner.take_map(date(2025, 3, 15))
    learner.measure_places("Mariupol")
    learner.active.clear()
    learner.open(DISTANCE)
    learner.next(4)
    assert learner.teaching._met == [False]


# Starting again, progress


def test_start_again_restores_the_lessons_map_and_leaves_other_layers_alone(learner):
    project = QgsProject.instance()
    own = QgsVectorLayer("Point?crs=EPSG:4326&field=a:int", "My points", "memory")
    project.addMapLayer(own)
    learner.load_lesson(date(2024, 7, 15))
    project.removeMapLayer(layer_of(project, "front").id())
    learner.open(PLANE)
    learner.next(3)
    learner.press(learner.view.restart)
    assert learner.active.control.provenance.assessed == NOVEMBER
    assert layer_of(project, "front") is not None
    assert project.mapLayer(own.id()) is own
    assert own.name() == "My points"
    assert learner.view.heading.text() == "Two rulers"
    assert set(learner.states) == {OPEN}


def test_start_again_has_everything_done_anew(learner):
    """Rows, CRS and layers of before do not tick off what they once did."""
    learner.load_lesson(NOVEMBER)
    learner.set_crs("EPSG:3857")
    learner.measure_places("Pokrovsk", "Kramatorsk")
    learner.measure.between.setChecked(True)
    learner.measure.areas.setChecked(True)
    learner.measure.distances.setText("25 km")
    learner.idle()
    learner.press(learner.measure.to_layers)
    learner.open(PLANE)
    learner.press(learner.view.restart)
    met = {}
    for number in (2, 3, 5):
        learner.teaching._show(number)
        met[number] = learner.teaching._met
    assert met == {2: [False], 3: [False], 5: [False]}
    assert learner.figures == []
    learner.press(learner.view.leave)
    learner.open(RINGS)
    learner.teaching._show(len(learner.states) - 2)
    assert learner.teaching._met == [False]  # a layer of measurements


def test_what_is_done_after_start_again_counts(learner):
    learner.load_lesson(NOVEMBER)
    learner.set_crs("EPSG:3857")
    learner.open(PLANE)
    learner.press(learner.view.restart)
    learner.next(2)
    assert learner.teaching.strip.text.endswith(
        ": The project's CRS is EPSG:3857 (anew: set another one, then this)"
    )
    learner.set_crs("EPSG:4326")
    assert learner.states[2] is OPEN
    learner.set_crs("EPSG:3857")
    assert learner.states[2] is DONE
    learner.next()
    learner.measure_places("Pokrovsk", "Kramatorsk")
    assert learner.teaching._met == [False]
    learner.measure.between.setChecked(True)
    learner.idle()
    assert learner.teaching._met == [True]


def test_a_comparison_of_before_start_again_does_not_count(learner):
    learner.take_map()
    learner.go_to(CHANGE_PAGE)
    learner.qtbot.waitUntil(lambda: learner.work.change_page.model.rowCount() > 0, timeout=20_000)
    learner.open(GAINED)
    learner.teaching._show(3)
    assert learner.teaching._met == [True]
    learner.press(learner.view.restart)
    learner.teaching._show(3)
    assert learner.teaching._met == [False]


def test_another_sources_map_is_replaced_only_when_confirmed(learner, monkeypatch):
    control = lesson_map(NOVEMBER)
    other = replace(
        control,
        provenance=replace(control.provenance, source="Another source", is_illustrative=False),
    )
    learner.active.set_control(other, land_of(control), regions_of(control))
    learner.idle()
    learner.open(PLANE)
    learner.next()
    asked = []
    buttons = QMessageBox.StandardButton
    for pressed in (buttons.No, buttons.Yes):
        monkeypatch.setattr(
            QMessageBox, "question",
            lambda *args, pressed=pressed: asked.append(args[-1]) or pressed,
        )  # fmt: skip
        learner.press(learner.view.restart)
        is_kept = pressed == buttons.No
        assert (learner.active.control is other) is is_kept
        assert (learner.states[0] is DONE) is is_kept
    assert "Another source" in asked[0]


def test_a_step_that_cannot_be_shown_is_not_taken(learner, monkeypatch):
    def fail(_check):
        raise InputError("No place is called so.")

    learner.open(PLANE)
    monkeypatch.setattr(MapLoaded, "words", property(fail))
    learner.next()
    assert learner.messages.text == "No place is called so."
    assert learner.view.heading.text() == "Two rulers"
    learner.next()
    assert learner.states[:2] == (DONE, OPEN)


def test_a_lesson_goes_on_where_it_was_left(learner):
    learner.take_map()
    learner.open(PLANE)
    learner.next(2)
    learner.press(learner.view.leave)
    assert "2 of 8 steps done" in learner.part.list.lessons.item(PLANE).text()
    learner.open(PLANE)
    assert learner.view.heading.text() == "Give the project web Mercator"


def test_progress_is_reset_when_confirmed(learner, monkeypatch):
    learner.open(PLANE)
    learner.next()
    learner.press(learner.view.leave)
    buttons = QMessageBox.StandardButton
    for pressed, kept in ((buttons.No, True), (buttons.Yes, False)):
        monkeypatch.setattr(QMessageBox, "question", lambda *_, pressed=pressed: pressed)
        learner.press(learner.part.list.reset)
        assert bool(settings.lesson_progress("plane-and-ellipsoid").get()) is kept


def test_steps_done_before_are_shown_as_done(learner):
    learner.take_map()
    learner.open(CONTROL_MAP)
    learner.next(2)
    learner.active.clear()
    learner.press(learner.view.back)
    assert learner.teaching._met == [True]
    assert learner.view.next.text() == "Next"


# On other pages, and around


def test_the_strip_says_on_other_pages_what_is_to_be_done(learner):
    learner.open(CONTROL_MAP)
    learner.next()
    strip = learner.teaching.strip
    assert not strip.isVisible()
    learner.go_to(LOAD_PAGE)
    assert strip.isVisible()
    assert strip.text.replace("\u00a0", " ") == (
        "Load the lesson map: The map of 4 Nov 2025 is loaded"
    )
    learner.take_map()
    assert strip.text == "Load the lesson map: done"
    learner.press(strip._back)
    assert learner.dock.page == LEARN_PAGE
    assert not strip.isVisible()


def test_a_lesson_that_is_left_is_not_watched(learner):
    learner.open(CONTROL_MAP)
    learner.next()
    learner.press(learner.view.leave)
    learner.take_map()
    learner.go_to(LOAD_PAGE)
    assert not learner.teaching.strip.isVisible()
    assert "1 of 8 steps done" in learner.part.list.lessons.item(CONTROL_MAP).text()


def test_own_lessons_and_their_faults_are_listed(learner, tmp_path):
    text = "---\nid: own\ntitle: My own\nlanguage: en\nminutes: 5\n---\n## One\nRead."
    (tmp_path / "own.md").write_text(text, encoding="utf-8")
    (tmp_path / "bad.md").write_text(text.replace("id: own\n", ""), encoding="utf-8")
    settings.LESSONS_FOLDER.set(str(tmp_path))
    learner.teaching.reload()
    rows = learner.part.list.lessons
    assert rows.count() == 7
    assert rows.item(6).text() == "7. My own\n5 min · 1 steps"
    assert learner.part.list.faults.text() == (
        "bad.md, line 1: The front matter lacks “id”; add a line id: …"
    )


def test_the_folder_of_own_lessons_is_chosen(learner, tmp_path, monkeypatch):
    monkeypatch.setattr(
        teaching_module.QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path)
    )
    learner.press(learner.part.list.folder)
    assert settings.LESSONS_FOLDER.get() == str(tmp_path)


def test_a_handout_is_saved(learner, tmp_path, monkeypatch):
    path = tmp_path / "handout"
    monkeypatch.setattr(teaching_module.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    learner.open(PLANE)
    learner.press(learner.view.handout)
    assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    assert "handout.pdf" in learner.messages.text


def test_lessons_and_claims_share_the_page(learner):
    page = learner.work.learn_page
    page.show_part(CLAIMS)
    assert (page.lessons.isVisible(), page.claims.isVisible()) == (False, True)
    page.show_part(LESSONS)
    assert (page.lessons.isVisible(), page.claims.isVisible()) == (True, False)


def test_every_step_fits_360_pixels(learner):
    learner.take_map()
    for number in range(6):
        learner.open(number)
        for step in range(len(learner.states)):
            learner.teaching._show(step)
            QApplication.processEvents()
            everything_fits(learner.part, learner.part.width())
            assert learner.part.width() <= NARROW
        learner.press(learner.view.leave)


def test_the_keyboard_reaches_everything_of_a_step(learner):
    learner.take_map()
    learner.open(DISTANCE)
    learner.next(2)
    reached = set()
    learner.view.leave.setFocus()
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused.objectName())
        learner.qtbot.keyClick(focused or learner.view, Qt.Key.Key_Tab)
    assert reached >= {
        "leaveLesson", "answerField", "showSolution", "stepBack", "stepNext", "restartLesson",
        "lessonHandout",
    }  # fmt: skip
