"""The row of buttons that leads to the dock's pages."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetrics, QIcon
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

_ICON_SIZE = 20
_PADDING = 6
_TYPE_SIZES = (1.0, 0.9, 0.8)


class PageBar(QWidget):
    """One button a page, side by side, an icon over its name.

    Where the names do not fit (a narrow dock, a long language), icons stand alone and the names
    are in the tooltips. Keyboard: Tab, arrows, and the letter underlined in each name.
    """

    selected = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self.selected)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def add_page(self, name: str, icon: QIcon, tooltip: str) -> QToolButton:
        """A button for the next page; ``name`` carries its mnemonic (``&Load``)."""
        button = QToolButton(self)
        button.setText(name)
        button.setAccessibleName(name.replace("&", ""))
        button.setToolTip(f"<b>{button.accessibleName()}</b><br>{tooltip}")
        button.setIcon(icon)
        button.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(_ICON_SIZE + self.fontMetrics().height() + _PADDING)
        self._group.addButton(button, len(self._group.buttons()))
        self._layout.addWidget(button)
        self._fit()
        return button

    def select(self, number: int) -> None:
        button = self._group.button(number)
        if button is not None:
            button.setChecked(True)

    def minimumSizeHint(self) -> QSize:
        count = len(self._group.buttons())
        return QSize(count * (_ICON_SIZE + 10), super().minimumSizeHint().height())

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """The largest type in which every name fits, else icons alone."""
        buttons = self._group.buttons()
        if not buttons:
            return
        room = (self.width() - self._layout.spacing() * (len(buttons) - 1)) // len(buttons)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly
        font = QFont(self.font())
        for share in _TYPE_SIZES:
            font.setPointSizeF(share * self.font().pointSizeF())
            metrics = QFontMetrics(font)
            widest = max(metrics.horizontalAdvance(b.accessibleName()) for b in buttons)
            if widest + _PADDING <= room:
                style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
                break
        for button in buttons:
            button.setFont(font)
            button.setToolButtonStyle(style)
