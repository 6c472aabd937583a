"""DeepState's answers: names of three eras, wrappers, lists, and the archive's files."""

from __future__ import annotations

import gzip
from datetime import date, datetime, timedelta, timezone

import pytest
from rogue_server import RogueServer, reply
from stand_ins import DAY, Addresses, collection, encoded, payload, point, polygon, square

from salient.analysis.model import GroundClass
from salient.errors import Cancelled, SourceError
from salient.layers import http
from salient.layers.control import UnclassifiedError
from salient.layers.sources.deepstate import DeepState, DeepStateRevisions
from salient.layers.sources.deepstate_archive import (
    DeepStateArchive,
    DeepStateDays,
    DeepStateHistory,
)
from salient.layers.sources.folder import DatedFiles, folder_source, unread_files

TODAY = datetime.now(timezone.utc).date()

pytestmark = pytest.mark.usefixtures("qgis_app")

ERAS = {
    "first": ("Окуповано", "Під питанням", "Звільнено 25.03", "Крим"),
    "second": ("Окуповано/// Occupied\n", "Статус невідомий ///\xa0Unknown status",
               "Звільнено 22.05 /// Taken back22.05", "Окупований Крим /// Occupied Crimea"),
    "third": ("Окуповано /// Occupied\xa0/// geoJSON.status.occupied\n",
              "Статус невідомий /// Unknown status /// geoJSON.status.unknown",
              "Звільнено /// Liberated\xa0/// geoJSON.status.dismissed_at {{at:25.03}}",
              "Окупований Крим /// Occupied Crimea /// geoJSON.territories.crimea"),
}  # fmt: skip


def answer(era="third"):
    occupied, unknown, liberated, crimea = ERAS[era]
    return collection(
        polygon(37, name=occupied, fill="#a52714"),
        polygon(38, name=unknown, fill="#bcaaa4"),
        polygon(36, name=liberated, fill="#0f9d58"),
        polygon(34, name=crimea, fill="#880e4f"),
        polygon(29, name="Придністров'я.\n///\nTransnistria.\n", fill="#ff5252"),
        point(name="72nd brigade", fill="#a52714"),
    )


@pytest.fixture
def server():
    with RogueServer() as rogue:
        yield rogue
    http.leave()


@pytest.fixture
def session():
    with http.session(http.Manners(timeout_s=2.0, attempts=1)) as made:
        yield made


@pytest.fixture
def addresses(server):
    made = Addresses("deepstate")
    made.use(last=server.url("/last"), revisions=server.url("/list"),
             revision=server.url("/r/{id}/geojson"))  # fmt: skip
    yield made
    made.forget()


@pytest.mark.parametrize("era", ERAS)
def test_the_names_of_every_era(era):
    control = DeepState().parse(payload(encoded(answer(era))))
    assert control.occupied.area == pytest.approx(2.0)
    assert control.occupied.bounds == (34, 48, 38, 49)
    assert (control.unknown.bounds, control.liberated.bounds) == (
        (38, 48, 39, 49), (36, 48, 37, 49),
    )  # fmt: skip
    assert "1 polygons of other territories left out" in control.provenance.class_rule
    assert control.repair.is_clean


def test_what_a_map_says_of_itself():
    control = DeepState().parse(payload(encoded(answer())))
    given = control.provenance
    assert (given.source, given.assessed, given.revision) == ("DeepState map", DAY, "r1")
    assert given.restricts_redistribution
    assert given.class_rule.startswith("by field “name”; points and lines left out")


def test_colour_tells_only_where_the_name_does_not_and_that_is_said():
    document = collection(polygon(37, name="Багатокутник 11", fill="#a52714"))
    control = DeepState().parse(payload(encoded(document)))
    assert control.occupied.area == pytest.approx(1.0)
    assert "1 polygons by colour" in control.provenance.class_rule


def test_a_name_that_no_rule_knows_is_reported_and_may_be_given_a_meaning():
    document = answer()
    document["features"].append(polygon(40, name="Нова назва", fill="#123456"))
    data = payload(encoded(document))
    with pytest.raises(UnclassifiedError, match="Нова назва") as caught:
        DeepState().parse(data)
    meanings = dict.fromkeys(caught.value.values, GroundClass.UNKNOWN)
    assert DeepState().parse(data, meanings).unknown.area == pytest.approx(2.0)


def test_ground_far_from_ukraine_is_left_out_whatever_its_name():
    both = polygon(37, name="Окуповано", fill="#a52714")
    both["geometry"] = {"type": "MultiPolygon", "coordinates": [square(37), square(64, 14)]}
    document = collection(both, polygon(140, name="Нова назва", fill="#123456"))
    control = DeepState().parse(payload(encoded(document)))
    assert control.occupied.bounds == (37, 48, 38, 49)
    assert "2 polygons far from Ukraine left out" in control.provenance.class_rule


