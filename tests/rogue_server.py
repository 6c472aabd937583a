"""A local web server that misbehaves on purpose: real sockets, real threads, a port of its own.

``with RogueServer() as server`` listens on loopback alone; ``server.on("/path", behaviour)`` says
what a path does, and gives its address. A behaviour takes a ``Visit`` and writes raw bytes, so that
it may break HTTP itself; the functions below make the usual ones. Several behaviours given for one
path answer one request each, the last one all that follow.
"""

from __future__ import annotations

import gzip
import socket
import socketserver
import ssl
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

_BLOCK = bytes(1 << 18)


@dataclass
class Visit:
    """One request as it came in, and the means to answer it."""

    line: str
    headers: dict[str, str]
    handler: socketserver.StreamRequestHandler
    when: float = field(default_factory=time.monotonic)

    @property
    def target(self) -> str:
        """The path and query; through a proxy, the whole address."""
        return self.line.split(" ")[1]

    @property
    def server(self) -> RogueServer:
        return self.handler.server  # type: ignore[return-value]

    def send(self, data: bytes) -> None:
        self.handler.wfile.write(data)
        self.handler.wfile.flush()

    def head(self, status: int = 200, **headers: object) -> None:
        """Send the status line and headers; ``Content_Length=3`` becomes ``Content-Length: 3``."""
        lines = [f"HTTP/1.1 {status} Said"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        lines += ["Connection: close", "", ""]
        self.send("\r\n".join(lines).encode("latin-1"))

    def reset(self) -> None:
        """Drop the connection with a TCP reset, as a failing router does."""
        self.handler.connection.setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )


Behaviour = Callable[[Visit], None]


class _Handler(socketserver.StreamRequestHandler):
    timeout = 20

    def handle(self) -> None:
        try:
            self._read()
        except OSError:  # the client left, or did not trust the certificate
            return

    def _read(self) -> None:
        line = self.rfile.readline().decode("latin-1").strip()
        if not line:
            return
        headers = {}
        while text := self.rfile.readline().decode("latin-1").strip():
            name, _, value = text.partition(":")
            headers[name.strip().lower()] = value.strip()
        self.server.visited(Visit(line, headers, self))  # type: ignore[attr-defined]


class RogueServer(socketserver.ThreadingTCPServer):
    """Listens on 127.0.0.1 while its ``with`` block runs; ``visits`` holds all that came in.

    ``certificate``: a PEM file with certificate and key, to speak https as ``localhost``.
    """

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, certificate: str | Path | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._tls: ssl.SSLContext | None = None
        if certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(certificate)
        self.visits: list[Visit] = []
        self.released = threading.Event()
        self.bytes_sent = 0
        self._behaviours: dict[str, list[Behaviour]] = {}
        self._lock = threading.Lock()

    @property
    def port(self) -> int:
        return self.server_address[1]

    def url(self, path: str) -> str:
        start = "https://localhost" if self._tls else "http://127.0.0.1"
        return f"{start}:{self.port}{path}"

    def get_request(self) -> tuple[socket.socket, object]:
        connection, address = super().get_request()
        if self._tls:
            connection = self._tls.wrap_socket(
                connection, server_side=True, do_handshake_on_connect=False
            )
        return connection, address

    def on(self, path: str, *behaviours: Behaviour) -> str:
        """Set what a path does, whatever its query; return its address."""
        self._behaviours[path] = list(behaviours)
        return self.url(path)

    def count(self, path: str) -> int:
        return sum(self._path(visit) == path for visit in self.visits)

    def visited(self, visit: Visit) -> None:
        path = self._path(visit)
        with self._lock:
            self.visits.append(visit)
            queue = self._behaviours.get(path, [reply(404, b"no such page")])
            behaviour = queue.pop(0) if len(queue) > 1 else queue[0]
        try:
            behaviour(visit)
        except OSError:  # the client had enough, which is what most tests are about
            visit.reset()

    def __enter__(self) -> RogueServer:
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.released.set()
        self.shutdown()
        self.server_close()

    @staticmethod
    def _path(visit: Visit) -> str:
        path = visit.target.partition("?")[0]
        return "/" + path.split("/", 3)[3] if path.startswith("http://") else path


def reply(
    status: int = 200,
    body: bytes = b"",
    content_type: str = "application/json",
    headers: Mapping[str, object] | None = None,
) -> Behaviour:
    """A well-behaved answer."""

    def behave(visit: Visit) -> None:
        more = {"Content_Type": content_type, "Content_Length": len(body), **(headers or {})}
        visit.head(status, **more)
        visit.send(body)

    return behave


def redirect(location: str, status: int = 302) -> Behaviour:
    return reply(status, b"elsewhere", "text/plain", {"Location": location})


def hang(body: bytes | None = None, length: int = 1000) -> Behaviour:
    """Never finish: without ``body`` before the first byte, with it amid the body."""

    def behave(visit: Visit) -> None:
        if body is not None:
            visit.head(Content_Length=length)
            visit.send(body)
        visit.server.released.wait(20)

    return behave


def truncate(body: bytes, length: int) -> Behaviour:
    """Announce ``length`` bytes and close after fewer (or announce fewer than are sent)."""

    def behave(visit: Visit) -> None:
        visit.head(Content_Type="application/json", Content_Length=length)
        visit.send(body)

    return behave


def truncate_chunks(body: bytes) -> Behaviour:
    """Send one chunk (RFC 9112, 7.1) and close without the last."""

    def behave(visit: Visit) -> None:
        visit.head(Content_Type="application/json", Transfer_Encoding="chunked")
        visit.send(f"{len(body):x}\r\n".encode() + body + b"\r\n")

    return behave


def drop(visit: Visit) -> None:
    """Reset the connection before a word is said."""
    visit.reset()


def garbage(visit: Visit) -> None:
    """Speak something that is not HTTP."""
    visit.send(b"220 mail.example ESMTP\r\n")


def zeros(total: int, announce: bool = True) -> Behaviour:
    """Stream so many zero bytes, with or without saying how many there will be."""

    def behave(visit: Visit) -> None:
        visit.head(**({"Content_Length": total} if announce else {}))
        for _ in range(total // len(_BLOCK)):
            visit.send(_BLOCK)
            visit.server.bytes_sent += len(_BLOCK)

    return behave


def drip(every_s: float, times: int) -> Behaviour:
    """Send one byte now and then, so that the line is never idle for long."""

    def behave(visit: Visit) -> None:
        visit.head(Content_Length=times)
        for _ in range(times):
            visit.send(b" ")
            if visit.server.released.wait(every_s):
                return

    return behave


def gzip_bomb(total: int) -> Behaviour:
    """A small gzip body that unpacks to so many zero bytes."""
    return reply(body=gzip.compress(bytes(total)), headers={"Content_Encoding": "gzip"})


def conditional(body: bytes, etag: str, modified: str) -> Behaviour:
    """Answer 304 to whoever already holds this version, 200 to everyone else."""

    def behave(visit: Visit) -> None:
        marks = {"ETag": etag, "Last_Modified": modified}
        known = (visit.headers.get("if-none-match"), visit.headers.get("if-modified-since"))
        if etag in known or modified in known:
            visit.head(304, **marks)
        else:
            reply(200, body, headers=marks)(visit)

    return behave
