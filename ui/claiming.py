"""Makes the claims work: checks them against the active map, off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from .. import settings
from ..analysis.claim import Checked
from ..analysis.setting import Setting
from ..errors import InputError, SalientError
from ..layers.active import ActiveMap
from ..layers.claims import ClaimList, format_claims, parse_claims
from ..layers.convert import to_qgs
from ..tasks.claims import CheckTask, ExportClaimsTask, ReadClaimsTask, WriteClaimsTask
from ..tasks.runner import Runner
from .claims_part import ClaimsPart
from .map_pointer import MapPointer
from .messages import MessageArea
from .words import tr

CLAIMING, CLAIM_FILES = "claims", "claim files"
_PAUSE_MS = 80
_FILES = "*.json"


class Claiming(QObject):
    """Between the list of claims, the active map and the canvas.

    The list is kept between sessions, and so is the one that another has taken the place of.
    """

    def __init__(
        self,
        part: ClaimsPart,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        pointer: MapPointer,
    ) -> None:
        super().__init__(part)
        self._part, self._active, self._runner, self._messages = part, active, runner, messages
        self._pointer = pointer
        self._is_begun = self._is_current = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(messages.guarded(self._check))
        guarded = messages.guarded
        part.shown.connect(guarded(self._begin))
        part.edited.connect(guarded(self.show))
        part.replaced.connect(guarded(self._replace))
        part.save_requested.connect(guarded(self._ask_and_save))
        part.export_requested.connect(guarded(self._ask_and_export))
        part.zoom_requested.connect(guarded(self._zoom))
        part.show_before(bool(settings.CLAIMS_BEFORE.get()))
        active.changed.connect(self.check_soon)

    def close(self) -> None:
        """Let go of what outlives the page."""
        self._pause.stop()
        self._active.changed.disconnect(self.check_soon)

    def checked_now(self) -> tuple[Checked, ...]:
        """What was found on the active map as it is; nothing while that is still to be checked."""
        return tuple(self._part.model.checked) if self._is_current else ()

    def check_soon(self) -> None:
        """Check again once nothing has changed for a moment, if the claims were ever looked at."""
        self._is_current = False
        if self._is_begun:
            self._pause.start()

    def show(self, listed: ClaimList, is_kept: bool = True) -> None:
        """Show and check a list; with ``is_kept`` it is the user's, and the old one kept too."""
        if is_kept:
            self._keep(listed)
        self._part.show_list(listed)
        self.check_soon()

    def open(self, path: Path | None) -> None:
        """Read a file, else what ships; the list shown stays where it cannot be read."""
        self._runner.start(
            CLAIM_FILES,
            ReadClaimsTask(path),
            self._messages.guarded(lambda listed: self.show(listed)),
            self._messages.show_error,
        )

    def save(self, path: Path) -> None:
        """Write the list as JSON."""
        settings.CLAIMS_FOLDER.set(str(path.parent))
        count = len(self._part.listed.claims)
        self._runner.start(
            CLAIM_FILES,
            WriteClaimsTask(path, self._part.listed),
            self._messages.guarded(
                lambda done: self._messages.show_message(
                    tr("{n} claims saved to {name}.").format(n=count, name=done.name)
                )
            ),
            self._messages.show_error,
        )

    def export(self, path: Path) -> None:
        """Write what was found as CSV; raises InputError until that is of the active map."""
        checked = self.checked_now()
        if not checked:
            raise InputError(
                tr("The claims are not checked on this map yet; try again in a moment.")
            )
        settings.EXPORT_FOLDER.set(str(path.parent))
        self._runner.start(
            CLAIM_FILES,
            ExportClaimsTask(path, checked),
            self._messages.guarded(lambda done: self._exported(done, len(checked))),
            self._messages.show_error,
        )

    # Checking

    def _begin(self) -> None:
        """The part is looked at: bring the list of last time, else what ships, and check it."""
        if self._is_begun:
            return
        self._is_begun = True
        kept = settings.CLAIMS.get()
        if kept:
            try:
                self.show(parse_claims(kept), is_kept=False)
                return
            except SalientError as error:
                self._messages.show_error(error)
        self._read_shipped()

    def _read_shipped(self) -> None:
        self._runner.start(
            CLAIM_FILES,
            ReadClaimsTask(),
            self._messages.guarded(lambda listed: self.show(listed, is_kept=False)),
            self._messages.show_error,
        )

    def _check(self) -> None:
        self._pause.stop()
        self._runner.start(
            CLAIMING,
            CheckTask(self._part.listed.claims, self._setting),
            self._messages.guarded(self._show_checked),
            self._messages.show_error,
        )

    def _setting(self) -> Setting | None:
        return self._active.setting() if self._active.control is not None else None

    def _show_checked(self, checked: tuple[Checked, ...]) -> None:
        self._is_current = not self._pause.isActive()
        self._part.show_checked(checked, self._active.control is not None)

    def _zoom(self, found: Checked) -> None:
        geometry = found.found.geometry
        if geometry is not None and not geometry.is_empty:
            self._pointer.zoom_to(to_qgs(geometry))

    # Lists and files

    def _keep(self, listed: ClaimList) -> None:
        """Keep a list for the next session, and the one it takes the place of."""
        before = self._part.listed
        if len(listed.claims) <= len(before.claims) or listed.title != before.title:
            settings.CLAIMS_BEFORE.set(format_claims(before))
            self._part.show_before(True)
        settings.CLAIMS.set(format_claims(listed))

    def _replace(self, wanted: str) -> None:
        self._messages.clear()
        if wanted == "shipped":
            self.open(None)
        elif wanted == "empty":
            self.show(ClaimList(tr("Claims"), ()))
        elif wanted == "before":
            self.show(parse_claims(settings.CLAIMS_BEFORE.get()))
        else:
            folder = settings.CLAIMS_FOLDER.get() or str(Path.home())
            kind = f"{tr('Claims (JSON)')} ({_FILES})"
            text, _ = QFileDialog.getOpenFileName(self._part, tr("Open claims"), folder, kind)
            if text:
                settings.CLAIMS_FOLDER.set(str(Path(text).parent))
                self.open(Path(text))

    def _ask_and_save(self) -> None:
        folder = settings.CLAIMS_FOLDER.get() or str(Path.home())
        text, _ = QFileDialog.getSaveFileName(
            self._part,
            tr("Save claims"),
            str(Path(folder) / "claims.json"),
            f"{tr('Claims (JSON)')} ({_FILES})",
        )
        if text:
            path = Path(text)
            self.save(path if path.suffix else path.with_name(path.name + ".json"))

    def _ask_and_export(self) -> None:
        control = self._active.control
        date = "" if control is None else f"_{control.provenance.assessed_text}"
        folder = settings.EXPORT_FOLDER.get() or str(Path.home())
        text, _ = QFileDialog.getSaveFileName(
            self._part,
            tr("Export checked claims"),
            str(Path(folder) / f"salient_claims{date}.csv"),
            tr("CSV table (*.csv)"),
        )
        if text:
            path = Path(text)
            self.export(path if path.suffix else path.with_name(path.name + ".csv"))

    def _exported(self, path: Path, count: int) -> None:
        text = tr("{n} checked claims saved to {name}.").format(n=count, name=path.name)
        control = self._active.control
        self._messages.show_saved(text, path, control.provenance if control is not None else None)
