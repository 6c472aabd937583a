"""One request carried by QGIS, from any thread, stopped at once when it must be.

Every request has a thread of its own. A QGIS network manager lives as long as its thread and reads
the proxy settings once, at its start; and QgsBlockingNetworkRequest, cancelled on the main thread,
may delete its reply before aborting it, and then waits for ever. So it is only ever cancelled from
within its own thread, where both happen in order.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Callable

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QCoreApplication, QThread, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from . import policy
from .faults import Fault

Watch = Callable[[int, int], bool]
"""Takes bytes received and bytes expected (0: not known); returns False to stop."""

_POLL_MS = 20
_GRACE_S = 2.0
# While the user is asked for a password, the request's own thread stands still.
_DIALOG_S = 120.0

_Code = QNetworkReply.NetworkError
_FAULTS = {
    _Code.ConnectionRefusedError: Fault.REFUSED,
    _Code.RemoteHostClosedError: Fault.DROPPED,
    _Code.TemporaryNetworkFailureError: Fault.DROPPED,
    _Code.NetworkSessionFailedError: Fault.DROPPED,
    _Code.UnknownNetworkError: Fault.DROPPED,
    _Code.HostNotFoundError: Fault.NO_HOST,
    _Code.TimeoutError: Fault.SILENT,
    _Code.OperationCanceledError: Fault.SILENT,  # by the time-out in QGIS's own settings
    _Code.SslHandshakeFailedError: Fault.CERTIFICATE,
    _Code.ProxyConnectionRefusedError: Fault.PROXY,
    _Code.ProxyConnectionClosedError: Fault.PROXY,
    _Code.ProxyNotFoundError: Fault.PROXY,
    _Code.ProxyTimeoutError: Fault.PROXY,
    _Code.ProxyAuthenticationRequiredError: Fault.PROXY,
    _Code.UnknownProxyError: Fault.PROXY,
}


@dataclass(frozen=True)
class Errand:
    """What to fetch and when to give up; see Manners for the limits."""

    address: str
    headers: Mapping[str, str]
    timeout_s: float
    patience_s: float
    limit_bytes: int
    authcfg: str = ""


@dataclass(frozen=True)
class Answer:
    """What came: ``status`` 0 where no server answered; ``fault`` None where all of it came."""

    status: int = 0
    reason: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    fault: Fault | None = None
    words: str = ""
    received: int = 0


class _Courier:
    """Runs an errand in its thread; the other threads read its counts and may stop it."""

    def __init__(self, errand: Errand) -> None:
        self.errand = errand
        self.answer: Answer | None = None
        self.error: Exception | None = None
        self.received = 0
        self.expected = 0
        self.moved_at = self.began_at = time.monotonic()
        self._stop = threading.Event()
        self._fault: Fault | None = None
        self._feedback: QgsFeedback | None = None

    def stop(self) -> None:
        self._stop.set()

    def run(self) -> None:
        try:
            self.answer = self._carry()
        except Exception as error:  # raised again in the thread that waits
            self.error = error
        finally:
            self._feedback = None

    def _carry(self) -> Answer:
        request = QNetworkRequest(QUrl(self.errand.address))
        for name, value in self.errand.headers.items():
            request.setRawHeader(name.encode("latin-1"), value.encode("latin-1", "replace"))
        self._feedback = QgsFeedback()
        carrier = QgsBlockingNetworkRequest()
        carrier.setAuthCfg(self.errand.authcfg)
        carrier.downloadProgress.connect(self._moved)
        clock = QTimer()
        clock.timeout.connect(self._look)
        clock.start(_POLL_MS)
        carrier.get(request, True, self._feedback)
        clock.stop()
        return self._answer(carrier.reply(), carrier.errorMessage())

    def _moved(self, received: int, expected: int) -> None:
        self.received, self.expected = received, max(expected, 0)
        self.moved_at = time.monotonic()
        if max(self.received, self.expected) > self.errand.limit_bytes:
            self._give_up(Fault.TOO_LARGE)

    def _look(self) -> None:
        now = time.monotonic()
        if self._stop.is_set():
            self._give_up(Fault.STOPPED)
        elif now - self.moved_at > self.errand.timeout_s:
            self._give_up(Fault.SILENT)
        elif now - self.began_at > self.errand.patience_s:
            self._give_up(Fault.SLOW)

    def _give_up(self, fault: Fault) -> None:
        if self._fault is None and self._feedback is not None:
            self._fault = fault
            self._feedback.cancel()

    def _answer(self, reply: QgsNetworkReplyContent, words: str) -> Answer:
        if self._fault is not None:
            return Answer(fault=self._fault, received=self.received)
        asked = reply.request().url().toString()
        if asked and policy.origin(asked) != policy.origin(self.errand.address):
            return Answer(fault=Fault.STRAYED)
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0
        reason = reply.attribute(QNetworkRequest.Attribute.HttpReasonPhraseAttribute) or ""
        headers = {
            bytes(name).decode("latin-1"): bytes(reply.rawHeader(name)).decode("latin-1")
            for name in reply.rawHeaderList()
        }
        fault = _FAULTS.get(reply.error())
        if fault is None and not status:  # nothing was sent where the configuration failed
            has_failed_early = self.errand.authcfg and reply.error() == _Code.NoError
            fault = Fault.LOGIN if has_failed_early else Fault.OTHER
        return Answer(
            int(status),
            str(reason),
            headers,
            bytes(reply.content()),
            fault,
            words,
            self.received,
        )


class _Thread(QThread):
    def __init__(self, courier: _Courier) -> None:
        super().__init__()
        self._courier = courier

    def run(self) -> None:
        self._courier.run()


_stuck: list[_Thread] = []  # a QThread must outlive its run; these did not stop in time


def carry(errand: Errand, watch: Watch) -> Answer:
    """Do the errand and wait for it; on the main thread events go on meanwhile.

    ``watch`` is called in the calling thread, again and again; what it raises ends the errand.
    """
    _stuck[:] = [thread for thread in _stuck if thread.isRunning()]
    courier = _Courier(errand)
    thread = _Thread(courier)
    thread.start()
    stopped_at = 0.0
    try:
        while not thread.wait(_POLL_MS):
            _let_events_pass()
            now = time.monotonic()
            if stopped_at:
                if now - stopped_at > _GRACE_S:
                    return Answer(fault=Fault.STOPPED)
            elif not watch(courier.received, courier.expected):
                courier.stop()
                stopped_at = now
            elif now - courier.moved_at > errand.timeout_s + _DIALOG_S:
                return Answer(fault=Fault.SILENT)
    finally:
        courier.stop()
        if not thread.wait(0 if stopped_at else int(1000 * _GRACE_S)):
            _stuck.append(thread)
    if courier.error is not None:
        raise courier.error
    return courier.answer or Answer(fault=Fault.OTHER)


def pause(seconds: float, watch: Watch) -> bool:
    """Wait; return False as soon as ``watch`` does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QThread.msleep(_POLL_MS)
        _let_events_pass()
        if not watch(0, 0):
            return False
    return True


def _let_events_pass() -> None:
    """On the main thread QGIS shows its dialogs for passwords and certificates in between."""
    application = QCoreApplication.instance()
    if application is not None and QThread.currentThread() == application.thread():
        QCoreApplication.processEvents()
