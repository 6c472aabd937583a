"""Inside QGIS: the page, the report and the checked claims of the demo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject

from salient.analysis.claim import Checked
from salient.analysis.claims import check
from salient.analysis.model import Figure
from salient.layers.atlas import ukraine_atlas
from salient.layers.basemap import add_base_map, prepare_base_map
from salient.layers.claims import shipped_claims, write_checked
from salient.layers.gazetteer import Gazetteer
from salient.layers.pages.compose import compose, story_extent
from salient.layers.pages.export import export_page, page_png
from salient.layers.pages.formats import FORMATS
from salient.layers.pages.page import PageContents, new_page, show_page
from salient.layers.pages.statistics import usual_figures
from salient.layers.report.report import Report, write_report
from salient.layers.themes import current_look

TOWNS = ("Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk", "Sloviansk")
TITLE = "The front at Pokrovsk"
PAGE, MAP = FORMATS["a4"], FORMATS["wide"]


def save_page(plugin, out: Path) -> None:
    """The page on a base map as files; without one in the project, which has to stand alone."""
    project = QgsProject.instance()
    gazetteer = Gazetteer.load()
    towns = [gazetteer.resolve(name) for name in TOWNS]
    figures = usual_figures(plugin.active.setting(), towns, towns[1])
    base = add_base_map(project, prepare_base_map())
    layout = new_page(project, PAGE, contents(plugin, figures))
    for name in ("page.pdf", "page.png"):
        export_page(layout, PAGE, out / name)
    project.removeMapLayers(base.findLayerIds())
    project.layerTreeRoot().removeChildNode(base)
    show_page(project, PAGE, contents(plugin, figures))


def save_report(plugin, out: Path, figures: Sequence[Figure]) -> None:
    """The report on the demo's figures and on the claims that ship, and the table of these."""
    project = QgsProject.instance()
    claims = check_claims(plugin)
    write_checked(out / "claims.csv", claims)
    told = contents(plugin)
    png = page_png(new_page(project, MAP, told), MAP)
    origin = plugin.active.control.provenance
    report = Report(TITLE, origin, figures, told.credit, png, claims=claims)
    write_report(out / "report.html", report, project.transformContext())


def check_claims(plugin) -> list[Checked]:
    return check(shipped_claims().claims, plugin.active.setting(), ukraine_atlas())


def contents(plugin, figures: Sequence[Figure] = (), title: str = TITLE) -> PageContents:
    """``title``: empty for that which a page has where the user gives none."""
    project, origin = QgsProject.instance(), plugin.active.control.provenance
    return compose(project, origin, story_extent(), current_look(project), figures, title)
