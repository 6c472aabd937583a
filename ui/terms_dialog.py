"""The terms of a source, to be read and accepted before anything of it is loaded."""

from __future__ import annotations

from datetime import datetime, timezone

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from .. import settings
from ..layers.catalog import SourceInfo
from .words import date_text, tr


def needs_acceptance(info: SourceInfo | None) -> bool:
    """Whether the user still has to accept a source's terms."""
    return info is not None and info.needs_acceptance and accepted_on(info) is None


def accepted_on(info: SourceInfo) -> datetime | None:
    """When the user accepted a source's terms; None where not yet."""
    try:
        return datetime.fromisoformat(settings.acceptance(info.id).get())
    except ValueError:
        return None


class TermsDialog(QDialog):
    """Sums the terms up and links to them; accepted by a tick and a button, once a source."""

    def __init__(self, info: SourceInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._info = info
        self.setObjectName("termsDialog")
        self.setWindowTitle(tr("Terms of {source}").format(source=tr(info.name).split(" (")[0]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(340)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self._text(f"<b>{_escaped(tr(info.name))}</b>"))
        column.addWidget(self._text(_escaped(tr(info.terms))))
        if info.licence_url:
            link = f'<a href="{_escaped(info.licence_url)}">{_escaped(info.licence_url)}</a>'
            column.addWidget(
                self._text(tr("In full, and as they are now: {link}").format(link=link))
            )
        column.addWidget(
            self._text(_escaped(tr("Credit to give: {credit}").format(credit=info.attribution)))
        )
        since = accepted_on(info)
        buttons = QDialogButtonBox(self)
        buttons.rejected.connect(self.reject)
        if since is not None:
            day = date_text(since.astimezone().date())
            column.addWidget(self._text(tr("You accepted them on {date}.").format(date=day)))
            buttons.addButton(QDialogButtonBox.StandardButton.Close)
        else:
            self.tick = QCheckBox(tr("I have read the terms and accept them"), self)
            self.tick.setObjectName("termsTick")
            column.addWidget(self.tick)
            buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
            ok = buttons.addButton(tr("Accept"), QDialogButtonBox.ButtonRole.AcceptRole)
            ok.setObjectName("termsAccept")
            ok.setEnabled(False)
            self.tick.toggled.connect(ok.setEnabled)
            buttons.accepted.connect(self.accept)
        column.addStretch(1)
        column.addWidget(buttons)

    def accept(self) -> None:
        """Remember that the user accepted, and when."""
        now = datetime.now(timezone.utc).isoformat(timespec="seconds")
        settings.acceptance(self._info.id).set(now)
        super().accept()

    def _text(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setOpenExternalLinks(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        return label


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
