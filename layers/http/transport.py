"""The parts that ``requests`` asks for: an adapter over QGIS, and a session that minds its way.

Imported by the first session only, since it imports ``requests``.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict

from ...analysis.model import Progress, no_progress
from ...errors import Cancelled, SourceError
from ..words import tr
from . import agent, policy
from .carrier import Answer, Errand, Watch, carry, pause
from .faults import Fault, fault_error, status_error
from .fetching import NOT_MODIFIED
from .manners import Manners, Stop
from .unpack import decoded

_REDIRECT = 300
_TOO_MANY = 429
_SERVER_FAULT = 500
_CLIENT_FAULT = 400


@dataclass(frozen=True)
class _Call:
    """What one call wants of the adapter, beyond what ``requests`` can say."""

    limit: int
    progress: Progress = no_progress
    origin: policy.Origin | None = None


_call: ContextVar[_Call | None] = ContextVar("salient_http_call", default=None)


class QgisSession(requests.Session):
    """A session whose every request QGIS carries; GET alone, which is all that maps need."""

    def __init__(
        self, manners: Manners, typed: tuple[str, ...], authcfg: str, stop: Stop | None
    ) -> None:
        super().__init__()
        agent.enter()
        self.manners = manners
        self.trust_env = False  # proxies and passwords are those of QGIS
        self.max_redirects = manners.redirects
        self.headers.update({agent.MARK.decode(): agent.user_agent(), "Accept-Encoding": "gzip"})
        del self.headers["User-Agent"], self.headers["Connection"]
        self.adapters.clear()
        self.mount("", QgisAdapter(manners, typed, authcfg, stop))

    def request(self, method: str, url: str, *args: Any, **options: Any) -> requests.Response:
        """As in ``requests``, but raises SourceError, HttpError (status 400 and up), Cancelled."""
        call = _call.get() or _Call(self.manners.limit_bytes)
        call = _Call(call.limit, call.progress, policy.origin(url))
        token = _call.set(call)
        try:
            response = super().request(method, url, *args, **options)
        except requests.TooManyRedirects as error:
            raise SourceError(
                tr("{host} redirects again and again, to no end.").format(host=policy.host(url)),
                str(error),
            ) from error
        except requests.RequestException as error:
            raise SourceError(
                tr("“{address}” is not an address that can be asked.").format(
                    address=policy.shown(url)
                ),
                str(error),
            ) from error
        finally:
            _call.reset(token)
        if response.status_code >= _REDIRECT and response.status_code != NOT_MODIFIED:
            raise status_error(response.status_code, policy.host(url), policy.shown(url), 0, 1)
        return response

    def fetch(
        self,
        url: str,
        params: Mapping[str, str] | None,
        headers: Mapping[str, str],
        limit: int | None,
        progress: Progress,
    ) -> requests.Response:
        """``get`` with a limit in bytes and progress of its own."""
        token = _call.set(_Call(limit or self.manners.limit_bytes, progress))
        try:
            return self.get(url, params=params, headers=dict(headers))
        finally:
            _call.reset(token)

    def get_redirect_target(self, response: requests.Response) -> str | None:
        """The address a response leads to, if it is safe to follow."""
        target = super().get_redirect_target(response)
        if target:
            policy.check_redirect(response.url, target)
        return target


class QgisAdapter(BaseAdapter):
    """Carries prepared requests by way of QGIS, as politely as its manners say."""

    def __init__(
        self, manners: Manners, typed: tuple[str, ...], authcfg: str, stop: Stop | None
    ) -> None:
        super().__init__()
        self._manners = manners
        self._typed = typed
        self._authcfg = authcfg
        self._stop = stop

    def close(self) -> None:
        """Nothing is kept between requests."""

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | None = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send and receive all of it; certificates and proxies are QGIS's own affair."""
        url = request.url or ""
        policy.check(url, self._typed)
        if request.method != "GET":
            raise SourceError(tr("Maps are only ever read from the network, not sent."), url)
        call = _call.get() or _Call(self._manners.limit_bytes)
        errand = Errand(
            url,
            {str(name): str(value) for name, value in request.headers.items()},
            _seconds(timeout) or self._manners.timeout_s,
            self._manners.patience_s,
            call.limit,
            self._authcfg if policy.origin(url) == call.origin else "",
        )
        answer = self._ask(errand, self._watch(call))
        return self._response(request, answer, errand)

    def _watch(self, call: _Call) -> Watch:
        def watch(received: int, expected: int) -> bool:
            if self._stop is not None and self._stop():
                return False
            return call.progress(min(1.0, received / (expected or call.limit)))

        return watch

    def _ask(self, errand: Errand, watch: Watch) -> Answer:
        """Ask, and again after a pause where that may help; raises for what does not."""
        host, details = policy.host(errand.address), policy.shown(errand.address)
        for attempt in range(1, self._manners.attempts + 1):
            if not watch(0, 0):
                raise _cancelled()
            answer = carry(errand, watch)
            if answer.fault is Fault.STOPPED:
                raise _cancelled()
            wait_s = _retry_after(answer.headers.get("Retry-After", ""))
            may_help = answer.fault is Fault.DROPPED or (
                answer.status == _TOO_MANY or answer.status >= _SERVER_FAULT
            )
            pause_s = wait_s or self._manners.first_pause_s * 2 ** (attempt - 1)
            if not may_help or attempt == self._manners.attempts:
                break
            if pause_s > self._manners.longest_pause_s:
                break
            if not pause(pause_s, watch):
                raise _cancelled()
        if answer.fault is not None and answer.status < _CLIENT_FAULT:
            raise fault_error(
                answer.fault,
                host,
                f"{details}\n{answer.words}".strip(),
                received=answer.received,
                timeout_s=errand.timeout_s,
                limit=errand.limit_bytes,
            )
        if answer.status >= _CLIENT_FAULT:
            raise status_error(answer.status, host, details, wait_s, attempt)
        return answer

    def _response(
        self, request: requests.PreparedRequest, answer: Answer, errand: Errand
    ) -> requests.Response:
        response = requests.Response()
        response.status_code = answer.status
        response.reason = answer.reason
        response.headers = CaseInsensitiveDict(answer.headers)
        response.url = errand.address
        response.request = request
        encoding = response.headers.get("Content-Encoding", "")
        response.raw = BytesIO(decoded(answer.body, encoding, errand.limit_bytes))
        response.encoding = requests.utils.get_encoding_from_headers(response.headers)
        response.connection = self
        return response


def _cancelled() -> Cancelled:
    return Cancelled(tr("The download was stopped."))


def _seconds(timeout: float | tuple[float, float] | None) -> float | None:
    return max(timeout) if isinstance(timeout, tuple) else timeout


def _retry_after(value: str) -> float:
    """Seconds that a Retry-After header asks for (RFC 9110, 10.2.3), 0 for none or nonsense."""
    if value.strip().isdecimal():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError):
        return 0.0
    if then.tzinfo is None:
        then = then.replace(tzinfo=timezone.utc)
    return max(0.0, (then - datetime.now(timezone.utc)).total_seconds())
