"""The Processing provider ``salient``."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .bufferareas import BufferAreas
from .change import ChangeOfControl
from .checkclaims import CheckClaims
from .compare import Compare
from .controlareas import ControlAreas
from .corridor import CorridorOfTown
from .frontdistance import FrontDistance
from .frontline import FrontLine
from .load import Load
from .page import Page
from .series import SeriesOfMaps

_ICON = Path(__file__).resolve().parents[1] / "resources" / "icons" / "salient.svg"
_ALGORITHMS = (
    *(FrontLine, FrontDistance, BufferAreas, ControlAreas, CorridorOfTown, Compare, Load),
    ChangeOfControl,
    CheckClaims,
    SeriesOfMaps,
    Page,
)


class SalientProvider(QgsProcessingProvider):
    """Offers the plugin's algorithms to the toolbox, to models, scripts and ``qgis_process``."""

    def id(self) -> str:
        return "salient"

    def name(self) -> str:
        return "Salient"

    def longName(self) -> str:
        return "Salient"

    def icon(self) -> QIcon:
        return QIcon(str(_ICON)) if _ICON.is_file() else super().icon()

    def loadAlgorithms(self) -> None:
        for algorithm in _ALGORITHMS:
            self.addAlgorithm(algorithm())
