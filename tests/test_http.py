"""The network against a server that misbehaves, all of it through QGIS's own requests."""

from __future__ import annotations

import gzip
import json
import resource
import shutil
import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from conftest import ROOT
from qgis.core import QgsApplication, QgsFeedback, QgsNetworkAccessManager, QgsSettings, QgsTask
from qgis.PyQt.QtCore import QCoreApplication
from rogue_server import (
    RogueServer,
    conditional,
    drip,
    drop,
    garbage,
    gzip_bomb,
    hang,
    redirect,
    reply,
    truncate,
    truncate_chunks,
    zeros,
)

from salient.errors import Cancelled, SourceError
from salient.layers import http
from salient.layers.http import HttpError, Manners, download, unpacked
from salient.layers.sources.geojson import load_json

pytestmark = pytest.mark.usefixtures("qgis_app")

QUICK = Manners(timeout_s=0.4, first_pause_s=0.02, longest_pause_s=2.0, limit_bytes=1_000_000)
GEOJSON = b'{"type": "FeatureCollection", "features": []}'


@pytest.fixture(autouse=True)
def _leave():
    yield
    http.leave()


@pytest.fixture
def server():
    with RogueServer() as rogue:
        yield rogue


@pytest.fixture
def session():
    with http.session(QUICK) as made:
        yield made


def in_task(function):
    """Run in a QgsTask's thread, as the plugin does, the main thread's events going on."""
    results, caught = [], []

    def run(_task):
        try:
            results.append(function())
        except Exception as error:
            caught.append(error)

    task = QgsTask.fromFunction("errand", run)
    QgsApplication.taskManager().addTask(task)
    end = time.monotonic() + 20
    while not (results or caught) and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.005)
    QCoreApplication.processEvents()
    if caught:
        raise caught[0]
    return results[0]


@pytest.fixture(params=["main thread", "task"])
def run(request):
    """Call a function on the main thread, or in a task."""
    return in_task if request.param == "task" else lambda function: function()


def refusal(function, kind=SourceError):
    with pytest.raises(kind) as caught:
        function()
    message = caught.value.message
    # A person understands it: a sentence, no code, no class name, no traceback.
    assert message[-1] == "."
    assert "Error" not in message
    assert "{" not in message
    return caught.value


# What works


def test_a_download_from_any_thread(server, run):
    url = server.on("/map", reply(body=GEOJSON, headers={"ETag": '"7"'}))
    shares = []

    def fetch():
        with http.session(QUICK) as made:
            return download(made, url, progress=lambda share: shares.append(share) or True)

    came = run(fetch)
    assert (came.content, came.address) == (GEOJSON, url)
    assert (came.etag, came.is_unchanged) == ('"7"', False)
    assert shares


def test_plain_requests_code_works(server, session):
    url = server.on("/list", reply(body=b"[1, 2]"))
    response = session.get(url, params={"where": "1=1"}, timeout=3)
    response.raise_for_status()
    assert response.json() == [1, 2]
    assert server.visits[-1].target == "/list?where=1%3D1"


def test_the_user_agent_names_plugin_and_version(server, session, root):
    url = server.on("/", reply(body=b"{}"))
    download(session, url)
    version = next(
        line.partition("=")[2]
        for line in (root / "metadata.txt").read_text(encoding="utf-8").splitlines()
        if line.startswith("version=")
    )
    headers = server.visits[-1].headers
    assert headers["user-agent"].startswith(f"Salient/{version} (+https://")
    assert "QGIS/" in headers["user-agent"]
    assert "salient-agent" not in headers


def test_no_other_request_of_qgis_names_the_plugin(server, session):
    url = server.on("/", reply(body=b"{}"))
    download(session, url)
    from qgis.core import QgsBlockingNetworkRequest
    from qgis.PyQt.QtCore import QUrl
    from qgis.PyQt.QtNetwork import QNetworkRequest

    QgsBlockingNetworkRequest().get(QNetworkRequest(QUrl(server.url("/"))), True)
    assert "Salient" not in server.visits[-1].headers["user-agent"]


