"""What can be loaded, declared: sources, their licences and terms, their addresses.

Addresses are settings, since services are renamed without notice: ``address`` gives the user's,
or else the one declared here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

from ..analysis.model import Provenance
from ..settings import Key


@dataclass(frozen=True)
class Revision:
    """One state of a source: the UTC day it is of, what the source calls it, where it is found.

    ``address``: a web address, or the path of a local file.
    """

    day: date
    revision: str
    address: str


@dataclass(frozen=True)
class SourceInfo:
    """A source and on what conditions it may be used.

    ``terms`` sums the terms up and goes through ``tr`` where it is shown; where
    ``needs_acceptance``, nothing is fetched before the user has accepted them. ``addresses``: the
    defaults by key; braces in them are filled in by the source.
    """

    id: str
    name: str
    licence: str = ""
    licence_url: str = ""
    attribution: str = ""
    terms: str = ""
    needs_acceptance: bool = False
    restricts_redistribution: bool = False
    addresses: dict[str, str] = field(default_factory=dict)

    @property
    def is_online(self) -> bool:
        return bool(self.addresses)

    def provenance(
        self,
        assessed: date | None,
        revision: str,
        retrieved: datetime | None,
        class_rule: str,
    ) -> Provenance:
        """The provenance of a map of this source."""
        return Provenance(
            source=self.name,
            assessed=assessed,
            revision=revision,
            retrieved=retrieved,
            licence=self.licence,
            attribution=self.attribution,
            class_rule=class_rule,
            restricts_redistribution=self.restricts_redistribution,
        )


_DEEPSTATE = {
    "licence": "DeepState's terms: deepstatemap.live/license-en.html",
    "licence_url": "https://deepstatemap.live/license-en.html",
    "attribution": "DeepState (deepstatemap.live)",
    "terms": QT_TRANSLATE_NOOP(
        "Salient",
        "Free use is bounded: pictures of the map with credit and a link to DeepState. Commercial "
        "use needs DeepState's approval, and the data may not be passed on.",
    ),
    "needs_acceptance": True,
    "restricts_redistribution": True,
}
_ISW_SERVICES = "https://services5.arcgis.com/SaBe5HMtmnbqSWlu/ArcGIS/rest/services/"
_GITHUB_FILES = "https://api.github.com/repos/{repository}/git/trees/{branch}?recursive=1"

_DECLARED = (
    SourceInfo(
        "lesson",
        QT_TRANSLATE_NOOP("Salient", "Salient lesson map"),
        "CC BY 4.0",
        attribution="Salient project",
    ),
    SourceInfo(
        "deepstate",
        QT_TRANSLATE_NOOP("Salient", "DeepState map"),
        addresses={
            "last": "https://deepstatemap.live/api/history/last",
            "revisions": "https://deepstatemap.live/api/history/public",
            "revision": "https://deepstatemap.live/api/history/{id}/geojson",
        },
        **_DEEPSTATE,
    ),
    SourceInfo(
        "deepstate-archive",
        QT_TRANSLATE_NOOP("Salient", "DeepState map, public archive (cyterat/deepstate-map-data)"),
        addresses={
            "day": "https://raw.githubusercontent.com/cyterat/deepstate-map-data/main/data/"
            "deepstatemap_data_{yyyymmdd}.geojson",
            "files": _GITHUB_FILES.format(repository="cyterat/deepstate-map-data", branch="main"),
            "history": "https://raw.githubusercontent.com/cyterat/deepstate-map-data/main/"
            "deepstate-map-data.geojson.gz",
        },
        **_DEEPSTATE,
    ),
    SourceInfo(
        "deepstate-revisions",
        QT_TRANSLATE_NOOP("Salient", "DeepState map, revisions kept in a folder"),
        **_DEEPSTATE,
    ),
    SourceInfo(
        "isw",
        QT_TRANSLATE_NOOP("Salient", "ISW, assessed control of terrain in Ukraine"),
        licence="ISW's terms: understandingwar.org/fair-use-and-attribution-policy",
        licence_url="https://understandingwar.org/fair-use-and-attribution-policy/",
        attribution="Institute for the Study of War and AEI's Critical Threats Project",
        terms=QT_TRANSLATE_NOOP(
            "Salient",
            "ISW asks for its written consent before any use of its geodata, and for credit on "
            "every map made with them.",
        ),
        needs_acceptance=True,
        restricts_redistribution=True,
        addresses={
            "control": _ISW_SERVICES + "VIEW_RussiaCoTinUkraine_V3/FeatureServer/49",
            "advance": _ISW_SERVICES + "AssessedRussianAdvanceInUkraine_V2_view/FeatureServer/0",
            "infiltration": _ISW_SERVICES
            + "View_AssessedRussianInfiltrationAreasinUkraine_V4/FeatureServer/0",
            "claimed": _ISW_SERVICES + "ClaimedRussianTerritoryinUkraine_V2_view/FeatureServer/0",
            "timelapse": _ISW_SERVICES
            + "UkrainianCoTTimelapse_FEB_2022_to_DEC_2024_view/FeatureServer/0",
        },
    ),
    SourceInfo(
        "viina",
        QT_TRANSLATE_NOOP("Salient", "VIINA, control of populated places"),
        licence="ODbL 1.0",
        licence_url="https://opendatacommons.org/licenses/odbl/1-0/",
        attribution=QT_TRANSLATE_NOOP(
            "Salient", "VIINA (Zhukov and Ayers), contains data of GeoNames"
        ),
        addresses={
            "files": _GITHUB_FILES.format(repository="zhukovyuri/VIINA", branch="HEAD"),
            "year": "https://github.com/zhukovyuri/VIINA/raw/HEAD/Data/control_latest_{year}.zip",
            "places": "https://github.com/zhukovyuri/VIINA/raw/HEAD/Data/gn_UA_tess.geojson",
        },
    ),
    SourceInfo(
        "uacontrolmap",
        QT_TRANSLATE_NOOP("Salient", "UAControlMap (Project Owl), daily copies"),
        licence=QT_TRANSLATE_NOOP("Salient", "no licence stated"),
        attribution="Project Owl, UAControlMap",
        terms=QT_TRANSLATE_NOOP(
            "Salient",
            "Its authors state no licence. Ask them before publishing anything made with it.",
        ),
        needs_acceptance=True,
        restricts_redistribution=True,
        addresses={
            "files": _GITHUB_FILES.format(repository="owlmaps/UAControlMapBackups", branch="HEAD"),
            "day": "https://raw.githubusercontent.com/owlmaps/UAControlMapBackups/HEAD/{path}",
        },
    ),
    SourceInfo("file", QT_TRANSLATE_NOOP("Salient", "File, folder or layer")),
)

SOURCES: dict[str, SourceInfo] = {info.id: info for info in _DECLARED}


def address_key(source_id: str, name: str) -> Key[str]:
    """The setting that holds an address of a source; its default is the declared one."""
    return Key(f"sources/{source_id}/{name}", SOURCES[source_id].addresses[name])


def address(source_id: str, name: str) -> str:
    """The address in use, without stray spaces; empty where the user emptied it."""
    return address_key(source_id, name).get().strip()
