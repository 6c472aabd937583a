"""Start a real QGIS with the plugin on a virtual screen, and work it as a person would.

    with Desktop(folder) as qgis:
        qgis.run("plugin().load_lesson()")
        qgis.click("find('loadButton')")
        qgis.wait_for("find('figures').model().rowCount() > 0")
        qgis.screenshot(folder / "dock.png", "dock()")

Needs Xvfb and xdotool. Nothing of the user's is touched: profile and home are made in ``folder``.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
INSIDE = Path(__file__).with_name("inside.py")
START_S = 60.0
ANSWER_S = 60.0
_POLL_S = 0.03

_SETTINGS = """[PythonPlugins]
salient=true
processing=true

[app]
askToSaveMemoryLayers=false

[qgis]
askToSaveProjectChanges=false
checkVersion=false
showTips=false
news\\feed\\disabled=true

[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true

[locale]
overrideFlag=true
userLocale={locale}

[UI]
UITheme={theme}
"""


class DesktopError(Exception):
    """QGIS did not start, did not answer, or raised what the message says."""


def missing_programs() -> list[str]:
    """The programs a desktop needs that this machine lacks."""
    return [name for name in ("qgis", "Xvfb", "xdotool") if shutil.which(name) is None]


class Desktop:
    """One QGIS in one window on one virtual screen; a context manager.

    ``theme``: ``default``, ``Night Mapping`` or ``Blend of Gray``. ``plugin``: the folder to
    install as ``salient``.
    """

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int] = (1280, 900),
        theme: str = "default",
        locale: str = "en_US",
        plugin: Path = ROOT,
        environment: dict[str, str] | None = None,
    ) -> None:
        self.folder = Path(folder)
        self.size = size
        self._theme, self._locale, self._plugin = theme, locale, plugin
        self._extra = environment or {}
        self._screen: subprocess.Popen[bytes] | None = None
        self._qgis: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._buffer = b""
        self._environment: dict[str, str] = {}
        self._short = ""

    def __enter__(self) -> Desktop:
        try:
            self._start_screen()
            self._start_qgis()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Starting and ending

    def _start_screen(self) -> None:
        reader, writer = os.pipe()
        width, height = self.size
        with (self._made("logs") / "xvfb.log").open("wb") as log:
            self._screen = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24",
                 "-nolisten", "tcp", "-noreset"],
                pass_fds=[writer], stdout=log, stderr=log,
            )  # fmt: skip
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise DesktopError("Xvfb did not start; see logs/xvfb.log")
        self._display = f":{number}"

    def _start_qgis(self) -> None:
        profiles = self._made("profiles")
        profile = self._made("profiles", "profiles", "test")
        plugins = self._made("profiles", "profiles", "test", "python", "plugins")
        link = plugins / "salient"
        if not link.is_symlink():
            link.symlink_to(self._plugin)
        settings = self._made("profiles", "profiles", "test", "QGIS") / "QGIS3.ini"
        settings.write_text(_SETTINGS.format(locale=self._locale, theme=self._theme))
        # The path of a socket may have about 100 letters, and folders of tests are long.
        self._short = tempfile.mkdtemp(prefix="salient")
        address = str(Path(self._short) / "socket")
        self._environment = self._variables(address)
        width, height = self.size
        with (self._made("logs") / "qgis.log").open("wb") as log:
            self._qgis = subprocess.Popen(
                ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles),
                 "--profile", profile.name, "--code", str(INSIDE)],
                env=self._environment, stdout=log, stderr=log, cwd=self.folder,
            )  # fmt: skip
        self._connect(address)
        self.run(
            "from qgis.PyQt.QtCore import Qt\n"
            "w = iface.mainWindow(); w.showNormal();"
            f"w.setGeometry(0, 0, {width}, {height}); w.activateWindow()"
        )
        self.wait_for(f"iface.mainWindow().width() == {width}")

    def _variables(self, address: str) -> dict[str, str]:
        keep = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PROJ_LIB", "PROJ_DATA", "TMPDIR")
        variables = {name: os.environ[name] for name in keep if name in os.environ}
        runtime = self._made("runtime")
        runtime.chmod(0o700)
        paths = [sysconfig.get_paths()["purelib"]] if sys.prefix != sys.base_prefix else []
        variables.update(
            HOME=str(self._made("home")),
            XDG_RUNTIME_DIR=str(runtime),
            DISPLAY=self._display,
            QT_QPA_PLATFORM="xcb",
            QT_LOGGING_RULES="*.debug=false",
            LIBGL_ALWAYS_SOFTWARE="1",
            NO_AT_BRIDGE="1",
            PYTHONPATH=os.pathsep.join(paths),
            PYTHONDONTWRITEBYTECODE="1",
            SALIENT_DESKTOP_SOCKET=address,
            **self._extra,
        )
        return variables

    def _made(self, *names: str) -> Path:
        path = self.folder.joinpath(*names)
        path.mkdir(parents=True, exist_ok=True)
        return path

    def _connect(self, address: str) -> None:
        until = time.monotonic() + START_S
        while time.monotonic() < until:
            if self._qgis is None or self._qgis.poll() is not None:
                raise DesktopError(f"QGIS ended before it was up\n{self.log()}")
            stream = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            stream.settimeout(ANSWER_S)
            try:
                stream.connect(address)
            except OSError:
                stream.close()
                time.sleep(_POLL_S)
                continue
            self._socket = stream
            return
        raise DesktopError(f"QGIS was not up after {START_S:.0f} s\n{self.log()}")

    def quit(self, timeout: float = 30.0) -> int:
        """Leave QGIS by its own Exit, as a person does; returns its exit code."""
        if self._qgis is None:
            return 0
        self.run("QTimer.singleShot(0, iface.actionExit().trigger)")
        try:
            return self._qgis.wait(timeout)
        except subprocess.TimeoutExpired as error:
            raise DesktopError("QGIS did not leave") from error

    def close(self) -> None:
        """End what is still running, by force if need be."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        for process in (self._qgis, self._screen):
            if process is not None and process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        if self._short:
            shutil.rmtree(self._short, ignore_errors=True)

    def log(self) -> str:
        """The end of what QGIS wrote to its terminal."""
        path = self.folder / "logs" / "qgis.log"
        return path.read_text(errors="replace")[-3000:] if path.is_file() else ""

    # Asking

    def run(self, code: str) -> object:
        """Run Python in QGIS's GUI thread; returns the value of its last expression."""
        if self._socket is None:
            raise DesktopError("QGIS is not running")
        try:
            self._socket.sendall(json.dumps({"code": code}).encode() + b"\n")
            while b"\n" not in self._buffer:
                received = self._socket.recv(65536)
                if not received:
                    raise DesktopError(f"QGIS is gone\n{self.log()}")
                self._buffer += received
        except OSError as error:
            if self._qgis is not None and self._qgis.poll() is None:
                self._qgis.send_signal(signal.SIGUSR1)  # it writes where it hangs into its log
                time.sleep(1)
            raise DesktopError(f"QGIS does not answer ({error})\n{self.log()}") from error
        line, self._buffer = self._buffer.split(b"\n", 1)
        answer = json.loads(line)
        if "error" in answer:
            raise DesktopError(f"{answer['error']}\nwhile running: {code}")
        return answer["value"]

    def wait_for(self, expression: str, timeout: float = 20.0) -> object:
        """Wait until an expression is true in QGIS; returns its value."""
        until = time.monotonic() + timeout
        problem = ""
        while True:
            try:
                value = self.run(expression)
                problem = f"it is {value!r}"
                if value:
                    return value
            except DesktopError as error:
                if "QGIS is gone" in str(error) or "not answer" in str(error):
                    raise
                problem = str(error)
            if time.monotonic() > until:
                picture = self.screenshot(self.folder / "failure.png")
                raise DesktopError(
                    f"not true after {timeout:.0f} s: {expression}\n{problem}\n"
                    f"exceptions: {''.join(dict.fromkeys(self.errors))[-3000:] or 'none'}\n"
                    f"dialogs: {self.dialogs}\npicture: {picture}"
                )
            time.sleep(_POLL_S)

    @property
    def errors(self) -> list[str]:
        """Every exception that reached nobody, and every critical message, so far."""
        return list(self.run("errors"))  # type: ignore[call-overload]

    @property
    def dialogs(self) -> list[str]:
        """Every modal dialog that has been open so far."""
        return list(self.run("dialogs"))  # type: ignore[call-overload]

    # Mouse, keyboard, pictures

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments], env=self._environment, check=True, timeout=30,
            capture_output=True,
        )  # fmt: skip

    def _sync(self) -> None:
        """Wait until QGIS has seen what was clicked or typed.

        Its event loop takes input and questions in turn, so two answers have input between them.
        (To process events from within a question would answer it only once a dialog closes.)
        """
        for _ in range(2):
            self.run("None")

    def click_at(self, x: float, y: float, double: bool = False) -> None:
        clicks = ["--repeat", "2", "--delay", "60"] if double else []
        self._xdotool("mousemove", str(round(x)), str(round(y)), "click", *clicks, "1")
        self._sync()

    def click(self, widget: str, double: bool = False) -> None:
        """Click the middle of the widget that an expression gives, once it is there."""
        self.wait_for(f"{widget}.isVisible() and {widget}.isEnabled()")
        x, y = self._settled(f"centre({widget})")
        self.click_at(x, y, double)

    def _settled(self, expression: str) -> tuple[float, float]:
        """A position on the screen, once the layout has stopped moving it."""
        before = None
        while True:
            self._sync()
            now = self.run(expression)
            if now == before:
                return now  # type: ignore[return-value]
            before = now
            time.sleep(_POLL_S)

    def click_cell(self, view: str, row: int, column: int, double: bool = False) -> None:
        x, y = self._settled(f"cell({view}, {row}, {column})")
        self.click_at(x, y, double)

    def key(self, *keys: str) -> None:
        """Press keys by X's names: ``Return``, ``ctrl+c``, ``Tab``."""
        self._focus()
        self._xdotool("key", "--delay", "20", *keys)
        self._sync()

    def type(self, text: str) -> None:
        self._focus()
        self._xdotool("type", "--delay", "12", text)
        self._sync()

    def _focus(self) -> None:
        # There is no window manager to hand the keyboard to the window last clicked.
        self.run(
            "_top = QApplication.activeModalWidget() or QApplication.activeWindow()"
            " or iface.mainWindow(); _top.activateWindow()"
        )
        self.wait_for("QApplication.activeWindow() is not None", 5)

    def screenshot(self, path: Path, widget: str = "None") -> Path:
        """The screen as PNG, or the part that the widget of an expression covers."""
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.run("iface.mainWindow().repaint()")
        self._sync()
        if not self.run(f"save_screen({str(path)!r}, {widget})"):
            raise DesktopError(f"the picture could not be saved: {path}")
        return Path(path)