def test_a_broken_polygon_is_named_by_number_and_words():
    flat = polygon(37, name="Окуповано /// Occupied")
    flat["geometry"]["coordinates"] = [[[37, 48], [38, 49], [39, 50], [37, 48]]]
    control = DeepState().parse(payload(encoded(collection(*answer()["features"], flat))))
    assert [name for name, _ in control.repair.refused] == ["6 “Окуповано”"]


def test_the_latest_state_says_its_own_revision(server, session, addresses):
    wrapped = {"id": 1754251105, "datetime": "03.08 о 22:58", "map": answer()}
    server.on("/last", reply(200, encoded(wrapped)))
    source = DeepState()
    got = source.fetch(session, source.on(TODAY))
    assert (got.revision.day, got.revision.revision) == (date(2025, 8, 3), "1754251105")
    control = source.parse(got)
    assert control.provenance.assessed == date(2025, 8, 3)
    assert control.occupied.area == pytest.approx(2.0)


def test_only_today_can_be_looked_for_without_a_list():
    assert DeepState().on(TODAY).revision == "last"
    assert DeepState().on(TODAY - timedelta(1)) is None


@pytest.mark.parametrize(
    "document", [{}, [], {"id": 7, "map": {}}, {"id": "x", "map": {}}, {"id": 1754251105}]
)
def test_a_latest_state_of_another_shape_is_refused(server, session, addresses, document):
    server.on("/last", reply(200, encoded(document)))
    source = DeepState()
    with pytest.raises(SourceError, match="no map with a revision"):
        source.fetch(session, source.on(TODAY))


def test_the_list_of_revisions_and_one_of_them(server, session, addresses):
    entries = [{"id": 1754251105, "descriptionEn": "x"}, {"id": "1648989208"}, {"id": None}, 3,
               {"id": 1754251105}]  # fmt: skip
    server.on("/list", reply(200, encoded(entries)))
    server.on("/r/1648989208/geojson", reply(200, encoded(answer("first"))))
    source = DeepState()
    found = source.available(session)
    assert [(r.day, r.revision) for r in found] == [
        (date(2022, 4, 3), "1648989208"), (date(2025, 8, 3), "1754251105"),
    ]  # fmt: skip
    control = source.parse(source.fetch(session, found[0]))
    assert control.provenance.revision == "1648989208"
    assert control.occupied.area == pytest.approx(2.0)


@pytest.mark.parametrize("document", [{}, "x", [{"id": "soon"}], [1, 2]])
def test_a_list_of_another_shape_is_refused(server, session, addresses, document):
    server.on("/list", reply(200, encoded(document)))
    with pytest.raises(SourceError, match="list of revisions"):
        DeepState().available(session)


def test_an_address_that_was_emptied_is_said_so(session, addresses):
    addresses.use(revisions="")
    with pytest.raises(SourceError, match="has no address"):
        DeepState().available(session)


def test_without_a_network_it_is_said_so(addresses):
    with pytest.raises(SourceError, match="network"):
        DeepState().available(None)


def test_a_folder_of_revisions(tmp_path):
    for name in ("1754251105.geojson", "1648989208.geojson", "notes.geojson", "175.geojson"):
        (tmp_path / name).write_bytes(encoded(answer()))
    source = folder_source(tmp_path)
    assert isinstance(source, DeepStateRevisions)
    found = source.available()
    assert [r.day for r in found] == [date(2022, 4, 3), date(2025, 8, 3)]
    control = source.parse(source.fetch(None, found[1]))
    assert control.provenance.revision == "1754251105"
    assert control.provenance.restricts_redistribution
    assert control.provenance.retrieved is not None
    assert [p.name for p in unread_files(tmp_path, source)] == ["175.geojson", "notes.geojson"]


DAYS = [date(2024, 7, 8), date(2024, 7, 9)]


def history(*features):
    return gzip.compress(encoded(collection(*features)))


TWO_DAYS = history(
    polygon(37, id=1, date="2024-07-08"), polygon(38, id=2, date="2024-07-09"),
    polygon(39, id=3, date="2024-07-09"),
)  # fmt: skip


def test_the_archives_list_and_a_day_of_it(server, session):
    addresses = Addresses("deepstate-archive")
    addresses.use(files=server.url("/tree"), day=server.url("/d/{yyyymmdd}.geojson"))
    tree = [{"path": f"data/deepstatemap_data_{n}.geojson"} for n in (20240709, 20240708, 20249999)]
    server.on("/tree", reply(200, encoded({"tree": [*tree, {"path": "README.md"}, {}, 3]})))
    server.on("/d/20240708.geojson", reply(200, encoded(collection(polygon(37)))))
    source = DeepStateArchive()
    try:
        found = source.available(session)
        assert [r.day for r in found] == DAYS
        control = source.parse(source.fetch(session, found[0]))
        with pytest.raises(SourceError, match="no map of 2024-07-09"):
            source.fetch(session, found[1])
    finally:
        addresses.forget()
    assert control.provenance.assessed == DAYS[0]
    assert control.occupied.area == pytest.approx(1.0)
    assert control.provenance.class_rule.startswith("all polygons occupied")


