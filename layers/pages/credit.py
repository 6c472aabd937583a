"""The credit line of a map, composed from what its layers' own metadata says."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer

from ..contents import ROLE_PROPERTY
from ..words import tr

_FIRST = ("areas", "front")


def credit_line(layers: Iterable[QgsMapLayer]) -> str:
    """Each source once, the control map's first: attribution, date, licence, "illustrative"."""
    ordered = sorted(layers, key=lambda layer: layer.customProperty(ROLE_PROPERTY) not in _FIRST)
    credits = dict.fromkeys(filter(None, map(_credit, ordered)))
    if not credits:
        return ""
    return tr("Sources: {sources}.").format(sources="; ".join(credits))


def restrictions(layers: Iterable[QgsMapLayer]) -> list[str]:
    """The credits of the layers whose source restricts redistribution, each once."""
    restricted = (layer for layer in layers if _is_ours(layer) and len(_rights(layer)) > 1)
    return list(dict.fromkeys(map(_credit, restricted)))


def _credit(layer: QgsMapLayer) -> str:
    """What a layer wants said of it; of a layer of the user's, its own attribution if it has one.

    A layer of ours has the credit as the first of its rights; a second one restricts its use.
    """
    rights = _rights(layer)
    if not _is_ours(layer):
        return "; ".join(rights) or layer.attribution()
    return rights[0] if rights else ""


def _rights(layer: QgsMapLayer) -> list[str]:
    return list(layer.metadata().rights())


def _is_ours(layer: QgsMapLayer) -> bool:
    return bool(layer.customProperty(ROLE_PROPERTY))
