"""ISW's layers from a stand-in for its ArcGIS services, which pages and errs as they do."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

import pytest
from rogue_server import RogueServer, reply
from stand_ins import Addresses, collection, encoded, point, polygon

from salient.errors import Cancelled, SourceError
from salient.layers import http
from salient.layers.sources.isw import CLASSES, Isw

TODAY = datetime.now(timezone.utc).date()

pytestmark = pytest.mark.usefixtures("qgis_app")

EDITED_MS = 1_762_300_000_000  # 2025-11-04 23:46:40 UTC
ESRI_ERROR = {"error": {"code": 400, "message": "Invalid URL", "details": ["Invalid URL"]}}


@pytest.fixture
def server():
    with RogueServer() as rogue:
        yield rogue
    http.leave()


@pytest.fixture
def session():
    with http.session(http.Manners(timeout_s=2.0, first_pause_s=0.02)) as made:
        yield made


@pytest.fixture
def addresses(server):
    made = Addresses("isw")
    made.use(**{key: server.url(f"/{key}/0") for key in (*CLASSES, "timelapse")})
    yield made
    made.forget()


def described(server, key, **more):
    document = {"objectIdField": "FID", "maxRecordCount": 2, **more}
    server.on(f"/{key}/0", reply(200, encoded(document)))


def paged(server, key, pages, flag="top"):
    """Answers queries with pages of features, the flag for more where ArcGIS puts it."""

    def behave(visit):
        query = parse_qs(urlsplit(visit.target).query)
        assert query["orderByFields"] == ["FID"]
        offset = int(query["resultOffset"][0])
        starts = [sum(len(page) for page in pages[:n]) for n in range(len(pages))]
        number = starts.index(offset)
        has_more = number + 1 < len(pages)
        more = {"exceededTransferLimit": True} if flag == "top" else {
            "properties": {"exceededTransferLimit": True}
        }  # fmt: skip
        body = encoded(collection(*pages[number], **(more if has_more else {})))
        reply(200, body)(visit)

    server.on(f"/{key}/0/query", behave)


def numbered(west, number):
    return {**polygon(west, FID=number), "id": number}


@pytest.fixture
def services(server, addresses):
    """All live layers, each with one polygon, and the first with a point beside it."""
    for n, key in enumerate(CLASSES):
        described(server, key, editingInfo={"lastEditDate": EDITED_MS})
        paged(server, key, [[numbered(36 + n, 1), {**point(FID=2), "id": 2}]])
    return server


def test_layers_become_classes(services, session):
    source = Isw()
    got = source.fetch(session, source.on(TODAY))
    assert [part.key for part in got.parts] == list(CLASSES)
    control = source.parse(got)
    assert control.occupied.bounds == (36, 48, 37, 49)
    assert control.unknown.bounds == (37, 48, 40, 49)
    assert control.liberated.is_empty
    given = control.provenance
    assert (given.assessed, given.revision) == (date(2025, 11, 4), "live 2025-11-04")
    assert given.class_rule.startswith(
        "by layer: occupied = control; unknown = advance, infiltration, claimed"
    )
    assert given.restricts_redistribution


def test_assessed_control_wins_over_what_is_claimed(services, session):
    paged(services, "claimed", [[numbered(36, 1)]])
    source = Isw()
    control = source.parse(source.fetch(session, source.on(TODAY)))
    assert control.occupied.area == pytest.approx(1.0)
    assert control.unknown.bounds == (37, 48, 39, 49)


@pytest.mark.parametrize("flag", ["top", "properties"])
def test_every_page_is_read_whichever_way_the_service_says_there_is_more(services, session, flag):
    pages = [[numbered(10, 1), numbered(12, 2)], [numbered(14, 3), numbered(16, 4)],
             [numbered(18, 5)]]  # fmt: skip
    paged(services, "control", pages, flag)
    source = Isw()
    control = source.parse(source.fetch(session, source.on(TODAY)))
    assert control.occupied.area == pytest.approx(5.0)
    assert services.count("/control/0/query") == 3


def test_a_service_that_repeats_its_first_page_is_found_out(services, session):
    page = collection(numbered(10, 1), exceededTransferLimit=True)
    services.on("/control/0/query", reply(200, encoded(page)))
    with pytest.raises(SourceError, match="same features on every page"):
        Isw().fetch(session, Isw().on(TODAY))


def test_a_service_that_says_more_and_sends_nothing_is_found_out(services, session):
    page = collection(exceededTransferLimit=True)
    services.on("/control/0/query", reply(200, encoded(page)))
    with pytest.raises(SourceError, match="sends nothing"):
        Isw().fetch(session, Isw().on(TODAY))


@pytest.mark.parametrize("where", ["/control/0", "/control/0/query"])
def test_an_error_inside_a_success_is_an_error(services, session, where):
    services.on(where, reply(200, encoded(ESRI_ERROR)))
    with pytest.raises(SourceError, match=r"400 Invalid URL.*renamed") as caught:
        Isw().fetch(session, Isw().on(TODAY))
    assert "ISW, control" in caught.value.message


@pytest.mark.parametrize("error", [None, "boom", {}, []])
def test_an_error_of_any_shape_is_said(services, session, error):
    services.on("/control/0", reply(200, encoded({"error": error})))
    with pytest.raises(SourceError, match="answers with an error"):
        Isw().fetch(session, Isw().on(TODAY))


@pytest.mark.parametrize("document", [[], 3, {"features": {}}, {"features": [1]}, {}])
def test_an_answer_of_another_shape_is_refused(services, session, document):
    services.on("/control/0/query", reply(200, encoded(document)))
    with pytest.raises(SourceError, match="no list of features"):
        Isw().fetch(session, Isw().on(TODAY))


def test_a_busy_service_is_asked_again(services, session):
    page = encoded(collection(numbered(36, 1)))
    busy = reply(429, b"", headers={"Retry_After": "0"})
    services.on("/control/0/query", busy, reply(200, page))
    source = Isw()
    assert source.parse(source.fetch(session, source.on(TODAY))).occupied.area == 1.0


def test_a_layer_whose_address_is_emptied_is_left_out_and_that_is_said(
    services, session, addresses
):
    addresses.use(claimed="")
    source = Isw()
    control = source.parse(source.fetch(session, source.on(TODAY)))
    assert control.unknown.area == pytest.approx(2.0)
    assert "not asked for: claimed" in control.provenance.class_rule


def test_the_layer_of_control_cannot_be_left_out(services, session, addresses):
    addresses.use(control="")
    with pytest.raises(SourceError, match="has no address"):
        Isw().fetch(session, Isw().on(TODAY))


def test_an_address_may_end_in_query_as_a_browser_copies_it(services, session, addresses):
    addresses.use(control=services.url("/control/0/query/"))
    source = Isw()
    assert source.parse(source.fetch(session, source.on(TODAY))).occupied.area == 1.0


def test_without_an_edit_date_the_day_is_that_of_now(services, session):
    described(services, "control")
    source = Isw()
    assert source.fetch(session, source.on(TODAY)).revision.day == TODAY


def test_the_days_of_the_time_lapse_and_one_of_them(services, session):
    first_ms, second_ms = 1_645_660_800_000, 1_645_747_200_000  # 24 and 25 February 2022

    def behave(visit):
        query = parse_qs(urlsplit(visit.target).query)
        if "returnDistinctValues" in query:
            rows = [{"attributes": {"datetime": ms}} for ms in (second_ms, first_ms, None)]
            reply(200, encoded({"features": rows}))(visit)
        else:
            assert query["where"] == ["datetime = TIMESTAMP '2022-02-24 00:00:00'"]
            reply(200, encoded(collection(numbered(33, 1))))(visit)

    described(services, "timelapse")
    services.on("/timelapse/0/query", behave)
    source = Isw()
    found = source.available(session)
    assert [r.day for r in found] == [date(2022, 2, 24), date(2022, 2, 25), date(2025, 11, 4)]
    control = source.parse(source.fetch(session, found[0]))
    assert control.occupied.bounds == (33, 48, 34, 49)
    assert control.provenance.assessed == date(2022, 2, 24)
    assert "time-lapse" in control.provenance.class_rule


def test_without_a_time_lapse_there_is_the_present(services, session, addresses):
    addresses.use(timelapse="")
    assert [r.revision for r in Isw().available(session)] == ["live 2025-11-04"]


def test_the_download_can_be_stopped(services, session):
    with pytest.raises(Cancelled):
        Isw().fetch(session, Isw().on(TODAY), lambda share: share < 0.3)


def test_only_today_can_be_looked_for_without_a_list():
    assert Isw().on(TODAY).revision == "live"
    assert Isw().on(TODAY - timedelta(1)) is None
