"""What the contests run on: real snapshots where they are at hand, else a drawn front."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

import numpy as np
import shapely

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = ROOT.parent / "shared" / "data" / "archive"
SNAPSHOT = "deepstatemap_data_20251104.geojson"
DAYS = 769
FIRST_DAY = date(2024, 7, 15)
EDITED_VERTICES = 7
EDIT_DEG = 4e-3
CITIES = ("Pokrovsk", "Myrnohrad", "Kostiantynivka", "Kramatorsk", "Sloviansk", "Druzhkivka")
TOWN = (37.2697, 48.2967)
PART_LON = (36.5, 38.5)
UTM = "EPSG:32637"
ZONE_LON = (36.0, 42.0)

_ANCHORS = [
    (38.2, 50.1), (38.1, 49.5), (37.9, 48.9), (37.3, 48.3), (36.7, 47.7), (35.4, 47.4), (33.0, 46.6)
]  # fmt: skip
_FAR_SIDE = [(33.0, 45.0), (41.0, 45.0), (41.0, 50.1)]


@dataclass(frozen=True)
class World:
    """A folder of inputs; every contestant reads what it needs in its own process."""

    folder: Path

    @cached_property
    def facts(self) -> dict[str, object]:
        return json.loads((self.folder / "world.json").read_text(encoding="utf-8"))

    def shape(self, name: str) -> shapely.Geometry:
        """Return a geometry by name: occupied, front, part, land, or a region."""
        return shapely.from_wkb((self.folder / f"{name}.wkb").read_bytes())

    @property
    def snapshot(self) -> Path:
        return self.folder / SNAPSHOT

    @property
    def geopackage(self) -> Path:
        return self.folder / "days.gpkg"

    @property
    def days(self) -> list[Path]:
        return sorted((self.folder / "days").glob("*.geojson"))

    @property
    def regions(self) -> list[shapely.Geometry]:
        return [self.shape("Donetsk"), self.shape("Luhansk")]

    def places(self) -> tuple[np.ndarray, np.ndarray]:
        """Return random places around the part of the front that UTM 37N is made for, degrees."""
        west, south, east, north = self.shape("front").bounds
        west, east = max(west, ZONE_LON[0]), min(east, ZONE_LON[1])
        rng = np.random.default_rng(20251104)
        count = int(self.facts["places"])
        return rng.uniform(west, east, count), rng.uniform(south, north, count)


def make(folder: Path, days: int, places: int) -> None:
    """Write a world; needs a QGIS application, for its map of regions."""
    from salient.analysis.setting import Setting
    from salient.layers.regions import donbas_regions, ukraine_land
    from salient.layers.sources.snapshot import read_snapshot

    is_real = (ARCHIVE / SNAPSHOT).is_file()
    folder.mkdir(parents=True, exist_ok=True)
    if is_real:
        shutil.copyfile(ARCHIVE / SNAPSHOT, folder / SNAPSHOT)
    else:
        (folder / SNAPSHOT).write_text(text_of(_drawn(), "drawn"), encoding="ascii")
    counts = _write_days(folder, days, is_real)
    land = ukraine_land()
    control = read_snapshot(folder / SNAPSHOT)
    front = Setting(control, land).front
    part = shapely.clip_by_rect(front, PART_LON[0], -90, PART_LON[1], 90)
    shapes = {"occupied": control.occupied, "front": front, "part": part, "land": land}
    shapes.update({region.name: region.geometry for region in donbas_regions()})
    for name, geometry in shapes.items():
        (folder / f"{name}.wkb").write_bytes(shapely.to_wkb(geometry))
    facts = {
        "is_real": is_real,
        "places": places,
        "days": days,
        "front_vertices": shapely.get_num_coordinates(front).item(),
        "outline_vertices": shapely.get_num_coordinates(control.occupied).item(),
        **counts,
    }
    (folder / "world.json").write_text(json.dumps(facts), encoding="utf-8")


def _write_days(folder: Path, days: int, is_real: bool) -> dict[str, int]:
    """Write a file a day, each a few vertices off the one before; and all in one GeoPackage."""
    (folder / "days").mkdir(exist_ok=True)
    given = sorted(ARCHIVE.glob("*.geojson")) if is_real else [folder / SNAPSHOT]
    dates = [_day(path) for path in given] if is_real else [FIRST_DAY]
    rng = np.random.default_rng(769)
    ground: shapely.Geometry = None
    grounds, at, vertices, distinct = [], 0, 0, set()
    for number in range(days):
        day = FIRST_DAY + timedelta(number)
        if at < len(given) and dates[at] <= day:
            ground, at = _read(given[at]), at + 1
        else:
            ground = _edited(ground, rng)
        text = text_of(ground, f"day {day}")
        (folder / "days" / f"{day:%Y%m%d}.geojson").write_text(text, encoding="ascii")
        grounds.append((day, ground))
        coords = shapely.get_coordinates(ground)
        vertices += len(coords)
        distinct.update(map(tuple, coords.tolist()))
    _write_geopackage(folder / "days.gpkg", grounds)
    return {"vertices": vertices, "distinct_vertices": len(distinct)}


def _day(path: Path) -> date:
    digits = path.stem[-8:]
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _read(path: Path) -> shapely.Geometry:
    return shapely.get_parts(shapely.from_geojson(path.read_text(encoding="utf-8")))[0]


def _edited(ground: shapely.Geometry, rng: np.random.Generator) -> shapely.Geometry:
    """Return the ground with one short run of an outline moved; as it was if that breaks it."""
    rings = shapely.get_rings(shapely.get_parts(ground))
    coords, ring = shapely.get_coordinates(rings, return_index=True)
    for _ in range(20):
        start = rng.integers(1, len(coords) - EDITED_VERTICES - 1)
        run = np.arange(start, start + EDITED_VERTICES)
        if ring[run[0] - 1] != ring[run[-1] + 1]:
            continue
        swell = np.sin(np.linspace(0, np.pi, EDITED_VERTICES + 2))[1:-1]
        moved = coords.copy()
        moved[run] += swell[:, None] * rng.normal(0, EDIT_DEG, 2)
        moved[run] = np.round(moved[run], 6)
        edited = shapely.set_coordinates(shapely.from_wkb(shapely.to_wkb(ground)), moved)
        if shapely.is_valid(edited):
            return edited
    return ground


def text_of(ground: shapely.Geometry, name: str) -> str:
    """Return a file in the archive's layout."""
    polygons = []
    for polygon in shapely.get_parts(ground):
        rings = []
        for ring in shapely.get_rings(polygon):
            vertices = (f"[ {x!r}, {y!r} ]" for x, y in shapely.get_coordinates(ring).tolist())
            rings.append("[ " + ", ".join(vertices) + " ]")
        polygons.append("[ " + ", ".join(rings) + " ]")
    return (
        f'{{\n"type": "FeatureCollection",\n"name": "{name}",\n"crs": {{ "type": "name", '
        '"properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },\n"features": [\n'
        '{ "type": "Feature", "properties": { }, "geometry": { "type": "MultiPolygon", '
        f'"coordinates": [ {", ".join(polygons)} ] }} }}\n]\n}}\n'
    )


def _write_geopackage(path: Path, grounds: list[tuple[date, shapely.Geometry]]) -> None:
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("days", reference, ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("day", ogr.OFTString))
    layer.StartTransaction()
    for day, ground in grounds:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("day", day.isoformat())
        multi = shapely.multipolygons(shapely.get_parts(ground))
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(multi)))
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def _drawn() -> shapely.Geometry:
    """Return ground along a crooked front of 3,000 vertices (midpoint displacement)."""
    for seed in range(100):
        rng = np.random.default_rng(seed)
        line = np.array(_ANCHORS)
        while len(line) < 3000:
            step = np.diff(line, axis=0)
            middle = (line[:-1] + line[1:]) / 2
            middle += np.column_stack([-step[:, 1], step[:, 0]]) * rng.normal(
                0, 0.12, (len(step), 1)
            )
            both = np.empty((2 * len(line) - 1, 2))
            both[::2], both[1::2] = line, middle
            line = both
        ground = shapely.Polygon(np.round(np.vstack([line, _FAR_SIDE]), 6))
        if shapely.is_valid(ground):
            return shapely.multipolygons([ground])
    raise RuntimeError("no front could be drawn")