@pytest.mark.parametrize("status", [403, 404, None])
def test_without_a_list_the_whole_history_tells_the_days(server, session, status):
    addresses = Addresses("deepstate-archive")
    addresses.use(files=server.url("/tree") if status else "", history=server.url("/h.gz"))
    server.on("/tree", reply(status or 200, b"rate limit exceeded"))
    server.on("/h.gz", reply(200, TWO_DAYS, "application/octet-stream"))
    try:
        found = DeepStateArchive().available(session)
    finally:
        addresses.forget()
    assert [(r.day, r.revision[-8:]) for r in found] == [(d, f"{d:%Y%m%d}") for d in DAYS]


def test_the_whole_history_from_a_folder(tmp_path):
    (tmp_path / "deepstate-map-data.geojson.gz").write_bytes(TWO_DAYS)
    source = folder_source(tmp_path)
    assert isinstance(source, DeepStateHistory)
    assert [r.day for r in source.available()] == DAYS
    controls = [source.parse(source.fetch(None, r)) for r in source.available()]
    assert [c.occupied.area for c in controls] == pytest.approx([1.0, 2.0])
    assert [c.provenance.assessed for c in controls] == DAYS
    payloads = [source.fetch(None, r) for r in source.available()]
    assert payloads[0].raw_hash != payloads[1].raw_hash
    assert payloads[0].raw_hash == source.fetch(None, source.available()[0]).raw_hash


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (history(polygon(37)), "without a date"),
        (history(point(date="2024-07-08")), "no map"),
        (TWO_DAYS[:-20], "damaged"),
        (gzip.compress(bytes(201_000_000), 1), "more than"),
        (gzip.compress(b"<html>"), "web page"),
    ],
)
def test_a_history_that_cannot_be_used(tmp_path, data, words):
    path = tmp_path / "deepstate-map-data.geojson.gz"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=words):
        DeepStateHistory.of_file(path)


def test_a_day_that_the_history_does_not_have(tmp_path):
    path = tmp_path / "deepstate-map-data.geojson.gz"
    path.write_bytes(TWO_DAYS)
    source = DeepStateHistory.of_file(path)
    with pytest.raises(SourceError, match="no map of 2025-11-04"):
        source.fetch(None, DeepStateArchive().on(DAY))
    with pytest.raises(Cancelled):
        source.fetch(None, source.available()[0], lambda share: False)


def test_a_folder_of_days(tmp_path):
    for name in ("deepstatemap_data_20240709.geojson", "deepstatemap_data_20240708.geojson"):
        (tmp_path / name).write_bytes(encoded(collection(polygon(37))))
    source = folder_source(tmp_path)
    assert isinstance(source, DeepStateDays)
    assert [r.day for r in source.available()] == DAYS
    assert source.parse(source.fetch(None, source.available()[0])).occupied.area == 1.0


def test_a_folder_of_any_dated_files(tmp_path):
    for name in ("front 2024-07-09.geojson", "08.07.2024.geojson", "readme.md", "undated.geojson"):
        (tmp_path / name).write_bytes(encoded(collection(polygon(37, status="occupied"))))
    source = folder_source(tmp_path)
    assert isinstance(source, DatedFiles)
    assert [r.day for r in source.available()] == DAYS
    control = source.parse(source.fetch(None, source.available()[0]))
    assert control.provenance.assessed == DAYS[0]
    assert [p.name for p in unread_files(tmp_path, source)] == ["undated.geojson"]


@pytest.mark.parametrize("names", [[], ["a.geojson"]])
def test_a_folder_without_dates_is_said_so(tmp_path, names):
    for name in names:
        (tmp_path / name).write_bytes(b"{}")
    with pytest.raises(SourceError, match="date in its name"):
        folder_source(tmp_path)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(SourceError, match="does not exist"):
        folder_source(tmp_path / "gone")


def test_a_file_that_went_away_is_said_so(tmp_path):
    (tmp_path / "1754251105.geojson").write_bytes(b"{}")
    source = folder_source(tmp_path)
    (found,) = source.available()
    (tmp_path / "1754251105.geojson").unlink()
    with pytest.raises(SourceError, match="cannot be read"):
        source.fetch(None, found)


def test_when_a_file_was_retrieved_is_when_it_was_written(tmp_path):
    path = tmp_path / "1754251105.geojson"
    path.write_bytes(encoded(answer()))
    source = DeepStateRevisions(tmp_path)
    retrieved = source.fetch(None, source.available()[0]).retrieved
    assert retrieved == datetime.fromtimestamp(int(path.stat().st_mtime), timezone.utc)
