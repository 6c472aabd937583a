"""The network: ``requests`` is the face, QGIS the carrier.

``session()`` gives a ``requests.Session`` whose requests go through QgsBlockingNetworkRequest, so
that proxy, certificates, authentication configurations and the network logger of the user hold.
It raises SourceError (HttpError where a server answered with a status) and Cancelled, with words
for a user. It works in any thread; ``requests`` itself is imported by the first session.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsFeedback

from ...errors import DependencyError
from ..words import tr
from .agent import leave
from .faults import HttpError
from .fetching import Download, download
from .manners import Manners, Stop
from .unpack import unpacked

if TYPE_CHECKING:
    from .transport import QgisSession

__all__ = [
    "Download",
    "HttpError",
    "Manners",
    "download",
    "leave",
    "session",
    "unpacked",
]


def session(
    manners: Manners | None = None,
    typed: Sequence[str] = (),
    authcfg: str = "",
    stop: Stop | QgsFeedback | None = None,
) -> QgisSession:
    """A session for one thread at a time.

    ``typed``: addresses the user typed, whose hosts may be asked without https. ``authcfg``: id of
    an authentication configuration of QGIS, used for the host first asked and for no other.
    ``stop`` says True, or is a QgsFeedback that was cancelled, when requests are to end at once.
    Raises DependencyError where ``requests`` is missing.
    """
    try:
        from .transport import QgisSession
    except ImportError as error:
        raise DependencyError(
            tr(
                "The Python package requests is missing, so nothing can be loaded from the "
                "network. Install it for the Python of QGIS: python3 -m pip install requests."
            ),
            str(error),
        ) from error
    is_stopped = stop.isCanceled if isinstance(stop, QgsFeedback) else stop
    return QgisSession(manners or Manners(), tuple(typed), authcfg, is_stopped)
