"""The looks of a whole project: one map theme each, and the one that is shown.

A theme of ours shows what is visible when it is made, and leaves the styles of the user's own
layers as they are; themes of his own are never touched.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsVectorLayer,
)

from .contents import ROLE_PROPERTY
from .dressing import is_dressed, rename, style_name, wear, worn_look
from .looks import LIGHT, LOOKS, Look

_SCOPE, _CHOSEN, _THEME = "salient", "/look", "/theme/"


def apply_look(project: QgsProject, look: Look) -> None:
    """Shows every layer of ours in a look, and remembers it for those to come."""
    project.writeEntry(_SCOPE, _CHOSEN, look.id)
    for layer in _dressed(project):
        wear(layer, look)
        layer.triggerRepaint()
    ensure_themes(project)


def current_look(project: QgsProject) -> Look:
    """The look that most layers of ours wear, whether we or a theme of QGIS put it on.

    Where there are none, the one last applied; light in a new project.
    """
    worn = [look.id for look in map(worn_look, _dressed(project)) if look is not None]
    if worn:
        return LOOKS[max(LOOKS, key=worn.count)]
    return LOOKS.get(project.readEntry(_SCOPE, _CHOSEN)[0], LIGHT)


def settle(layer: QgsVectorLayer, look: Look) -> None:
    """Puts a layer that joins a project into the look of the others there."""
    if worn_look(layer) is not look:
        wear(layer, look)


def ensure_themes(project: QgsProject) -> None:
    """Makes the map theme of each look, or brings it up to what is visible now."""
    themes = project.mapThemeCollection()
    root = project.layerTreeRoot()
    model = QgsLayerTreeModel(root)
    dressed = _dressed(project)
    for layer in dressed:
        rename(layer)
    for look in LOOKS.values():
        name = _named(project, look)
        record = QgsMapThemeCollection.createThemeFromCurrentState(root, model)
        entries = [_in_look(entry, name, dressed) for entry in record.layerRecords()]
        record.setLayerRecords(entries)
        if themes.hasMapTheme(name):
            themes.update(name, record)
        else:
            themes.insert(name, record)


def _named(project: QgsProject, look: Look) -> str:
    """The name of a look's theme, which is called anew where QGIS has changed its language."""
    themes, name = project.mapThemeCollection(), style_name(look)
    old = project.readEntry(_SCOPE, _THEME + look.id)[0]
    if old == name:
        return name
    if themes.hasMapTheme(old):
        themes.removeMapTheme(old)
    project.writeEntry(_SCOPE, _THEME + look.id, name)
    return name


def _in_look(
    entry: QgsMapThemeCollection.MapThemeLayerRecord, style: str, dressed: Sequence[QgsMapLayer]
) -> QgsMapThemeCollection.MapThemeLayerRecord:
    """How a theme shows one layer; which legend entries are ticked depends on the style."""
    layer = entry.layer()
    has_look = layer in dressed and style in layer.styleManager().styles()
    entry.usingCurrentStyle = has_look
    entry.currentStyle = style if has_look else ""
    entry.usingLegendItems = False
    return entry


def _dressed(project: QgsProject) -> list[QgsMapLayer]:
    """Layers of ours; one that became the user's own has no role any more."""
    layers = project.mapLayers().values()
    return [it for it in layers if is_dressed(it) and it.customProperty(ROLE_PROPERTY)]