def test_a_packed_answer_is_unpacked(server, session):
    body = gzip.compress(GEOJSON)
    url = server.on("/map", reply(body=body, headers={"Content_Encoding": "gzip"}))
    assert download(session, url).content == GEOJSON
    assert server.visits[-1].headers["accept-encoding"] == "gzip"


def test_an_unchanged_map_is_not_sent_again(server, session):
    modified = "Tue, 04 Nov 2025 00:00:00 GMT"
    url = server.on("/map", conditional(GEOJSON, '"e1"', modified))
    first = download(session, url)
    by_etag = download(session, url, etag=first.etag)
    by_date = download(session, url, last_modified=first.last_modified)
    changed = download(session, url, etag='"e0"')
    assert (first.etag, first.last_modified) == ('"e1"', modified)
    assert (by_etag.is_unchanged, by_etag.content) == (True, b"")
    assert (by_date.is_unchanged, by_date.content) == (True, b"")
    assert (changed.is_unchanged, changed.content) == (False, GEOJSON)


def test_a_safe_redirect_is_followed(server, session):
    server.on("/new", reply(body=GEOJSON))
    came = download(session, server.on("/old", redirect("/new")))
    assert (came.content, came.address) == (GEOJSON, server.url("/new"))


# QGIS carries


def test_the_proxy_of_the_user_is_asked(server, session):
    server.on("/map", reply(body=GEOJSON))
    settings = QgsSettings()
    chosen = {"Enabled": True, "Type": "HttpProxy", "Host": "127.0.0.1", "Port": str(server.port)}
    try:
        for key, value in chosen.items():
            settings.setValue(f"proxy/proxy{key}", value)
        named = http.session(QUICK, typed=["http://maps.example/"])
        assert download(named, "http://maps.example/map").content == GEOJSON
    finally:
        settings.remove("proxy")
    assert server.visits[-1].target == "http://maps.example/map"


def test_the_network_logger_sees_every_request(server, session):
    url = server.on("/map", reply(body=GEOJSON))
    seen = []
    manager = QgsNetworkAccessManager.instance()
    signal = manager.requestAboutToBeCreated["QgsNetworkRequestParameters"]
    note = lambda parameters: seen.append(parameters.request().url().toString())  # noqa: E731
    signal.connect(note)
    try:
        download(session, url)
        QCoreApplication.processEvents()
    finally:
        signal.disconnect(note)
    assert seen == [url]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """What a server saw of a password and a certificate that QGIS keeps; see drive_http.py."""
    if not shutil.which("openssl"):
        pytest.skip("openssl, which makes the certificate, is not installed")
    folder = tmp_path_factory.mktemp("auth")
    make = ["openssl", "req", "-x509", "-nodes", "-days", "2"]
    make += ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    make += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    make += ["-keyout", "key.pem", "-out", "certificate.pem"]
    subprocess.run(make, cwd=folder, check=True, capture_output=True)
    both = folder / "both.pem"
    names = ("key.pem", "certificate.pem")
    both.write_bytes(b"".join((folder / name).read_bytes() for name in names))
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "drive_http.py"), str(folder), str(both)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_login_kept_by_qgis_is_used(kept):
    assert kept["login"] == "Basic bWU6cHc="  # me:pw


def test_a_login_is_not_taken_to_another_server(kept):
    assert kept["login elsewhere"] is None


def test_a_login_that_is_not_there(kept):
    assert "authentication configuration chosen for" in kept["no such login"]


def test_a_certificate_that_is_not_trusted(kept):
    assert "is not trusted, so nothing was loaded" in kept["untrusted"]


def test_a_certificate_that_the_user_trusts(kept):
    assert kept["trusted"] == "safe"


# What the server does wrong


def test_refused_connections(session):
    with RogueServer() as gone:
        url = gone.url("/map")
    assert "takes no connections" in refusal(lambda: download(session, url)).message


def test_an_unknown_host():
    session = http.session(Manners(timeout_s=15))
    url = "https://no-such-host.invalid/map"
    assert "was not found" in refusal(lambda: download(session, url)).message


