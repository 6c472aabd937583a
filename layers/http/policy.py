"""Which addresses may be asked: https, this machine, and what the user typed."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

from qgis.PyQt.QtCore import QUrl

from ...errors import SourceError
from ..words import tr

_PORTS = {"http": 80, "https": 443}

Origin = tuple[str, str, int]  # scheme, host, port


def origin(address: str) -> Origin:
    """Scheme, host and port, all explicit: two addresses of one origin share secrets."""
    url = QUrl(address)
    scheme = url.scheme().lower()
    return scheme, url.host().lower(), url.port(_PORTS.get(scheme, -1))


def host(address: str) -> str:
    """The host, with its port where it is unusual; for messages."""
    url = QUrl(address)
    return f"{url.host()}:{url.port()}" if url.port() != -1 else url.host() or address


def shown(address: str) -> str:
    """The address without name and password, for details."""
    return QUrl(address).toString(QUrl.UrlFormattingOption.RemoveUserInfo)


def is_loopback(address: str) -> bool:
    """Whether the address is this machine's own."""
    name = QUrl(address).host().lower()
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def check(address: str, typed: Sequence[str]) -> None:
    """Raise SourceError unless the address may be asked."""
    scheme = QUrl(address).scheme().lower()
    if scheme not in _PORTS or not QUrl(address).host():
        raise SourceError(
            tr("“{address}” is not a web address; it must begin with https://.").format(
                address=shown(address)
            )
        )
    if scheme == "https" or is_loopback(address):
        return
    if origin(address) not in {origin(known) for known in typed}:
        raise SourceError(
            tr(
                "{host} would be asked without encryption (http), so that anyone on the way could "
                "change the map. Use an address that begins with https://."
            ).format(host=host(address)),
            shown(address),
        )


def check_redirect(before: str, target: str) -> None:
    """Raise SourceError where a server sends us to a less safe place than its own.

    ``target`` is what its Location header says, which may be relative.
    """
    after = QUrl(before).resolved(QUrl(target)).toString()
    scheme = QUrl(after).scheme().lower()
    is_less_safe = QUrl(before).scheme().lower() == "https" and scheme == "http"
    is_inward = is_loopback(after) and not is_loopback(before)
    if scheme not in _PORTS or is_less_safe or is_inward:
        raise SourceError(
            tr(
                "{host} redirects to a place that is not safe to follow. Nothing was loaded."
            ).format(host=host(before)),
            f"{shown(before)} → {shown(after)}",
        )
