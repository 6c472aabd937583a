"""What can go wrong on the way, each in a sentence that says what to do."""

from __future__ import annotations

from enum import Enum

from ...errors import SourceError
from ..words import tr
from .manners import MEGABYTE


class Fault(Enum):
    """Why an answer did not come, or not whole."""

    REFUSED = "refused"
    DROPPED = "dropped"
    NO_HOST = "no host"
    SILENT = "silent"
    SLOW = "slow"
    CERTIFICATE = "certificate"
    LOGIN = "login"
    PROXY = "proxy"
    TOO_LARGE = "too large"
    STRAYED = "strayed"
    STOPPED = "stopped"
    OTHER = "other"


class HttpError(SourceError):
    """A server answered, with a status that is no success."""

    def __init__(self, status: int, message: str, details: str = "") -> None:
        super().__init__(message, details)
        self.status = status


def fault_error(
    fault: Fault, host: str, details: str, *, received: int, timeout_s: float, limit: int
) -> SourceError:
    """The error for a fault; ``received`` and ``limit`` in bytes."""
    is_amid = received > 0 and fault in (Fault.DROPPED, Fault.SILENT)
    words = (_amid(fault) if is_amid else _before(fault)).format(
        host=host, size=megabytes(received), limit=megabytes(limit), seconds=f"{timeout_s:g}"
    )
    return SourceError(words, details)


def _before(fault: Fault) -> str:
    if fault is Fault.REFUSED:
        return tr("{host} takes no connections. It may be down: try again later.")
    if fault is Fault.DROPPED:
        return tr("The connection to {host} broke off before it answered. Try again later.")
    if fault is Fault.NO_HOST:
        return tr(
            "{host} was not found. Check the address and your connection; without one, dates "
            "already in the archive can still be loaded."
        )
    if fault is Fault.SILENT:
        return tr("{host} did not answer within {seconds} s. Try again later.")
    if fault is Fault.SLOW:
        return tr("{host} sends so slowly that the download was given up. Try again later.")
    if fault is Fault.CERTIFICATE:
        return tr(
            "The certificate of {host} is not trusted, so nothing was loaded. Check the "
            "computer's date, and the certificates under Authentication in the options of QGIS."
        )
    if fault is Fault.LOGIN:
        return tr(
            "The authentication configuration chosen for {host} cannot be used. Choose it again, "
            "and give QGIS its master password."
        )
    if fault is Fault.PROXY:
        return tr("The proxy does not let QGIS reach {host}. Check Network in the options of QGIS.")
    if fault is Fault.TOO_LARGE:
        return tr("{host} sends more than {limit}, more than any control map. Nothing was loaded.")
    if fault is Fault.STRAYED:
        return tr("{host} redirects to a place that is not safe to follow. Nothing was loaded.")
    return tr("{host} cannot be reached. The details say why.")


def _amid(fault: Fault) -> str:
    if fault is Fault.DROPPED:
        return tr(
            "The connection to {host} broke off after {size}, before the end. Try again later."
        )
    return tr("{host} stopped sending after {size} and was silent for {seconds} s. Try again.")


def status_error(status: int, host: str, details: str, wait_s: float, attempts: int) -> HttpError:
    """The error for a status; ``wait_s``: the pause the server asks for, 0 where it names none."""
    minutes = max(1, round(wait_s / 60))
    words = _status_words(status, wait_s).format(
        host=host, status=status, minutes=minutes, attempts=attempts
    )
    return HttpError(status, words, details)


def _status_words(status: int, wait_s: float) -> str:
    if status == 401:
        return tr(
            "{host} asks for a name and password (401). Choose an authentication configuration "
            "for it, or another source."
        )
    if status == 403:
        return tr("{host} refuses to give this (403). It may not be open to the public.")
    if status == 404:
        return tr("{host} has nothing at this address (404). Choose another date or address.")
    if status == 410:
        return tr("{host} has withdrawn this (410). Choose another date.")
    if status == 407:
        return tr("The proxy asks for a name and password (407). Set them in the options of QGIS.")
    if status == 429 and wait_s:
        return tr("{host} asks for fewer requests (429). Try again in {minutes} min.")
    if status == 429:
        return tr("{host} asks for fewer requests (429). Try again later.")
    if status >= 500 and wait_s:
        return tr("{host} is not available now ({status}). Try again in {minutes} min.")
    if status >= 500:
        return tr("{host} has a fault of its own ({status}). Try again later.")
    return tr("{host} gave an answer that cannot be used ({status}).")


def megabytes(size: int) -> str:
    """A size in bytes, in words."""
    if size >= MEGABYTE:
        return tr("{size} MB").format(size=f"{size / MEGABYTE:.3g}")
    if size >= 1000:
        return tr("{size} kB").format(size=f"{size / 1000:.3g}")
    return tr("{size} bytes").format(size=size)
