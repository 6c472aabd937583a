"""``salient:corridor`` on pockets whose neck is known by construction."""

from __future__ import annotations

import pockets
import pytest
from qgis.core import QgsProject
from toolbox import WGS84, Feedback, layer, run, selected

from salient.layers.convert import to_qgs

pytestmark = pytest.mark.usefixtures("qgis_app")

KNOWN = {pocket.name: pocket for pocket in pockets.POCKETS}
STRAIGHT = KNOWN["straight gap"]
TOWN = f"POINT({pockets.LON} {pockets.LAT})"
AT_TOWN = f"{pockets.LON},{pockets.LAT}"


def control(pocket=STRAIGHT, crs="EPSG:4326"):
    ground = to_qgs(pockets.to_lonlat(pocket.occupied))
    return layer([ground.asWkt(17)], "MultiPolygon", crs)


def towns(crs="EPSG:4326"):
    return layer(
        [TOWN, "POINT(38 48.4)"], "Point", crs, {"place": "string"}, [["middle"], ["behind"]]
    )


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32637"])
def test_width_area_and_front_of_a_known_pocket(crs):
    done = run("corridor", CONTROL=control(crs=crs), TOWN=towns(crs), TOWN_FIELD="place")
    assert done.is_ok, done.message
    row = done.rows("NECK")[0]
    assert (row["town"], row["status"]) == ("middle", "open")
    assert row["width_m"] == pytest.approx(STRAIGHT.width_km * 1000, abs=1.5)
    assert row["area_km2"] == pytest.approx(STRAIGHT.area_km2, rel=1e-3)
    assert row["front_km"] == pytest.approx(STRAIGHT.front_km, rel=1e-3)
    assert done.rows("POCKET")[0] == row
    assert done.results["WIDTH_M"] == row["width_m"]
    assert done.results["STATUS"] == "open"


def test_the_neck_is_as_long_as_it_is_said_to_be():
    done = run("corridor", CONTROL=control(), POINT=AT_TOWN)
    feature = next(done.layers["NECK"].getFeatures())
    (x1, y1), (x2, y2) = feature.geometry().asPolyline()
    assert WGS84.inv(x1, y1, x2, y2)[2] == pytest.approx(feature["width_m"], abs=1e-3)
    assert done.layers["NECK"].crs().authid() == "EPSG:4326"


def test_a_captured_town_has_a_row_without_geometry():
    done = run("corridor", CONTROL=control(), TOWN=towns(), TOWN_FIELD="place")
    for output in ("NECK", "POCKET"):
        second = list(done.layers[output].getFeatures())[1]
        assert second["status"] == "captured"
        assert not second.hasGeometry()
    assert done.rows("NECK")[1]["width_m"] is None


def test_a_closed_ring():
    closed = next(pocket for pocket in pockets.POCKETS if pocket.width_km is None)
    done = run("corridor", CONTROL=control(closed), POINT=AT_TOWN)
    assert done.results["STATUS"] in ("closed", "captured")
    assert done.results["WIDTH_M"] is None


@pytest.mark.parametrize(
    "point", [AT_TOWN, f"{AT_TOWN} [EPSG:4326]", "4128757.9,6171127.0 [EPSG:3857]"]
)
def test_a_point_in_any_crs(point):
    if "3857" in point:
        from pyproj import Transformer

        x, y = Transformer.from_crs(4326, 3857, always_xy=True).transform(pockets.LON, pockets.LAT)
        point = f"{x},{y} [EPSG:3857]"
    done = run("corridor", CONTROL=control(), POINT=point)
    assert done.rows("NECK")[0]["town"] == f"{pockets.LON:.4f}, {pockets.LAT:.4f}"
    assert done.results["WIDTH_M"] == pytest.approx(3000, abs=1.5)


def test_a_neck_further_than_open_country_is_none():
    """The mouth lies 6 to 20 km out, so a town with open country at 2 km is out already."""
    done = run("corridor", CONTROL=control(), POINT=AT_TOWN, OPEN_KM=2)
    assert done.results["STATUS"] == "open"
    assert done.results["WIDTH_M"] is None


def test_only_selected_towns_are_looked_at():
    project = QgsProject()
    done = run("corridor", project=project, CONTROL=control(), TOWN=selected(towns(), project, 1))
    assert [row["town"] for row in done.rows("NECK")] == ["behind"]


def test_each_point_of_a_multipoint_is_a_town():
    given = layer([f"MULTIPOINT({pockets.LON} {pockets.LAT}, 38 48.4)"], "MultiPoint")
    done = run("corridor", CONTROL=control(), TOWN=given)
    assert [row["status"] for row in done.rows("NECK")] == ["open", "captured"]


def test_it_asks_for_a_town():
    done = run("corridor", CONTROL=control())
    assert not done.is_ok
    assert "TOWN" in done.message


def test_towns_that_cannot_be_used_are_named():
    given = layer([None, TOWN], "Point", fields={"name": "string"}, rows=[["void"], ["middle"]])
    done = run("corridor", CONTROL=control(), TOWN=given)
    assert [row["town"] for row in done.rows("NECK")] == ["middle"]
    assert "void" in "\n".join(done.feedback.warnings)


def test_cancel_stops_it():
    done = run("corridor", Feedback(cancel_at=25), CONTROL=control(), TOWN=towns())
    assert done.results == {}
    assert not done.feedback.errors
