"""A control map in the user's project: one group, loaded once, replaced when loaded again.

Only layers of the plugin's own are touched, known by a custom property; what the user did to them
(style, name, visibility, place in the tree) stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..analysis.model import ControlMap, Place, Provenance
from . import regions
from .contents import ROLE_PROPERTY, ROLES, Contents
from .dressing import carry_over, dress
from .lonlat import wgs84
from .metadata import describe
from .place_styles import style_regions
from .plan import LoadPlan, plan_load
from .themes import current_look, ensure_themes, settle
from .words import tr

GROUP_PROPERTY = "salient/group"
TITLE_PROPERTY = "salient/title"
KEY_PROPERTY = "salient/key"
EMPTY_PROJECT_CRS = "EPSG:32637"
"""UTM zone 37N, the zone of the Donetsk front: for a project that has nothing in it yet."""

_MARGIN = 0.06


@dataclass(frozen=True)
class Loaded:
    """What loading did. ``extent`` (in ``crs``, the project's) is for a project that was empty:
    where to move the view; None leaves it where the user has it. QGIS sets up an empty project's
    CRS and view by its first layer, on the event loop's next turn: set both after that turn, by
    ``QTimer.singleShot(0, ...)``.
    """

    group: QgsLayerTreeGroup
    layers: dict[str, QgsVectorLayer]
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle | None = None


def load_control_map(project: QgsProject, control: ControlMap, town: Place | None = None) -> Loaded:
    """``plan_load`` and ``apply`` in one, on the main thread: for scripts."""
    return apply(project, plan_load(control, town))


def apply(project: QgsProject, plan: LoadPlan) -> Loaded:
    """Adds the layers of a plan to a project, or refreshes those added earlier. Main thread only.

    Raises SourceError where QGIS's world map is missing.
    """
    was_empty = not project.mapLayers()
    if was_empty:
        project.setCrs(QgsCoordinateReferenceSystem(EMPTY_PROJECT_CRS), True)
    house = _House(project, _group_title(plan.control.provenance))
    layers = {part.role: house.bring(part) for part in plan.contents}
    for role in ("neck", "pocket"):
        if role not in layers:
            house.remove(role)
    layers["regions"] = house.layer("regions") or house.add(_regions(was_empty), "regions")
    ensure_themes(project)
    extent = _extent(project, plan) if was_empty else None
    return Loaded(house.group, layers, project.crs(), extent)


def bring_reference(project: QgsProject, places: Contents) -> None:
    """Places and regions for a project that lacks them, regions unfilled: a base map is below.

    Raises SourceError where QGIS's world map is missing.
    """
    house = _House(project, None)
    if house.layer("places") is None:
        house.bring(places)
    found = house.layer("regions")
    if found is None:
        house.add(_regions(is_filled=False), "regions")
    else:
        _dress_regions(found, is_filled=False)


def find_group(project: QgsProject) -> QgsLayerTreeGroup | None:
    """The group of the active map in a project, None where there is none."""
    return _find(project.layerTreeRoot(), "control")


def layer_of(project: QgsProject, role: str) -> QgsVectorLayer | None:
    """The plugin's layer of a role (``contents.ROLES``) in a project."""
    for layer in project.mapLayers().values():
        if layer.customProperty(ROLE_PROPERTY) == role and not layer.customProperty(KEY_PROPERTY):
            return layer
    return None


def hide_layer(project: QgsProject, role: str) -> None:
    """Unticks the plugin's layer of a role, where another now shows the same ground."""
    layer = layer_of(project, role)
    node = None if layer is None else project.layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityChecked(False)
        ensure_themes(project)


def add_result_layer(project: QgsProject, layer: QgsVectorLayer, key: str) -> QgsVectorLayer:
    """Adds a layer of measurements to their subgroup; one of the same ``key`` gives way to it."""
    house = _House(project, None)
    group = house.results()
    index, is_visible = 0, True
    for node in _layer_nodes(group):
        old = node.layer()
        if old is not None and old.customProperty(KEY_PROPERTY) == key:
            index, is_visible = group.children().index(node), node.itemVisibilityChecked()
            project.removeMapLayer(old.id())
            break
    layer.setCustomProperty(ROLE_PROPERTY, "results")
    layer.setCustomProperty(KEY_PROPERTY, key)
    project.addMapLayer(layer, False)
    node = group.insertLayer(index, layer)
    node.setItemVisibilityChecked(is_visible)
    node.setExpanded(False)
    carry_over(layer)
    settle(layer, house.look)
    ensure_themes(project)
    return layer


def remove_results(project: QgsProject) -> None:
    """Takes all layers of measurements out of the project."""
    group = find_group(project)
    results = _find(group, "results") if group is not None else None
    if results is None:
        return
    project.removeMapLayers([node.layerId() for node in _layer_nodes(results)])
    results.parent().removeChildNode(results)


class _House:
    """The group in the layer tree, and the order of what is in it."""

    def __init__(self, project: QgsProject, title: str | None) -> None:
        self._project = project
        self.look = current_look(project)
        root = project.layerTreeRoot()
        group = _find(root, "control")
        if group is None:
            group = root.insertGroup(0, title or tr("Salient"))
            group.setCustomProperty(GROUP_PROPERTY, "control")
            group.setCustomProperty(TITLE_PROPERTY, group.name())
        if title is not None:
            if group.name() == group.customProperty(TITLE_PROPERTY):
                group.setName(title)
            group.setCustomProperty(TITLE_PROPERTY, title)
        self.group: QgsLayerTreeGroup = group

    def layer(self, role: str) -> QgsVectorLayer | None:
        return layer_of(self._project, role)

    def bring(self, contents: Contents) -> QgsVectorLayer:
        """The layer of a role with these contents: the one that is there, else a new one."""
        layer = self.layer(contents.role)
        if layer is not None and _is_ours(layer, contents):
            contents.refresh(layer)
            return layer
        return self.add(contents.make(), contents.role)

    def add(self, layer: QgsVectorLayer, role: str) -> QgsVectorLayer:
        """Puts a new layer where the one of its role is, else where the order has it."""
        layer.setCustomProperty(ROLE_PROPERTY, role)
        old = self.layer(role)
        self._project.addMapLayer(layer, False)
        node = self._project.layerTreeRoot().findLayer(old.id()) if old is not None else None
        if node is None:
            self.group.insertLayer(self._index(role), layer).setExpanded(role == "areas")
        else:
            parent = node.parent()
            put = parent.insertLayer(parent.children().index(node), layer)
            put.setItemVisibilityChecked(node.itemVisibilityChecked())
            put.setExpanded(node.isExpanded())
        if old is not None:
            self._release(old)
        settle(layer, self.look)
        return layer

    def remove(self, role: str) -> None:
        layer = self.layer(role)
        if layer is not None:
            self._release(layer)

    def results(self) -> QgsLayerTreeGroup:
        """The subgroup of measurements, made when first needed."""
        found = _find(self.group, "results")
        if found is None:
            found = self.group.insertGroup(self._index("results"), tr("Measurements"))
            found.setCustomProperty(GROUP_PROPERTY, "results")
        return found

    def _release(self, layer: QgsVectorLayer) -> None:
        """Removes a layer of ours; one that the user is editing becomes the user's own."""
        if layer.isEditable():
            layer.removeCustomProperty(ROLE_PROPERTY)
            carry_over(layer)
        else:
            self._project.removeMapLayer(layer.id())

    def _index(self, role: str) -> int:
        rank = ROLES.index(role)
        for index, child in enumerate(self.group.children()):
            if _rank(child) > rank:
                return index
        return len(self.group.children())


def _is_ours(layer: QgsVectorLayer, contents: Contents) -> bool:
    """Whether a layer can be refilled: in memory, not being edited, its fields as we made them."""
    return (
        layer.isValid()
        and layer.providerType() == "memory"
        and not layer.isEditable()
        and layer.fields().names() == list(contents.fields)
    )


def _rank(node: QgsLayerTreeNode) -> int:
    """Where a child of the group stands in its order; -1 for what the user put there."""
    role = node.customProperty(GROUP_PROPERTY)
    if QgsLayerTree.isLayer(node):
        layer = node.layer()
        role = layer.customProperty(ROLE_PROPERTY) if layer is not None else None
    return ROLES.index(role) if role in ROLES else -1


def _find(parent: QgsLayerTreeGroup, mark: str) -> QgsLayerTreeGroup | None:
    for group in parent.findGroups(True):
        if group.customProperty(GROUP_PROPERTY) == mark:
            return group
    return None


def _layer_nodes(group: QgsLayerTreeGroup) -> Iterable[QgsLayerTreeLayer]:
    return [child for child in group.children() if QgsLayerTree.isLayer(child)]


def _group_title(provenance: Provenance) -> str:
    short = provenance.source.split(" (")[0]
    return f"{tr('Salient')} – {short} {provenance.assessed_text}"


def _regions(is_filled: bool) -> QgsVectorLayer:
    layer = regions.region_layer(tr("Regions of Ukraine"))
    layer.setCustomProperty(ROLE_PROPERTY, "regions")
    _dress_regions(layer, is_filled)
    describe(
        layer,
        tr("Regions of Ukraine"),
        tr("Oblasts, Kyiv City, Crimea and Sevastopol, by reference to the map QGIS installs."),
        regions.PROVENANCE,
        tr("Natural Earth 1:10m, generalised by QGIS"),
        has_day=False,
    )
    return layer


def _dress_regions(layer: QgsVectorLayer, is_filled: bool) -> None:
    dress(layer, lambda it, look: style_regions(it, regions.NAME_FIELD, is_filled, look))


def _extent(project: QgsProject, plan: LoadPlan) -> QgsRectangle | None:
    """What to show first, in the project's CRS: the front, with a margin."""
    shown = plan.ground.occupied if plan.front.is_empty else plan.front
    if shown.is_empty:
        return None
    transform = QgsCoordinateTransform(wgs84(), project.crs(), project.transformContext())
    try:
        extent = transform.transformBoundingBox(QgsRectangle(*shown.bounds))
    except QgsCsException:
        return None
    extent.scale(1 + 2 * _MARGIN)
    return extent
