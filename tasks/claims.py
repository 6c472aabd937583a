"""Claims read, checked and written off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable

from ..analysis.claim import Checked, Claim
from ..analysis.claims import check
from ..analysis.setting import Setting
from ..errors import Cancelled
from ..layers.atlas import ukraine_atlas
from ..layers.claims import (
    SHIPPED,
    ClaimList,
    read_claims,
    write_checked,
    write_claims,
)
from ..layers.words import tr
from .base import SalientTask


class CheckTask(SalientTask["tuple[Checked, ...]"]):
    """Checks claims; ``setting`` is called in the thread and gives None where no map is active."""

    def __init__(self, claims: Sequence[Claim], setting: Callable[[], Setting | None]) -> None:
        super().__init__(tr("Salient: checking claims"))
        self._claims = tuple(claims)
        self._setting = setting

    def compute(self) -> tuple[Checked, ...]:
        checked = check(self._claims, self._setting(), ukraine_atlas(), self.report)
        if len(checked) < len(self._claims):
            raise Cancelled(tr("The check was stopped."))
        return tuple(checked)


class ReadClaimsTask(SalientTask[ClaimList]):
    """Reads a file of claims; without a path, those that ship with the plugin."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(tr("Salient: reading claims"))
        self._path = path or SHIPPED

    def compute(self) -> ClaimList:
        return read_claims(self._path)


class WriteClaimsTask(SalientTask[Path]):
    """Writes a file of claims; the result is its path."""

    def __init__(self, path: Path, listed: ClaimList) -> None:
        super().__init__(tr("Salient: saving claims"))
        self._path, self._listed = path, listed

    def compute(self) -> Path:
        return write_claims(self._path, self._listed)


class ExportClaimsTask(SalientTask[Path]):
    """Writes checked claims as CSV; the result is its path."""

    def __init__(self, path: Path, checked: Sequence[Checked]) -> None:
        super().__init__(tr("Salient: exporting claims"))
        self._path, self._checked = path, tuple(checked)

    def compute(self) -> Path:
        return write_checked(self._path, self._checked)
