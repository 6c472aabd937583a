"""Where the dock says what went wrong or what was done."""

from __future__ import annotations

import functools
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..errors import Cancelled, Level, SalientError
from .words import tr

if TYPE_CHECKING:
    from ..analysis.model import Provenance

LOG = "Salient"
_PASSING_MS = 8000
_PIXMAPS = {
    Level.INFO: QStyle.StandardPixmap.SP_MessageBoxInformation,
    Level.WARNING: QStyle.StandardPixmap.SP_MessageBoxWarning,
    Level.CRITICAL: QStyle.StandardPixmap.SP_MessageBoxCritical,
}
_LOG_LEVELS = {
    Level.INFO: Qgis.MessageLevel.Info,
    Level.WARNING: Qgis.MessageLevel.Warning,
    Level.CRITICAL: Qgis.MessageLevel.Critical,
}


class MessageArea(QFrame):
    """One message with its level's icon, details on request, and a button to put it away.

    Hidden while there is nothing to say. The text wraps, so nothing of it is cut off.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._picture = QLabel(self)
        self._text = QLabel(self)
        self._text.setObjectName("messageText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._more = QToolButton(self)
        self._more.setObjectName("messageDetails")
        self._more.setText(tr("Details"))
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._close = QToolButton(self)
        self._close.setObjectName("messageClose")
        self._close.setIcon(
            self.style().standardIcon(QStyle.StandardPixmap.SP_DockWidgetCloseButton)
        )
        self._close.setToolTip(tr("Put this message away"))
        self._close.setAutoRaise(True)
        self._details = QPlainTextEdit(self)
        self._details.setReadOnly(True)
        self._details.setMaximumHeight(120)
        self._details.hide()
        row = QHBoxLayout()
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 4, 4)
        column.addLayout(row)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._details)
        self._more.toggled.connect(self._details.setVisible)
        self._close.clicked.connect(self.clear)
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_PASSING_MS)
        self._passing.timeout.connect(self.clear)
        self.level: Level | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The message shown, empty while there is none."""
        return self._text.text() if self.level is not None else ""

    def show_message(self, text: str, level: Level = Level.INFO, details: str = "") -> None:
        self.level = level
        size = self.fontMetrics().height()
        picture = self.style().standardIcon(_PIXMAPS[level]).pixmap(QSize(size, size))
        self._picture.setPixmap(picture)
        self._text.setText(text)
        self._details.setPlainText(details)
        self._more.setVisible(bool(details))
        self._more.setChecked(False)
        self._details.hide()
        self.setAccessibleName(text)
        self.show()
        # What merely went well need not be put away by hand.
        if level is Level.INFO and not details:
            self._passing.start()
        else:
            self._passing.stop()

    def show_saved(self, text: str, path: Path, origin: Provenance | None) -> None:
        """Say that a file is saved; with a warning where its source restricts redistribution."""
        level = Level.INFO
        if origin is not None and origin.restricts_redistribution:
            level = Level.WARNING
            text += " " + tr(
                "The source restricts redistribution ({licence}): read its terms before you "
                "pass the file on."
            ).format(licence=origin.licence or origin.source)
        self.show_message(text, level, str(path))

    def show_error(self, error: BaseException) -> None:
        """Any exception in words: our own as they are, others with their trace in the details."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, SalientError):
            text, level, details = error.message, error.level, error.details
        else:
            text = tr("Something unexpected went wrong: {error}").format(
                error=str(error) or type(error).__name__
            )
            level = Level.CRITICAL
            details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        QgsMessageLog.logMessage(
            f"{text}\n{details}".strip(), LOG, _LOG_LEVELS[level], level is Level.CRITICAL
        )
        self.show_message(text, level, details)

    def guarded(self, action: Callable[..., Any]) -> Callable[..., None]:
        """The action as a slot: what it raises is shown here instead of reaching Qt."""

        @functools.wraps(action)
        def slot(*arguments: Any) -> None:
            try:
                action(*arguments)
            except Exception as error:  # the one place where errors of the dock end
                self.show_error(error)

        return slot

    def clear(self) -> None:
        self.level = None
        self.setAccessibleName("")
        self.hide()
