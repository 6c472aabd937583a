"""A whole lesson in the real QGIS, by mouse and keyboard, with two wrong answers on the way."""

from __future__ import annotations

import pytest
from desktop.driver import Desktop
from test_desktop import open_dock

IDLE = "not work().runner._newest and not work().measuring._pause.isActive()"


@pytest.fixture
def qgis(desk: Desktop) -> Desktop:
    desk.run("from qgis.core import QgsCoordinateReferenceSystem")
    return desk


def heading(qgis: Desktop, text: str) -> None:
    qgis.wait_for(f"find('stepTitle').text() == {text!r}")


def test_a_lesson_by_mouse_and_keyboard(qgis: Desktop) -> None:
    # The page by its letter, the lesson by a double click.
    open_dock(qgis)
    qgis.key("alt+n")
    qgis.wait_for("dock().page_name == 'learnPage'")
    qgis.click_cell("find('lessons')", 1, 0, double=True)
    heading(qgis, "Two rulers")
    qgis.click("find('stepNext')")
    heading(qgis, "Load the map")
    assert qgis.run("find('stepNext').text()") == "Skip"

    # What the lesson waits for is said on the other pages, and leads back.
    qgis.key("alt+a")
    qgis.wait_for("'4\\u00a0Nov\\u00a02025 is loaded' in find('lessonStripText').text()")
    qgis.click("find('loadButton')")
    qgis.wait_for("find('lessonStripText').text() == 'Load the map: done'")
    qgis.click("find('backToLesson')")
    qgis.wait_for("find('stepNext').text() == 'Next'")
    qgis.click("find('stepNext')")
    heading(qgis, "Give the project web Mercator")
    qgis.run("QgsProject.instance().setCrs(QgsCoordinateReferenceSystem('EPSG:3857'))")
    qgis.wait_for("find('stepNext').text() == 'Next'")
    qgis.click("find('stepNext')")
    heading(qgis, "Measure between two cities")

    # Measured on the other page, ticked off on this one.
    qgis.key("alt+u")
    qgis.click("find('between')")
    qgis.wait_for(IDLE)
    qgis.wait_for("find('lessonStripText').text().endswith(': done')")
    qgis.click("find('backToLesson')")

    # The plane's figure gets its hint, the geodesic one is right; Return goes on.
    qgis.click("find('answerField')")
    qgis.type("87.4")
    qgis.key("Return")
    qgis.wait_for("find('verdict').text().startswith(\"That is the plane's figure.\")")
    assert qgis.run("find('answerField').hasFocus()")
    qgis.type("57,9")  # in place of the selected one
    qgis.key("Return")
    qgis.wait_for("find('verdict').text().startswith('It is 57.9')")
    qgis.wait_for("find('stepNext').hasFocus()")
    qgis.key("Return")
    heading(qgis, "The buffer that shrinks")

    # The name of the buffer is the second wrong answer.
    qgis.click("find('answerField')")
    qgis.type("25")
    qgis.key("Return")
    qgis.wait_for("find('verdict').text().startswith('That is what the buffer is called')")
    assert qgis.run("find('stepNext').text()") == "Skip"
    qgis.type("16.6")
    qgis.key("Return")
    qgis.wait_for("find('verdict').text().startswith('It reaches 16.6')")
    qgis.wait_for("find('stepNext').hasFocus()")
    qgis.key("Return")
    heading(qgis, "And its area")

    # A ring of 25 km is typed on the other page.
    qgis.key("alt+u")
    qgis.click("find('distances')")
    qgis.key("ctrl+a")
    qgis.type("25 km")
    qgis.wait_for("find('lessonStripText').text().endswith(': done')")
    qgis.click("find('backToLesson')")
    qgis.click("find('answerField')")
    qgis.type("1963 km2")
    qgis.key("Return")
    qgis.wait_for("find('stepNext').hasFocus()")
    qgis.key("Return")
    heading(qgis, "A plane that fits")
    qgis.run("QgsProject.instance().setCrs(QgsCoordinateReferenceSystem('EPSG:32637'))")
    qgis.wait_for("find('stepNext').text() == 'Next'")
    qgis.click("find('stepNext')")
    heading(qgis, "What to take with you")
    assert qgis.run("find('stepNext').text()") == "Finish"
    qgis.click("find('stepNext')")

    # All eight, and nothing went wrong on the way.
    qgis.wait_for("find('lessons').isVisible()")
    assert qgis.run("find('lessons').item(1).text()").endswith("15 min · done")
    assert qgis.errors == []
    assert qgis.dialogs == []
    qgis.run("QgsProject.instance().setDirty(False)")
    assert qgis.quit() == 0
