"""The layers of the group: for each its role, fields, rows, look and description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely
from qgis.core import QgsFeature, QgsVectorLayer
from shapely.geometry.base import BaseGeometry

from ..analysis.geodesy import area_km2, length_km
from ..analysis.model import Corridor, GroundClass, Place, Provenance
from . import place_styles, styling
from .dressing import Style, carry_over, dress
from .memory import fill, make_features, memory_layer
from .metadata import METHOD, describe, set_day
from .mine import mine_provenance, mine_sites
from .words import language, localized, tr

if TYPE_CHECKING:
    from .plan import LoadPlan

ROLES = ("places", "mine", "neck", "pocket", "front", "results", "areas", "regions")
"""From the top of the group down; ``results`` is the subgroup of measurements."""

ROLE_PROPERTY = "salient/role"
GEONAMES = Provenance(
    source="GeoNames, places of 500 people or more",
    licence="CC BY 4.0",
    attribution="GeoNames (geonames.org)",
)


@dataclass(frozen=True)
class Contents:
    """One computed layer before it exists."""

    role: str
    title: str
    geometry_type: str
    fields: Mapping[str, str]
    features: Sequence[QgsFeature]
    style: Style
    abstract: str
    provenance: Provenance
    method: str = METHOD
    is_dated: bool = True
    look: str = ""
    """Changes when the style has to be set anew, as when other classes are drawn."""
    edition: str = ""
    """The same for the same features, so that they need not be filled in again; "" never is."""

    def make(self) -> QgsVectorLayer:
        layer = memory_layer(self.title, self.geometry_type, self.fields)
        layer.setCustomProperty(ROLE_PROPERTY, self.role)
        self.refresh(layer)
        return layer

    def refresh(self, layer: QgsVectorLayer) -> None:
        """Gives a layer made earlier these contents; its style stays what the user made of it."""
        is_same = bool(self.edition) and not self._changes(layer, "edition", self.edition)
        if not is_same or layer.featureCount() != len(self.features):
            fill(layer, self.features)
        is_restyled = self._changes(layer, "look", f"{self.look}@{language()}")
        title = layer.customProperty("salient/title")
        if title is None or title == layer.name():
            layer.setName(self.title)
        layer.setCustomProperty("salient/title", self.title)
        layer.setCustomProperty("salient/source", self.provenance.source)
        layer.setCustomProperty("salient/date", self.provenance.assessed_text)
        describe(layer, self.title, self.abstract, self.provenance, self.method, self.is_dated)
        if self.is_dated:
            set_day(layer, self.provenance)
        if is_restyled:
            dress(layer, self.style)
        else:
            carry_over(layer)

    @staticmethod
    def _changes(layer: QgsVectorLayer, name: str, value: str) -> bool:
        """Whether a custom property had another value until now."""
        had = layer.customProperty(f"salient/{name}")
        layer.setCustomProperty(f"salient/{name}", value)
        return bool(had != value)


def contents_of(plan: LoadPlan) -> list[Contents]:
    """The computed layers of a plan, from the top of the group down; in any thread."""
    places = places_contents(plan.places, plan.prominence)
    parts = [places, _mine(), *_corridor(plan), _front(plan), _areas(plan)]
    return sorted(parts, key=lambda part: ROLES.index(part.role))


def _areas(plan: LoadPlan) -> Contents:
    provenance = plan.control.provenance
    ground = plan.ground
    drawn = [
        (known, geometry)
        for known, geometry in (
            (GroundClass.OCCUPIED, ground.occupied),
            (GroundClass.UNKNOWN, ground.unknown),
            (GroundClass.LIBERATED, ground.liberated),
        )
        if not geometry.is_empty
    ]
    classes = [known for known, _ in drawn]
    areas = area_km2([geometry for _, geometry in drawn])
    return Contents(
        "areas",
        tr("Control areas, {date}").format(date=provenance.assessed_text),
        "MultiPolygon",
        {"class": "string", "area_km2": "double", "source": "string", "assessed": "string"},
        make_features(
            [geometry for _, geometry in drawn],
            [
                (known.value, round(float(km2), 3), provenance.source, provenance.assessed_text)
                for known, km2 in zip(classes, areas)
            ],
        ),
        lambda layer, look: styling.style_areas(layer, classes, look),
        tr("Ground by class as assessed on the date; whatever no polygon covers is held."),
        provenance,
        look=",".join(known.value for known in classes),
    )


def _front(plan: LoadPlan) -> Contents:
    provenance = plan.control.provenance
    lines = list(shapely.get_parts(plan.front))
    return Contents(
        "front",
        tr("Front line (contact line), {date}").format(date=provenance.assessed_text),
        "LineString",
        {"length_km": "double", "source": "string", "assessed": "string"},
        make_features(
            lines,
            [
                (round(float(km), 3), provenance.source, provenance.assessed_text)
                for km in length_km(lines)
            ],
        ),
        styling.style_front,
        tr(
            "Where ground assessed as occupied meets other ground of the country; coast and "
            "state border are left out."
        ),
        provenance,
    )


def _corridor(plan: LoadPlan) -> list[Contents]:
    way = plan.corridor
    if way is None:
        return []
    method = tr(
        "the narrowest place of the widest way from the town to open country; its width is the "
        "geodesic between two points of the front, the pocket is the held ground behind it"
    )
    provenance = plan.control.provenance
    row, town = (way.town, way.status.value), localized(way.town)
    neck = Contents(
        "neck",
        _corridor_title(way),
        "LineString",
        {"town": "string", "status": "string", "width_m": "double"},
        [] if way.neck is None else make_features([way.neck], [(*row, way.width_m)]),
        styling.style_neck,
        tr("The neck of the pocket of {town}: its narrowest way out.").format(town=town),
        provenance,
        method,
    )
    pocket = Contents(
        "pocket",
        tr("Pocket of {town}").format(town=town),
        "MultiPolygon",
        {"town": "string", "status": "string", "area_km2": "double", "front_km": "double"},
        []
        if way.pocket is None
        else make_features([_multi(way.pocket)], [(*row, way.area_km2, way.front_km)]),
        styling.style_pocket,
        tr("Held ground behind the neck of {town}.").format(town=town),
        provenance,
        method,
    )
    return [neck, pocket]


def _corridor_title(way: Corridor) -> str:
    title = tr("Corridor of {town}").format(town=localized(way.town))
    if way.neck is not None:
        return title
    says = {"open": tr("open"), "closed": tr("closed"), "captured": tr("town occupied")}
    return f"{title}: {says[way.status.value]}"


def _multi(polygons: BaseGeometry) -> BaseGeometry:
    return shapely.multipolygons(shapely.get_parts(polygons))


def places_contents(places: Sequence[Place], prominence: Sequence[int]) -> Contents:
    """The layer of the places, each with its prominence (``plan.prominence``)."""
    return Contents(
        "places",
        tr("Places"),
        "Point",
        {
            "name": "string",
            "name_uk": "string",
            "population": "integer",
            "prominence": "integer",
            "region": "string",
            "geonameid": "integer",
        },
        make_features(
            shapely.points([(p.lon, p.lat) for p in places]),
            [
                (p.name, p.name_uk, p.population, n, p.region, p.geonameid)
                for p, n in zip(places, prominence)
            ],
        ),
        place_styles.style_places,
        tr("Populated places of Ukraine with 500 people or more."),
        GEONAMES,
        tr("as listed by GeoNames; one point a place"),
        is_dated=False,
        edition=str(len(places)),
    )


def _mine() -> Contents:
    sites = mine_sites()
    rows = [site.attributes() for site in sites]
    kinds: dict[type, str] = {bool: "bool", float: "double"}
    return Contents(
        "mine",
        tr("Pokrovske coking-coal mine"),
        "Point",
        {name: kinds.get(type(value), "string") for name, value in rows[0].items()},
        make_features(
            shapely.points([(site.lon, site.lat) for site in sites]),
            [tuple(row.values()) for row in rows],
        ),
        place_styles.style_mine,
        tr("Sites of the mine and what is publicly known of each, every attribute sourced."),
        mine_provenance(),
        tr("compiled from public reports; a field says how far each position can be trusted"),
        is_dated=False,
    )
