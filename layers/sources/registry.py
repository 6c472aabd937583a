"""Which module serves which source on the network."""

from __future__ import annotations

from ...errors import InputError
from ..words import tr
from .deepstate import DeepState
from .deepstate_archive import DeepStateArchive
from .isw import Isw
from .payload import OnlineSource
from .uacontrolmap import UAControlMap
from .viina import Viina

_MAKERS = {
    maker.info.id: maker for maker in (DeepState, DeepStateArchive, Isw, Viina, UAControlMap)
}


def online(source_id: str) -> OnlineSource:
    """The source of an id of the catalogue; InputError where it is none of the network's."""
    maker = _MAKERS.get(source_id)
    if maker is None:
        raise InputError(tr("“{id}” is no source on the network.").format(id=source_id))
    made: OnlineSource = maker()
    return made
