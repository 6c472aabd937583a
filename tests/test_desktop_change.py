"""Change between two dates in the real QGIS, by mouse and keyboard; what stops it midway."""

from __future__ import annotations

from datetime import date

import pytest
from desktop.driver import Desktop
from test_change_page import overlaid_km2
from test_desktop import LEFT_BEHIND, choose, open_dock, write_in

from salient.layers.sources.lesson import LESSON_DATES, lesson_map

FIRST, MARCH, AUGUST, NOVEMBER = LESSON_DATES
IDLE = "not work().runner._newest and work().changing.is_idle"
SHOWN = "{f.date for f in work().change_page.model.figures}"


@pytest.fixture
def qgis(desk: Desktop) -> Desktop:
    desk.run(
        "layers = lambda: QgsProject.instance().mapLayers().values()\n"
        "results = lambda: sorted(l.name() for l in layers()\n"
        "    if str(l.customProperty('salient/key')).startswith('change/'))"
    )
    return desk


def wait_for_change(qgis: Desktop, before: date, after: date) -> None:
    """Wait until the table shows the change between two dates."""
    qgis.wait_for(f"{SHOWN} == {{'{before} → {after}'}}")
    qgis.wait_for(IDLE)


def value(qgis: Desktop, measure: str) -> float:
    """Return a figure of all ground."""
    return float(
        str(
            qgis.run(
                "next(f.value for f in work().change_page.model.figures"
                f" if f.subject == 'all ground' and f.measure.startswith({measure!r}))"
            )
        )
    )


def test_a_sitting_with_the_change_page(qgis: Desktop) -> None:
    # The map that is loaded is compared with the one before it, as soon as the page is opened.
    open_dock(qgis)
    qgis.click("find('loadButton')")
    qgis.wait_for("plugin().active.control is not None")
    qgis.key("alt+g")
    qgis.wait_for("dock().page == 2")
    wait_for_change(qgis, AUGUST, NOVEMBER)

    # Other dates: the figures are those of a full overlay.
    choose(qgis, "earlierLesson", 0)
    choose(qgis, "laterSource", 1)
    choose(qgis, "laterLesson", 1)
    wait_for_change(qgis, FIRST, MARCH)
    maps = [lesson_map(day).occupied for day in (FIRST, MARCH)]
    assert value(qgis, "gained") == pytest.approx(overlaid_km2(maps[1], maps[0]), rel=1e-6)
    assert value(qgis, "lost") == pytest.approx(overlaid_km2(*maps), rel=1e-6)
    qgis.click("find('swapMaps')")
    wait_for_change(qgis, MARCH, FIRST)
    qgis.click("find('swapMaps')")
    wait_for_change(qgis, FIRST, MARCH)

    # On the map, twice: the layers come once.
    for _ in range(2):
        qgis.click("find('figuresToLayers')")
        qgis.wait_for("len(results()) == 3")
    interval = f"{FIRST} to {MARCH}"
    assert qgis.run("results()") == [
        f"Contact lines, {interval}",
        f"Gained and lost, {interval}",
        f"Movement of the front, {interval}",
    ]
    before = qgis.run("iface.mapCanvas().extent().toString()")
    qgis.click_cell("find('figures')", 0, 0, double=True)
    qgis.wait_for(f"iface.mapCanvas().extent().toString() != {before!r}")

    # A larger least patch: fewer are drawn, the sums stay.
    gained = value(qgis, "gained")
    write_in(qgis, "find('minKm2')", "100", "Tab")
    qgis.wait_for("work().change_page.min_km2.value() == 100 and 'not drawn' in "
                  "work().change_page.footer.text()")  # fmt: skip
    assert value(qgis, "gained") == gained

    # A newer question overtakes the one that is being answered.
    assert qgis.run(
        "page = work().change_page\n"
        "page.later._lesson.date.setCurrentIndex(2); work().changing._compare()\n"
        "busy = work().runner.is_busy('change')\n"
        "page.earlier._lesson.date.setCurrentIndex(1); busy"
    )
    wait_for_change(qgis, MARCH, AUGUST)

    # The layer goes while it is compared.
    choose(qgis, "earlierSource", 2)
    qgis.run(
        "areas = [l for l in layers() if l.name().startswith('Control areas')]\n"
        "work().change_page.earlier._layer.layer.setLayer(areas[0])"
    )
    qgis.wait_for(IDLE)
    assert qgis.run(
        "work().changing._compare(); busy = work().runner.is_busy('change')\n"
        "QgsProject.instance().removeMapLayer(areas.pop().id()); busy"
    )
    qgis.wait_for(IDLE)
    assert qgis.run("len(results())") == 3

    # The project is closed while maps are compared.
    choose(qgis, "earlierSource", 1)
    qgis.wait_for(IDLE)
    assert qgis.run(
        "work().changing._compare(); busy = work().runner.is_busy('change')\n"
        "iface.newProject(False); busy"
    )
    qgis.wait_for(IDLE)
    assert qgis.run("not QgsProject.instance().mapLayers()")

    # The plugin is disabled while maps are compared: nothing stays.
    assert qgis.run(
        "work().changing._compare(); busy = work().runner.is_busy('change')\n"
        "QTimer.singleShot(0, lambda: utils.unloadPlugin('salient')); busy"
    )
    qgis.wait_for("plugin() is None and dock() is None")
    assert qgis.run(LEFT_BEHIND) == []
    assert qgis.errors == []
    assert qgis.dialogs == []
    qgis.run("QgsProject.instance().setDirty(False)")
    assert qgis.quit() == 0