def test_silence_before_the_answer(server, run):
    url = server.on("/map", hang())
    began = time.monotonic()
    error = refusal(lambda: run(lambda: download(http.session(QUICK), url)))
    assert "did not answer within 0.4 s" in error.message
    assert time.monotonic() - began < 3
    assert server.count("/map") == 1


def test_silence_amid_the_body(server, session):
    url = server.on("/map", hang(GEOJSON[:20]))
    error = refusal(lambda: download(session, url))
    assert "stopped sending after 20 bytes" in error.message


def test_a_timeout_of_one_request_alone(server):
    patient = http.session(Manners(timeout_s=15))
    began = time.monotonic()
    refusal(lambda: patient.get(server.on("/map", hang()), timeout=(0.1, 0.2)))
    assert time.monotonic() - began < 3


def test_a_body_that_drips_for_ever(server):
    impatient = http.session(Manners(timeout_s=5, patience_s=0.5))
    url = server.on("/map", drip(0.05, 1000))
    assert "so slowly" in refusal(lambda: download(impatient, url)).message


def test_a_body_cut_short(server, session):
    url = server.on("/map", truncate(GEOJSON[:20], len(GEOJSON)))
    error = refusal(lambda: download(session, url))
    assert "broke off after 20 bytes, before the end" in error.message
    assert server.count("/map") == QUICK.attempts


def test_a_chunked_body_cut_short(server, session):
    url = server.on("/map", truncate_chunks(GEOJSON[:20]))
    assert "broke off" in refusal(lambda: download(session, url)).message


def test_a_body_longer_than_announced(server, session):
    url = server.on("/map", truncate(GEOJSON, 20))
    error = refusal(lambda: load_json(download(session, url).content, "map"))
    assert "it is damaged" in error.message


def test_a_dropped_connection_is_tried_again(server, session):
    # Qt itself tries a request again, three times at once, on a connection that says nothing.
    tries_of_qt = 4
    url = server.on("/map", *[drop] * (2 * tries_of_qt), reply(body=GEOJSON))
    assert download(session, url).content == GEOJSON
    assert server.count("/map") == 2 * tries_of_qt + 1


def test_a_connection_dropped_every_time(server, session):
    error = refusal(lambda: download(session, server.on("/map", drop)))
    assert "broke off before it answered" in error.message


def test_an_answer_that_is_not_http(server, session):
    refusal(lambda: download(session, server.on("/map", garbage)))


@pytest.mark.parametrize(
    ("status", "words", "tries"),
    [
        (401, "asks for a name and password", 1),
        (403, "refuses to give this", 1),
        (404, "nothing at this address", 1),
        (410, "has withdrawn this", 1),
        (418, "cannot be used", 1),
        (429, "asks for fewer requests", 3),
        (500, "has a fault of its own", 3),
        (503, "has a fault of its own", 3),
    ],
)
def test_a_status_that_is_no_success(server, run, status, words, tries):
    url = server.on("/map", reply(status, b"<html>no</html>", "text/html"))
    error = refusal(lambda: run(lambda: download(http.session(QUICK), url)), HttpError)
    assert error.status == status
    assert words in error.message
    assert f"({status})" in error.message
    assert server.count("/map") == tries


def test_a_password_that_is_asked_for(server, session):
    challenge = {"WWW_Authenticate": 'Basic realm="maps"'}
    url = server.on("/map", reply(401, b"", headers=challenge))
    assert refusal(lambda: download(session, url), HttpError).status == 401


def test_retry_after_in_seconds_is_obeyed(server, session):
    url = server.on("/map", reply(429, headers={"Retry_After": 1}), reply(body=GEOJSON))
    assert download(session, url).content == GEOJSON
    assert server.visits[1].when - server.visits[0].when >= 1.0


def test_retry_after_as_a_date_is_obeyed(server, session):
    then = format_datetime(datetime.now(timezone.utc) + timedelta(seconds=1.9), usegmt=True)
    url = server.on("/map", reply(503, headers={"Retry_After": then}), reply(body=GEOJSON))
    assert download(session, url).content == GEOJSON
    assert server.visits[1].when - server.visits[0].when > 0.5  # dates have whole seconds


