"""A layer's styles: one named for each look, and the user's own beside them.

How a look was drawn is remembered in the layer, so that what the user made of it is known from it
and kept as a style of his own. QGIS holds in each named style all that a style can hold, a
layer's day and its marks with it; these are carried over to the styles that are not worn, or
changing the style would bring back an older day.

What the style of a look is called depends on the language of QGIS; the layer remembers the names
it has in use, so that another language finds them, and renames them.
"""

from __future__ import annotations

import base64
import html
import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Callable

from qgis.core import QgsMapLayer, QgsMapLayerStyle, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from .looks import LIGHT, LOOKS, Look
from .words import tr

Style = Callable[[QgsVectorLayer, Look], None]

_DRAWN = ("renderer-v2", "labeling", "blendMode", "layerOpacity")
_SHOWN = ("labelsEnabled", "hasScaleBasedVisibilityFlag", "minScale", "maxScale")
_OF_THE_LAYER = ("customproperties", "temporal")
_SAID = re.compile(r'[\w:]+="[^"]*"|>[^<>\s][^<>]*<')

_INNER = 'value="&lt;'


def style_name(look: Look) -> str:
    """What the style of a look is called in the language of QGIS; so is its map theme."""
    return {
        "light": tr("Salient: light"),
        "dark": tr("Salient: dark"),
        "grey": tr("Salient: grey"),
    }[look.id]


def name_in_use(layer: QgsMapLayer, look: Look) -> str:
    """What a layer calls the style of a look: as in the language it was last dressed in."""
    return str(layer.customProperty(_called(look.id)) or style_name(look))


def rename(layer: QgsVectorLayer) -> None:
    """Calls the styles of the looks as the language of QGIS has them."""
    manager = layer.styleManager()
    names = {look: (name_in_use(layer, look), style_name(look)) for look in LOOKS.values()}
    if all(old == new for old, new in names.values()):
        return
    for look, (old, new) in names.items():
        if old in manager.styles():
            manager.removeStyle(new)
            manager.renameStyle(old, new)
        layer.setCustomProperty(_called(look.id), new)
    carry_over(layer)


def dress(layer: QgsVectorLayer, style: Style) -> None:
    """Gives a layer a style for each look, anew where it has them; it wears the look it wore.

    A new layer wears the light look. Styles of the user's stay, and stay worn.
    """
    if is_dressed(layer):
        rename(layer)
    _set_aside(layer)
    manager = layer.styleManager()
    before, worn = manager.currentStyle(), worn_look(layer)
    is_new = not is_dressed(layer)
    look = worn or LIGHT
    own = None if worn or is_new else _snapshot(layer)
    drawn = {}
    for each in LOOKS.values():
        style(layer, each)
        drawn[each.id] = _snapshot(layer)
    if own is not None:
        own.writeToLayer(layer)
    else:
        style(layer, look)
    if is_new:
        manager.renameStyle(before, style_name(look))
    for each in LOOKS.values():
        if style_name(each) != manager.currentStyle():
            _put(layer, style_name(each), drawn[each.id])
    for key, snapshot in drawn.items():
        layer.setCustomProperty(_mark(key), _packed(snapshot))
        layer.setCustomProperty(_called(key), style_name(LOOKS[key]))
    carry_over(layer)


def wear(layer: QgsVectorLayer, look: Look) -> None:
    """Puts a dressed layer into a look, as it was drawn; what the user made of it is set aside."""
    if not is_dressed(layer):
        return
    rename(layer)
    _set_aside(layer)
    manager = layer.styleManager()
    name = style_name(look)
    if manager.currentStyle() != name:
        if name in manager.styles() and _is_changed(layer, look, manager.style(name)):
            manager.addStyle(_own_name(layer), manager.style(name))
        _put(layer, name, _remembered(layer, look))
        manager.setCurrentStyle(name)


def worn_look(layer: QgsMapLayer) -> Look | None:
    """The look whose style a layer has on; None where it is the user's own or no layer of ours."""
    name = layer.styleManager().currentStyle()
    return next((look for look in LOOKS.values() if name_in_use(layer, look) == name), None)


