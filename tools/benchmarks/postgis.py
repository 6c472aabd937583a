"""PostGIS where it is installed: a server of its own for one contest, gone with it."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

_BINARIES = "/usr/lib/postgresql"
_EXTENSIONS = "/usr/share/postgresql"
_USER = "postgres"


def lacks() -> str:
    """What is missing to run it, in a word; empty where nothing is."""
    has_user = os.getuid() != 0 or any(entry.pw_name == _USER for entry in pwd.getpwall())
    is_there = shutil.which("psql") and _programs() is not None and has_user
    has_extension = any(Path(_EXTENSIONS).glob("*/extension/postgis.control"))
    return "" if is_there and has_extension else "PostGIS"


def _programs() -> Path | None:
    found = sorted(Path(_BINARIES).glob("*/bin/initdb"))
    return found[-1].parent if found else None


class Server:
    """A cluster in a temporary folder, asked through ``psql`` over a socket in it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="salient-postgis-"))
        if os.getuid() == 0:
            shutil.chown(self.folder, _USER)
        self._run("initdb", "-D", str(self._data), "-U", _USER, "-A", "trust", "-E", "UTF8")
        options = f"-c listen_addresses= -k {self.folder} -c fsync=off"
        log = str(self.folder / "log")
        self._run("pg_ctl", "-D", str(self._data), "-o", options, "-l", log, "-w", "start")
        atexit.register(self.stop)
        self.ask("CREATE EXTENSION postgis")

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def ask(self, script: str) -> list[list[str]]:
        """The rows of the last query of a script."""
        command = ["psql", "-h", str(self.folder), "-U", _USER, "-d", _USER]
        command += ["-X", "-q", "-At", "-F", ",", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run(command, input=script, capture_output=True, text=True, check=True)
        return [line.split(",") for line in done.stdout.splitlines()]

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        # A server refuses to run as root.
        before = ["runuser", "-u", _USER, "--"] if os.getuid() == 0 else []
        command = [*before, str(_programs() / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=self.folder)