def test_a_pause_too_long_to_wait_for(server, session):
    url = server.on("/map", reply(429, headers={"Retry_After": 600}))
    began = time.monotonic()
    error = refusal(lambda: download(session, url), HttpError)
    assert "Try again in 10 min" in error.message
    assert time.monotonic() - began < 1
    assert server.count("/map") == 1


def test_pauses_grow(server, session):
    download(session, server.on("/map", reply(500), reply(500), reply(body=GEOJSON)))
    first, second, third = (visit.when for visit in server.visits)
    assert first + QUICK.first_pause_s <= second
    assert second + 2 * QUICK.first_pause_s <= third


def test_nonsense_in_retry_after(server, session):
    url = server.on("/map", reply(503, headers={"Retry_After": "soon"}), reply(body=GEOJSON))
    assert download(session, url).content == GEOJSON


def test_a_web_page_instead_of_a_map(server, session):
    page = b"<!DOCTYPE html><title>Just a moment...</title>"
    came = download(session, server.on("/map", reply(200, page, "text/html")))
    assert (
        "a web page came instead of data" in refusal(lambda: load_json(came.content, "map")).message
    )


def test_an_empty_answer(server, session):
    came = download(session, server.on("/map", reply(200, b"")))
    assert came.content == b""
    assert "it is empty" in refusal(lambda: load_json(came.content, "map")).message


# Where it leads


def test_a_redirect_loop_ends(server, session):
    server.on("/a", redirect("/b"))
    url = server.on("/b", redirect("/a"))
    assert "again and again" in refusal(lambda: download(session, url)).message
    assert len(server.visits) == QUICK.redirects + 1


def test_a_redirect_to_itself_ends(server, session):
    url = server.on("/a", redirect("/a"))
    assert "again and again" in refusal(lambda: download(session, url)).message


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/map", "data:,x"])
def test_a_redirect_to_a_file(server, session, target):
    url = server.on("/a", redirect(target))
    error = refusal(lambda: download(session, url))
    assert "not safe to follow" in error.message
    assert target.partition(":")[0] in error.details


def test_no_redirect_is_followed_when_the_plugin_was_unloaded(server, session):
    url = server.on("/a", redirect("file:///etc/passwd"))
    http.leave()
    refusal(lambda: download(session, url))


def test_a_redirect_without_an_address(server, session):
    refusal(lambda: download(session, server.on("/a", reply(302, b"where to?"))))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("https://maps.example/a", "http://maps.example/a"),
        ("https://maps.example/a", "https://127.0.0.1/a"),
        ("http://maps.example/a", "http://[::1]:8080/a"),
        ("https://maps.example/a", "//localhost/a"),
    ],
)
def test_a_redirect_to_a_less_safe_place(session, before, after):
    from requests import Response

    response = Response()
    response.status_code, response.url = 302, before
    response.headers["Location"] = after
    assert "not safe to follow" in refusal(lambda: session.get_redirect_target(response)).message


@pytest.mark.parametrize("after", ["/b", "https://other.example/b", "?c"])
def test_a_redirect_that_is_safe(session, after):
    from requests import Response

    response = Response()
    response.status_code, response.url = 302, "https://maps.example/a"
    response.headers["Location"] = after
    assert session.get_redirect_target(response) == after


@pytest.mark.parametrize(
    "url", ["http://maps.example/map", "http://192.168.1.5/map", "http://127.0.0.1.example/"]
)
def test_no_unencrypted_address(session, url):
    assert "without encryption" in refusal(lambda: download(session, url)).message


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://maps.example/", "https:///x", "map"])
def test_no_web_address(session, url):
    message = refusal(lambda: download(session, url)).message
    assert "address" in message


def test_an_unencrypted_address_that_the_user_typed():
    typed = http.session(Manners(timeout_s=15), typed=["http://no-such-host.invalid:8080/maps/"])
    error = refusal(lambda: download(typed, "http://no-such-host.invalid:8080/other"))
    assert "was not found" in error.message
    error = refusal(lambda: download(typed, "http://no-such-host.invalid/other"))
    assert "without encryption" in error.message


