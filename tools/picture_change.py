"""Inside QGIS: the map of change around Pokrovsk, from the lesson map, by the page of the dock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import picture
from qgis.core import QgsProject, QgsRectangle

from salient.layers.interval import Interval
from salient.layers.loader import KEY_PROPERTY, hide_layer
from salient.ui.map_choice import LESSON, Chosen
from salient.ui.workbench import CHANGE_PAGE

BEFORE, AFTER = date(2025, 8, 15), date(2025, 11, 4)
POKROVSK = QgsRectangle(36.45, 48.03, 37.75, 48.77)


def compare(plugin) -> None:
    """Opens the page with both dates, as a user would choose them."""
    page = plugin.workbench.change_page
    plugin.dock.show_page(CHANGE_PAGE)
    page.earlier.choose(Chosen(LESSON, "lesson", BEFORE))
    page.later.choose(Chosen(LESSON, "lesson", AFTER))


def save(plugin, path: str) -> None:
    """Puts the change on the map and pictures it, with what was compared in title and legend."""
    project = QgsProject.instance()
    plugin.workbench.change_page.to_layers.click()
    for role in ("front", "pocket", "neck"):
        hide_layer(project, role)
    found = project.mapLayers().values()
    drawn = [x for x in found if str(x.customProperty(KEY_PROPERTY)).startswith("change/")]
    provenance = plugin.active.control.provenance
    between = Interval(*(replace(provenance, assessed=day) for day in (BEFORE, AFTER)))
    title = f"Change of control around Pokrovsk, {BEFORE} to {AFTER} (illustrative)"
    picture.save_map(
        project, POKROVSK, title, between.credits, Path(path), sorted(drawn, key=_rank)
    )


def _rank(layer) -> int:
    kinds = ("patches", "lines", "arrows")
    return kinds.index(layer.customProperty(KEY_PROPERTY).split("/")[1])
