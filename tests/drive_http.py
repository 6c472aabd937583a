"""Certificates and passwords as QGIS keeps them, in a process and an authentication database apart.

Run by test_http.py with the folder of that database and a PEM file; prints what the server saw.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

folder, certificate = Path(sys.argv[1]), Path(sys.argv[2])
os.environ["QGIS_AUTH_DB_DIR_PATH"] = str(folder)

import conftest  # noqa: E402, F401 - registers the package
from qgis.core import QgsApplication, QgsAuthMethodConfig  # noqa: E402
from qgis.PyQt.QtNetwork import QSslCertificate  # noqa: E402
from rogue_server import RogueServer, redirect, reply  # noqa: E402

from salient.errors import SourceError  # noqa: E402
from salient.layers import http  # noqa: E402


def message(session: object, url: str) -> str:
    """Return what came, or the words with which it did not."""
    try:
        return http.download(session, url).content.decode()
    except SourceError as error:
        return error.message


def main() -> None:
    """Ask with and without trust, with and without a password."""
    application = QgsApplication([], False)
    application.initQgis()
    manager = application.authManager()
    manager.setMasterPassword("of the test", True)
    login = QgsAuthMethodConfig("Basic")
    login.setName("maps")
    login.setConfig("username", "me")
    login.setConfig("password", "pw")
    manager.storeAuthenticationConfig(login)

    seen: dict[str, object] = {"requests before": "requests" in sys.modules}
    quick = http.Manners(timeout_s=5)
    with RogueServer() as maps, RogueServer() as other, RogueServer(certificate) as safe:
        url = maps.on("/map", reply(body=b"map"))
        away = maps.on("/away", redirect(other.on("/", reply(body=b"other"))))
        with http.session(quick, authcfg=login.id()) as session:
            message(session, url)
            seen["login"] = maps.visits[-1].headers.get("authorization")
            message(session, away)
            seen["login elsewhere"] = other.visits[-1].headers.get("authorization")
        seen["no such login"] = message(http.session(quick, authcfg="missing"), url)

        url = safe.on("/", reply(body=b"safe"))
        seen["untrusted"] = message(http.session(quick), url)
        manager.storeCertAuthority(QSslCertificate(certificate.read_bytes()))
        manager.initSslCaches()
        seen["trusted"] = message(http.session(quick), url)
    http.leave()
    seen["requests after"] = "requests" in sys.modules
    print(json.dumps(seen))


main()
