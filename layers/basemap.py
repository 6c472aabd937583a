"""A base map that needs no network, in a group of its own below everything but other base maps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from ..errors import SourceError
from . import basemap_file as file
from .base_styles import style_base
from .contents import ROLE_PROPERTY, Contents, places_contents
from .dressing import dress
from .gazetteer import Gazetteer
from .loader import GROUP_PROPERTY, KEY_PROPERTY, bring_reference
from .metadata import describe
from .plan import prominence
from .regions import PROVENANCE
from .themes import current_look, ensure_themes, settle
from .words import tr

ROLE = "basemap"


@dataclass(frozen=True)
class BaseMap:
    """What a base map is made of: a GeoPackage of ground and borders, and the places."""

    path: Path
    places: Contents


def prepare_base_map() -> BaseMap:
    """Everything that a base map needs, in any thread.

    Raises SourceError where QGIS's world map is missing or the profile cannot be written to.
    """
    places = Gazetteer.load().places
    return BaseMap(file.base_map_file(), places_contents(places, prominence(places)))


def add_base_map(project: QgsProject, base: BaseMap) -> QgsLayerTreeGroup:
    """Adds what is missing of the base map; above web and raster maps at the bottom of the tree.

    Places and oblasts go where loading a control map puts them. Main thread only. Raises
    SourceError where a layer cannot be opened.
    """
    look = current_look(project)
    bring_reference(project, base.places)
    group = base_map_group(project) or _new_group(project)
    for index, table in enumerate(file.TABLES):
        if _layer(project, table) is None:
            layer = _make(base.path, table)
            project.addMapLayer(layer, False)
            group.insertLayer(index, layer).setExpanded(False)
            settle(layer, look)
    ensure_themes(project)
    return group


def base_map_group(project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group of the base map in a project, None where there is none."""
    for group in project.layerTreeRoot().findGroups(True):
        if group.customProperty(GROUP_PROPERTY) == ROLE:
            return group
    return None


def _layer(project: QgsProject, table: str) -> QgsVectorLayer | None:
    for layer in project.mapLayers().values():
        is_it = layer.customProperty(KEY_PROPERTY) == _key(table)
        if is_it and layer.customProperty(ROLE_PROPERTY) == ROLE and layer.isValid():
            return layer
    return None


def _new_group(project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    index = len(root.children())
    while index > 0 and _is_other_base_map(root.children()[index - 1]):
        index -= 1
    group = root.insertGroup(index, tr("Base map"))
    group.setCustomProperty(GROUP_PROPERTY, ROLE)
    group.setExpanded(False)
    return group


def _is_other_base_map(node: QgsLayerTreeNode) -> bool:
    """Whether a node of the tree holds nothing but web, tile or raster maps."""
    if QgsLayerTree.isGroup(node):
        return bool(node.children()) and all(map(_is_other_base_map, node.children()))
    layer = node.layer() if QgsLayerTree.isLayer(node) else None
    types = (QgsMapLayer.LayerType.RasterLayer, QgsMapLayer.LayerType.VectorTileLayer)
    return layer is not None and layer.type() in types


def _make(path: Path, table: str) -> QgsVectorLayer:
    title = {
        file.STATE_BORDER: tr("State border of Ukraine"),
        file.BORDERS: tr("Borders between other countries"),
        file.SHORES: tr("Shores"),
        file.UKRAINE: tr("Ukraine"),
        file.ABROAD: tr("Other countries"),
        file.SEA: tr("Sea"),
    }[table]
    layer = QgsVectorLayer(f"{path}|layername={table}", title, "ogr")
    if not layer.isValid():
        raise SourceError(
            tr("The base map cannot be opened; delete the file and add it again: {file}").format(
                file=path
            ),
            str(path),
        )
    layer.setReadOnly(True)
    layer.setCustomProperty(ROLE_PROPERTY, ROLE)
    layer.setCustomProperty(KEY_PROPERTY, _key(table))
    dress(layer, lambda it, look: style_base(it, table, look))
    describe(
        layer,
        title,
        tr("Base map of Salient: land, sea and borders, by the recognised border of Ukraine."),
        PROVENANCE,
        tr("Natural Earth 1:10m, generalised by QGIS"),
        has_day=False,
    )
    return layer


def _key(table: str) -> str:
    return f"{ROLE}/{table}"
