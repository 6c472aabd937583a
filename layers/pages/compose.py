"""What a page of a project says: title, date, credit and statistics of what is shown now."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from shapely.geometry.base import BaseGeometry

from ...analysis.model import Figure, Provenance
from ..dressing import name_in_use, worn_look
from ..lonlat import wgs84
from ..looks import Look
from ..words import date_text, tr
from .credit import credit_line
from .page import PageContents
from .statistics import rows_of

STORY_LONLAT = QgsRectangle(36.5, 47.92, 38.2, 48.94)
"""Pokrovsk and Myrnohrad, with Donetsk, Kramatorsk and Sloviansk around them."""

_MARGIN = 1.08


def compose(
    project: QgsProject,
    origin: Provenance,
    extent: QgsReferencedRectangle | None,
    look: Look,
    figures: Sequence[Figure] = (),
    title: str | None = "",
) -> PageContents:
    """The contents of a page of what the project shows.

    ``title``: "" for one of our own. None for it, or for ``extent``: what the page has.
    """
    layers = shown_layers(project)
    credit = credit_line(layers)
    if figures:
        method = tr("Distances and areas are geodesic, on the WGS84 ellipsoid.")
        credit = f"{credit} {method}"
    return PageContents(
        usual_title(origin) if title == "" else title,
        _subtitle(origin),
        credit,
        layers,
        [_style(layer, look) for layer in layers],
        extent,
        rows_of(figures),
        look,
    )


def usual_title(origin: Provenance) -> str:
    """What a page is called that the user gives no title."""
    if origin.assessed is None:
        return tr("Front line")
    return tr("Front line, {date}").format(date=date_text(origin.assessed))


def shown_layers(project: QgsProject) -> list[QgsMapLayer]:
    """The layers that are visible on the canvas, the uppermost first."""
    root = project.layerTreeRoot()
    nodes = {layer.id(): root.findLayer(layer.id()) for layer in root.layerOrder()}
    return [
        layer
        for layer in root.layerOrder()
        if nodes[layer.id()] is not None and nodes[layer.id()].isVisible()
    ]


def story_extent() -> QgsReferencedRectangle:
    return QgsReferencedRectangle(STORY_LONLAT, wgs84())


def front_extent(front: BaseGeometry) -> QgsReferencedRectangle:
    """All of a front, with a margin; the story's extent where there is no front."""
    if front.is_empty:
        return story_extent()
    box = QgsRectangle(*front.bounds)
    box.scale(_MARGIN)
    return QgsReferencedRectangle(box, wgs84())


def plain_crs(extent: QgsReferencedRectangle) -> QgsCoordinateReferenceSystem:
    """A CRS that draws an extent in lon/lat upright: equal areas about its middle."""
    centre = extent.center()
    return QgsCoordinateReferenceSystem(
        f"PROJ:+proj=laea +lat_0={centre.y():.4f} +lon_0={centre.x():.4f} +datum=WGS84 +units=m"
        " +no_defs"
    )


def _subtitle(origin: Provenance) -> str:
    parts = [tr(origin.source).split(" (")[0]]
    if origin.assessed is not None:
        parts.append(tr("assessed on {date} (UTC)").format(date=date_text(origin.assessed)))
    else:
        parts.append(tr("undated"))
    if origin.is_illustrative:
        parts.append(tr("illustrative, for teaching"))
    return " · ".join(parts)


def _style(layer: QgsMapLayer, look: Look) -> str:
    """How a layer is drawn in a look: as dressed for it, or as the user has styled it."""
    styles = layer.styleManager()
    name = name_in_use(layer, look)
    is_ours = worn_look(layer) is not None and name in styles.styles()
    text: str = styles.style(name if is_ours else styles.currentStyle()).xmlData()
    return text
