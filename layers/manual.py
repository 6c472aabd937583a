"""The manual that ships with the plugin: Markdown pages in English and Ukrainian.

``docs/`` holds the English pages and ``docs/uk/`` the Ukrainian ones, under the same names. The
dock shows them as they are; a browser, which the help buttons of QGIS open, is given HTML.
"""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QDir, QUrl
from qgis.PyQt.QtGui import QGuiApplication, QTextDocument

from .words import language

DOCS = Path(__file__).resolve().parents[1] / "docs"
CONTENTS = "index"
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]+?)\.md(#[^)\s]*)?\)")
_STYLE = (
    "body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.5 } "
    "img { max-width: 100%; height: auto }"
)


def page_path(name: str) -> Path:
    """The file of a page (``dock/measure``) in the language of QGIS, else in English.

    The contents, where there is no page of that name.
    """
    for folder in (DOCS / language(), DOCS):
        path = folder / f"{name}.md"
        if path.is_file():
            return path
    return page_path(CONTENTS) if name != CONTENTS else DOCS / f"{CONTENTS}.md"


def page_url(name: str) -> QUrl:
    """An address of a page for a web browser, without the network.

    HTML, written anew among the user's temporary files; under ``qgis_process``, which can lay out
    no text, the Markdown itself.
    """
    path = page_path(name)
    if not isinstance(QCoreApplication.instance(), QGuiApplication) or not path.is_file():
        return QUrl.fromLocalFile(str(path))
    target = Path(QDir.tempPath()) / "salient-manual"
    try:
        for other in DOCS.rglob("*.md"):
            _write_html(other, target)
    except OSError:  # a full or locked disk takes away no more than the layout
        return QUrl.fromLocalFile(str(path))
    return QUrl.fromLocalFile(str(_html_of(path, target)))


def _html_of(path: Path, target: Path) -> Path:
    return (target / path.relative_to(DOCS)).with_suffix(".html")


def _write_html(path: Path, target: Path) -> None:
    document = QTextDocument()
    document.setMarkdown(_LINK.sub(r"](\1.html\2)", path.read_text(encoding="utf-8")))
    html = document.toHtml().replace("</head>", f"<style>{_STYLE}</style></head>")
    base = QUrl.fromLocalFile(str(path.parent) + "/").toString()
    html = re.sub(r'src="(?!\w+:)', f'src="{base}', html)
    file = _html_of(path, target)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(html, encoding="utf-8")
