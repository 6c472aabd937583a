"""VIINA's table of a year and tessellation, joined and dissolved."""

from __future__ import annotations

from datetime import date

import pytest
from rogue_server import RogueServer, reply
from stand_ins import DAY, Addresses, collection, encoded, payload, polygon, zipped

from salient.errors import InputError, SourceError
from salient.layers import http
from salient.layers.control import UnclassifiedError
from salient.layers.sources.viina import STATUS, STATUS_COLUMNS, Viina

pytestmark = pytest.mark.usefixtures("qgis_app")

HEADER = "geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status"
ROWS = """1,20251104,RU,RU,RU,CONTESTED,RU
2,20251104,RU,UA,CONTESTED,RU,CONTESTED
3,20251104,UA,UA,UA,UA,UA
4,20251104,UA,UA,NA,RU,RU
1,20251103,UA,UA,UA,UA,UA
2,20251103,UA,UA,UA,UA,RU"""
PLACES = encoded(collection(
    polygon(35, geonameid=1), polygon(36, geonameid=2.0), polygon(37, geonameid="3"),
    polygon(38, geonameid=4),
))  # fmt: skip
KEYS = ("table", "places")


def table(rows=ROWS, header=HEADER, name="control_latest_2025.csv"):
    return zipped({name: f"{header}\n{rows}\n".encode()})


def parsed(rows=ROWS, status="status", day=DAY, places=PLACES, header=HEADER):
    return Viina(status).parse(payload(table(rows, header), places, keys=KEYS, day=day))


def test_places_are_joined_and_dissolved_by_status():
    control = parsed()
    assert control.occupied.area == pytest.approx(2.0)
    assert control.unknown.bounds == (36, 48, 37, 49)
    assert control.repair.is_clean
    assert control.provenance.licence == "ODbL 1.0"
    assert "VIINA" in control.provenance.attribution
    assert "GeoNames" in control.provenance.attribution
    assert control.provenance.class_rule == (
        "by column “status”: RU occupied, CONTESTED unknown, UA held"
    )


def test_neighbours_of_one_status_have_no_seam():
    control = parsed("1,20251104,,,,,RU\n2,20251104,,,,,RU\n3,20251104,,,,,UA\n4,20251104,,,,,UA")
    assert control.occupied.geom_type == "Polygon"
    assert control.occupied.bounds == (35, 48, 37, 49)


@pytest.mark.parametrize(
    ("status", "occupied", "unknown"),
    [("status_wiki", (35, 37), None), ("status_boost", (35, 36), None),
     ("status_dsm", (35, 36), (36, 37)), ("status_isw", (36, 39), (35, 36))],
)  # fmt: skip
def test_another_column_is_another_map(status, occupied, unknown):
    control = parsed(status=status)
    assert (control.occupied.bounds[0], control.occupied.bounds[2]) == occupied
    if unknown is None:
        assert control.unknown.is_empty
    else:
        assert (control.unknown.bounds[0], control.unknown.bounds[2]) == unknown


def test_places_without_a_status_are_counted_not_guessed():
    control = parsed(status="status_dsm")
    assert control.repair.refused == (("1 places", "no status on this day"),)


def test_places_without_a_polygon_are_counted():
    control = parsed(ROWS + "\n99,20251104,RU,RU,RU,RU,RU")
    assert control.repair.refused == (("1 places", "no polygon of that number"),)


def test_a_status_that_no_rule_knows_is_reported():
    with pytest.raises(UnclassifiedError, match="SIEGE"):
        parsed(ROWS + "\n3,20251104,SIEGE,,,,SIEGE")


def test_the_day_may_be_written_with_dashes_and_lines_may_end_as_on_windows():
    rows = "1,2025-11-04,,,,,RU\r\n2,2025-11-04,,,,,UA\r\n"
    assert parsed(rows, header="\ufeff" + HEADER).occupied.bounds == (35, 48, 36, 49)


def test_quoted_fields_read_too():
    rows = '"1","20251104","UA","UA","UA","UA","RU"'
    assert parsed(rows).occupied.area == pytest.approx(1.0)


def test_columns_may_stand_in_another_order():
    assert parsed("RU,1,20251104", header="status,geonameid,date").occupied.area == 1.0


def test_a_number_that_looks_like_the_day_is_not_taken_for_it():
    rows = ROWS + "\n20251104,20251103,RU,RU,RU,RU,RU"
    assert parsed(rows).repair.is_clean


def test_a_day_that_the_table_does_not_have():
    with pytest.raises(SourceError, match="no rows of 2025-12-01"):
        parsed(day=date(2025, 12, 1))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (table(header="a,b,c"), r"geonameid, date, status missing"),
        (table(name="notes.txt"), "no CSV file"),
        (zipped({"x.csv": b""}), "missing"),
        (zipped({"x.csv": f"{HEADER}\n1,20251104,\xff".encode("latin-1")}), "UTF-8"),
        (b"<html>", "no whole zip"),
        (b"version https://git-lfs.github.com/spec/v1\noid x", "pointer"),
        (zipped({"../x.csv": b"x"}), "leads out"),
    ],
)
def test_a_table_that_cannot_be_used(data, words):
    with pytest.raises(SourceError, match=words):
        Viina("status").parse(payload(data, PLACES, keys=KEYS))


def test_a_column_that_viina_does_not_have():
    with pytest.raises(InputError, match="status_wiki"):
        Viina("status_moon")


def test_the_column_is_a_setting():
    assert STATUS.default == STATUS_COLUMNS[0]
    STATUS.set("status_isw")
    try:
        assert Viina().on(DAY).revision == "status_isw 2025-11-04"
    finally:
        STATUS.forget()


def test_over_the_network():
    addresses = Addresses("viina")
    with RogueServer() as server, http.session(http.Manners(timeout_s=2.0)) as session:
        addresses.use(files=server.url("/tree"), year=server.url("/y{year}.zip"),
                      places=server.url("/places"))  # fmt: skip
        paths = [f"Data/{n}.zip" for n in ("control_latest_2024", "control_latest_2025",
                                           "control_latest", "event_info_latest_2026")]  # fmt: skip
        server.on("/tree", reply(200, encoded({"tree": [{"path": path} for path in paths]})))
        server.on("/y2025.zip", reply(200, table(), "application/zip"))
        server.on("/places", reply(200, PLACES))
        source = Viina("status")
        try:
            found = source.available(session)
            control = source.parse(source.fetch(session, found[-1]))
        finally:
            addresses.forget()
            http.leave()
    days = [revision.day for revision in found]
    assert days[-2:] == [date(2025, 11, 3), DAY]
    assert len(days) == 366 + 2  # 2024 is there whole, 2022 and 2023 have no file
    assert control.provenance.assessed == DAY
    assert control.occupied.area == pytest.approx(2.0)
