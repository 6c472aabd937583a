"""All features of a layer of an ArcGIS feature service, page by page, in the order of their ids.

https://developers.arcgis.com/rest/services-reference/enterprise/query-feature-service-layer/
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ...analysis.model import Progress, no_progress
from ...errors import Cancelled, SourceError
from ..words import tr
from .geojson import load_json, refused
from .payload import Part, ask

if TYPE_CHECKING:
    from ..http.transport import QgisSession

_MOST_PAGES = 1000
_PAGE = 2000


class FeatureLayer:
    """One layer, at an address that ends in ``/FeatureServer/{number}``.

    ``name`` is how messages call it. Methods raise SourceError, also where the service gives an
    error inside an answer that says all is well, and Cancelled.
    """

    def __init__(self, session: QgisSession | None, address: str, name: str) -> None:
        self._session = session
        self._address = address.rstrip("/").removesuffix("/query").rstrip("/")
        self._name = name

    def describe(self) -> dict[str, Any]:
        """What the service says of the layer: ``objectIdField``, ``maxRecordCount``, ..."""
        return self._ask(self._address, {"f": "json"})

    def features(
        self, where: str = "1=1", progress: Progress = no_progress
    ) -> tuple[Part, dict[str, Any]]:
        """All features of a condition as one GeoJSON document; and the layer's description."""
        described = self.describe()
        id_field = _id_field(described)
        query = {"where": where, "outFields": "*", "outSR": "4326", "f": "geojson"}
        found: list[Any] = []
        seen: set[Any] = set()
        for page in self._pages(query, id_field, described.get("maxRecordCount"), progress):
            for feature in page:
                key = _object_id(feature, id_field)
                if key is not None and key in seen:
                    raise refused(
                        self._name, tr("the service sends the same features on every page")
                    )
                seen.add(key)
                found.append(feature)
        data = json.dumps({"type": "FeatureCollection", "features": found}).encode()
        return Part(self._name, data, self._address), described

    def distinct(self, field: str, progress: Progress = no_progress) -> list[Any]:
        """The different values of a field."""
        query = {
            "where": "1=1", "outFields": field, "returnDistinctValues": "true",
            "returnGeometry": "false", "f": "json",
        }  # fmt: skip
        pages = self._pages(query, field, None, progress)
        rows = [feature.get("attributes") for page in pages for feature in page]
        return [row.get(field) for row in rows if isinstance(row, dict)]

    def _pages(
        self, query: Mapping[str, str], order: str, page_size: object, progress: Progress
    ) -> Iterator[list[dict[str, Any]]]:
        size = min(page_size, _PAGE) if type(page_size) is int and page_size > 0 else _PAGE
        offset = 0
        for number in range(_MOST_PAGES):
            # How many pages will come is not known: each takes half of what is left of the bar.
            if not progress(1.0 - 0.5**number):
                raise Cancelled(tr("The download was stopped."))
            params = {"orderByFields": order, "resultOffset": str(offset)}
            answer = self._ask(
                f"{self._address}/query", {**query, **params, "resultRecordCount": str(size)}
            )
            features = answer.get("features")
            if not isinstance(features, list) or not all(isinstance(f, dict) for f in features):
                raise refused(self._name, tr("the service sent no list of features"))
            yield features
            if not _has_more(answer):
                return
            if not features:
                raise refused(self._name, tr("the service says there is more, and sends nothing"))
            offset += len(features)
        raise refused(self._name, tr("the service sends pages without end"))

    def _ask(self, address: str, params: Mapping[str, str]) -> dict[str, Any]:
        answer = load_json(ask(self._session, address, self._name, params=params).data, self._name)
        if not isinstance(answer, dict):
            raise refused(self._name, tr("the service sent no list of features"))
        if "error" in answer:
            raise _service_error(self._name, answer["error"])
        return answer


def _id_field(described: Mapping[str, Any]) -> str:
    named = described.get("objectIdField")
    if isinstance(named, str) and named:
        return named
    fields = described.get("fields")
    for entry in fields if isinstance(fields, list) else []:
        if isinstance(entry, dict) and entry.get("type") == "esriFieldTypeOID":
            return str(entry.get("name"))
    return "OBJECTID"


def _object_id(feature: Mapping[str, Any], id_field: str) -> Any:
    properties = feature.get("properties")
    known = feature.get("id")
    if known is None and isinstance(properties, dict):
        known = properties.get(id_field)
    return known if isinstance(known, (int, str)) else None


def _has_more(answer: Mapping[str, Any]) -> bool:
    """Whether pages follow, as the top level or, in some GeoJSON, ``properties`` says."""
    properties = answer.get("properties")
    inner = properties.get("exceededTransferLimit") if isinstance(properties, dict) else None
    return answer.get("exceededTransferLimit") is True or inner is True


def _service_error(name: str, error: Any) -> SourceError:
    """The error object that ArcGIS sends with the status 200."""
    said = error if isinstance(error, dict) else {"message": error}
    code, message = said.get("code", ""), str(said.get("message") or "")
    return SourceError(
        tr(
            "The service of “{name}” answers with an error ({error}). It may have been renamed: "
            "look its address up, and set it among the source's addresses on the Load page."
        ).format(name=name, error=" ".join(f"{code} {message}".split()) or tr("unnamed")),
        json.dumps(error, ensure_ascii=False)[:2000],
    )