def is_dressed(layer: QgsMapLayer) -> bool:
    """Whether a layer has the styles of the looks."""
    return bool(layer.customProperty(_mark(LIGHT.id)))


def carry_over(layer: QgsVectorLayer) -> None:
    """Tells the styles not worn what is so of the layer whatever it wears: its marks, its day."""
    manager = layer.styleManager()
    current = _tree(_snapshot(layer))
    for name in manager.styles():
        if name != manager.currentStyle():
            style = _tree(manager.style(name))
            _take_over(style, current, _OF_THE_LAYER)
            _put(layer, name, QgsMapLayerStyle(style.toString(-1)))


def _set_aside(layer: QgsVectorLayer) -> None:
    """Keeps what the user made of the look that is worn as a style of his own, then restores it."""
    look = worn_look(layer)
    if look is None or not is_dressed(layer):
        return
    worn = _snapshot(layer)
    if _is_changed(layer, look, worn):
        layer.styleManager().addStyle(_own_name(layer), worn)
        _remembered(layer, look).writeToLayer(layer)


def _is_changed(layer: QgsVectorLayer, look: Look, style: QgsMapLayerStyle) -> bool:
    shown, drawn = _bare(_tree(style)), _unpacked(layer, look)
    return sorted(_said(shown.toString(-1))) != sorted(_said(drawn.toString(-1)))


def _said(xml: str) -> Iterator[str]:
    """What a style draws as its attributes and texts, which QGIS writes in no fixed order."""
    for said in _SAID.findall(xml):
        if said.startswith(_INNER):  # a symbol within a label
            yield from _said(html.unescape(said[len(_INNER) - len("&lt;") : -1]))
        elif '="{' not in said:  # an id, new each time a rule or a symbol layer is made
            yield said


def _snapshot(layer: QgsVectorLayer) -> QgsMapLayerStyle:
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style


def _remembered(layer: QgsVectorLayer, look: Look) -> QgsMapLayerStyle:
    """A look as it was drawn for a layer, with what is now so of the layer."""
    style, drawn = _tree(_snapshot(layer)), _unpacked(layer, look)
    _take_over(style, drawn, _DRAWN)
    for name in _SHOWN:
        style.documentElement().setAttribute(name, drawn.documentElement().attribute(name))
    return QgsMapLayerStyle(style.toString(-1))


def _bare(style: QDomDocument) -> QDomDocument:
    """Of a style only what it draws."""
    bare = QDomDocument()
    root = bare.createElement("qgis")
    bare.appendChild(root)
    for name in _SHOWN:
        root.setAttribute(name, style.documentElement().attribute(name))
    _take_over(bare, style, _DRAWN)
    return bare


def _packed(style: QgsMapLayerStyle) -> str:
    text = _bare(_tree(style)).toString(-1)
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def _unpacked(layer: QgsVectorLayer, look: Look) -> QDomDocument:
    packed = base64.b64decode(str(layer.customProperty(_mark(look.id))))
    document = QDomDocument()
    document.setContent(zlib.decompress(packed).decode())
    return document


def _take_over(style: QDomDocument, other: QDomDocument, tags: Sequence[str]) -> None:
    """Puts parts of another style in place of a style's own."""
    root = style.documentElement()
    for tag in tags:
        old, new = root.firstChildElement(tag), other.documentElement().firstChildElement(tag)
        if not old.isNull():
            root.removeChild(old)
        if not new.isNull():
            root.appendChild(style.importNode(new, True))


def _tree(style: QgsMapLayerStyle) -> QDomDocument:
    document = QDomDocument()
    document.setContent(style.xmlData())
    return document


def _put(layer: QgsVectorLayer, name: str, style: QgsMapLayerStyle) -> None:
    """Sets a style that is not worn."""
    manager = layer.styleManager()
    manager.removeStyle(name)
    manager.addStyle(name, style)


def _own_name(layer: QgsVectorLayer) -> str:
    taken = layer.styleManager().styles()
    name = base = tr("My style")
    number = 2
    while name in taken:
        name, number = f"{base} {number}", number + 1
    return name


def _mark(look_id: str) -> str:
    return f"salient/drawn/{look_id}"


def _called(look_id: str) -> str:
    return f"salient/called/{look_id}"