def test_passwords_in_an_address_are_not_repeated(session):
    error = refusal(lambda: download(session, "https://me:secret@no-such-host.invalid/"))
    assert "secret" not in error.message + error.details


def test_nothing_is_ever_sent(server, session):
    url = server.on("/map", reply())
    refusal(lambda: session.post(url, data=b"x"))
    assert not server.visits


# Too much


@pytest.mark.parametrize("announce", [True, False], ids=["announced", "not announced"])
def test_a_gigabyte(server, session, announce):
    url = server.on("/map", zeros(1_000_000_000, announce))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    error = refusal(lambda: download(session, url, limit=5_000_000))
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert "more than 5 MB" in error.message
    assert grown_mb < 250
    assert server.bytes_sent < 300_000_000
    assert server.count("/map") == 1


def test_a_bomb_of_gzip(server, session):
    url = server.on("/map", gzip_bomb(100_000_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    error = refusal(lambda: download(session, url))
    assert "unpacks to more than 1 MB" in error.message
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown_mb < 20


def test_a_packed_answer_that_is_damaged(server, session):
    body = gzip.compress(GEOJSON)[:-9]
    url = server.on("/map", reply(body=body, headers={"Content_Encoding": "gzip"}))
    assert "damaged or incomplete" in refusal(lambda: download(session, url)).message


def test_a_packing_that_was_not_asked_for(server, session):
    url = server.on("/map", reply(body=b"x", headers={"Content_Encoding": "br"}))
    assert "br" in refusal(lambda: download(session, url)).message


def test_a_file_of_several_gzip_members_is_whole():
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), 100) == b"one two"
    refusal(lambda: unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), 6))


# Stopping


def test_a_feedback_stops_at_once(server, run):
    url = server.on("/map", hang(GEOJSON[:9]))
    feedback = QgsFeedback()
    threading.Timer(0.2, feedback.cancel).start()
    began = time.monotonic()
    patient = Manners(timeout_s=30)
    refusal(lambda: run(lambda: download(http.session(patient, stop=feedback), url)), Cancelled)
    assert time.monotonic() - began < 2


def test_progress_that_says_no_stops_at_once(server):
    url = server.on("/map", zeros(1_000_000_000))
    patient = http.session(Manners(limit_bytes=2_000_000_000))
    refusal(lambda: download(patient, url, progress=lambda share: share < 0.01), Cancelled)
    assert server.bytes_sent < 500_000_000


def test_a_pause_is_stopped_at_once(server):
    url = server.on("/map", reply(429, headers={"Retry_After": 30}))
    began = time.monotonic()
    polite = http.session(Manners(), stop=lambda: time.monotonic() - began > 0.2)
    refusal(lambda: download(polite, url), Cancelled)
    assert time.monotonic() - began < 2


def test_nothing_is_asked_once_stopped(server):
    url = server.on("/map", reply())
    refusal(lambda: download(http.session(QUICK, stop=lambda: True), url), Cancelled)
    assert not server.visits


def test_what_progress_raises_comes_through(server, session):
    def broken(_share):
        raise LookupError("broken")

    with pytest.raises(LookupError):
        download(session, server.on("/map", hang()), progress=broken)


# JSON


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b'{"name": "\xff\xfe"}', "it is not UTF-8"),
        (b'{"x": NaN}', "it is damaged"),
        (b'{"x": -Infinity}', "it is damaged"),
        (b'{"x": ' + b"9" * 10_000 + b"}", "it is damaged"),
        (b"[" * 10_000 + b"]" * 10_000, "nested too deep"),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "nested too deep"),
        (b'["]]]]", ' * 10_000, "cannot be used"),
        (b'{"features": [', "it is incomplete"),
        (b'{"name": "', "it is"),
        (b"\r\n  <?xml version='1.0'?>", "a web page"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[:14].decode("latin-1"),
)
def test_what_is_no_json(server, session, body, words):
    came = download(session, server.on("/map", reply(body=body)))
    assert words in refusal(lambda: load_json(came.content, "map")).message


# Start-up


def test_requests_is_not_imported_before_the_first_session(kept):
    assert kept["requests before"] is False
    assert kept["requests after"] is True
