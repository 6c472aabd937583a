"""Inside QGIS: what ``gallery.py`` asks for, through the plugin's own modules."""

from __future__ import annotations

from pathlib import Path

import demo_publish
from qgis.core import QgsProject

from salient.layers.basemap import add_base_map, prepare_base_map
from salient.layers.gazetteer import Gazetteer
from salient.layers.looks import LOOKS
from salient.layers.pages.export import export_page
from salient.layers.pages.formats import FORMATS
from salient.layers.pages.page import new_page
from salient.layers.pages.statistics import usual_figures
from salient.layers.teaching.progress import StepState
from salient.layers.themes import apply_look


def open_last_step(plugin, number: int) -> None:
    """A lesson as it stands once all but its last step are done."""
    teaching = plugin.workbench.teaching
    lesson, progress = teaching._lessons[number]
    for step in range(len(lesson.steps) - 1):
        progress.set(step, StepState.DONE)
    teaching.open(number)


class Gallery:
    """Pages of the lesson map on the base map."""

    def __init__(self, plugin) -> None:
        self._plugin = plugin
        gazetteer = Gazetteer.load()
        towns = [gazetteer.resolve(name) for name in demo_publish.TOWNS]
        self._figures = usual_figures(plugin.active.setting(), towns, towns[1])
        add_base_map(QgsProject.instance(), prepare_base_map())

    def wear(self, look: str) -> None:
        apply_look(QgsProject.instance(), LOOKS[look])

    def save(self, format_: str, path: str) -> None:
        contents = demo_publish.contents(self._plugin, self._figures, title="")
        layout = new_page(QgsProject.instance(), FORMATS[format_], contents)
        export_page(layout, FORMATS[format_], Path(path))
