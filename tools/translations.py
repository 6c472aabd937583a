"""The catalogue of texts: `./dev translate` brings i18n/ up to date and says what is missing.

Texts are the literals of ``tr``, ``Phrase`` and ``QT_TRANSLATE_NOOP`` in what ships. The Ukrainian
texts are written into i18n/salient_uk.ts, by hand or with Qt Linguist; Qt's lrelease makes the .qm.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "i18n" / "salient_uk.ts"
CONTEXT = "Salient"
_CODE = ("analysis", "layers", "tasks", "algorithms", "ui")
_MARKS = {"tr", "Phrase"}
_NO_OPERATION = "QT_TRANSLATE_NOOP"
_FIELD = re.compile(r"\{[^{}]*\}|%[1-9n]")


def texts(root: Path = ROOT) -> dict[str, list[str]]:
    """Every text to be translated, and the files it stands in."""
    found: dict[str, list[str]] = {}
    for file in [*root.glob("*.py"), *(f for part in _CODE for f in (root / part).rglob("*.py"))]:
        name = file.relative_to(root).as_posix()
        for text in _literals(ast.parse(file.read_text(encoding="utf-8"))):
            files = found.setdefault(text, [])
            if name not in files:
                files.append(name)
    return {text: sorted(files) for text, files in sorted(found.items())}


def _literals(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = getattr(node.func, "id", getattr(node.func, "attr", ""))
        text = node.args[1] if called == _NO_OPERATION else node.args[0]
        is_marked = called in _MARKS or called == _NO_OPERATION
        if is_marked and isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value


def translations(catalogue: Path = CATALOGUE) -> dict[str, str]:
    """Text -> its translation, "" while there is none."""
    if not catalogue.is_file():
        return {}
    messages = ElementTree.parse(catalogue).getroot().iter("message")
    return {m.findtext("source", ""): m.findtext("translation", "") for m in messages}


def faults(source: str, translation: str) -> list[str]:
    """What is wrong with one translation, in words."""
    wrong = []
    if not translation.strip():
        wrong.append("has no translation")
    elif sorted(_FIELD.findall(source)) != sorted(_FIELD.findall(translation)):
        wrong.append("has other fields in braces than the text")
    if translation and source[-1:].isspace() != translation[-1:].isspace():
        wrong.append("ends with a blank in one language alone")
    return wrong


def write(known: dict[str, str], found: dict[str, list[str]], catalogue: Path = CATALOGUE) -> None:
    """Writes the catalogue of the texts there are, with the translations that are known."""
    root = ElementTree.Element("TS", version="2.1", language="uk_UA", sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, files in found.items():
        message = ElementTree.SubElement(context, "message")
        for file in files:
            ElementTree.SubElement(message, "location", filename=f"../{file}")
        ElementTree.SubElement(message, "source").text = text
        translated = ElementTree.SubElement(message, "translation")
        translated.text = known.get(text, "")
        if not translated.text:
            translated.set("type", "unfinished")
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    catalogue.parent.mkdir(exist_ok=True)
    catalogue.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev translate", description=__doc__)
    parser.add_argument("--lrelease", default="lrelease", help="Qt's compiler of catalogues")
    arguments = parser.parse_args()
    found = texts()
    write(translations(), found)
    wrong = [
        f"{fault}: {source!r} ({', '.join(found[source])})"
        for source, translation in translations().items()
        for fault in faults(source, translation)
    ]
    print("\n".join(wrong) if wrong else f"{len(found)} texts, all of them translated")
    target = CATALOGUE.with_suffix(".qm")
    command = [arguments.lrelease, "-silent", str(CATALOGUE), "-qm", str(target)]
    return subprocess.run(command, check=False).returncode or int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
