"""The pages of the manual about algorithms, from what the algorithms say of themselves.

`./dev manual` writes docs/algorithms/ and docs/uk/algorithms/ anew; a test holds that they are up
to date.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"en": ROOT / "docs" / "algorithms", "uk": ROOT / "docs" / "uk" / "algorithms"}
WORDS = {
    "en": ("Parameters", "Results", "needed", "optional", "Contents"),
    "uk": ("Параметри", "Результати", "потрібен", "необов’язковий", "Зміст"),
}
_SPLIT = re.compile(r"\n+(?:Example|Приклад):\n")


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """QGIS in a language, as far as the plugin goes."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    if language != "en":
        translator.load(str(ROOT / "i18n" / f"salient_{language}.qm"))
        QCoreApplication.installTranslator(translator)
    yield
    if language != "en":
        QCoreApplication.removeTranslator(translator)


def pages(algorithms: list[Any], language: str) -> dict[Path, str]:
    """The pages of all algorithms in a language, by their files."""
    with spoken(language):
        return {
            FOLDERS[language] / f"{made.name()}.md": page(made, language)
            for made in (algorithm.create() for algorithm in algorithms)
        }


def page(algorithm: Any, language: str) -> str:
    """What an algorithm says of itself, in Markdown."""
    parameters, results, needed, optional, contents = WORDS[language]
    told, _, example = algorithm.shortHelpString().partition("qgis_process run")
    told = _SPLIT.sub("\n", told).strip()
    lines = [f"# {algorithm.displayName()}", "", f"`salient:{algorithm.name()}`"]
    lines += ["", algorithm.shortDescription(), "", told, "", f"## {parameters}", ""]
    lines += [
        f"- `{p.name()}`: {p.description()} ({optional if _is_optional(p) else needed})"
        for p in algorithm.parameterDefinitions()
    ]
    lines += ["", f"## {results}", ""]
    lines += [f"- `{o.name()}`: {o.description()}" for o in algorithm.outputDefinitions()]
    if example:
        lines += ["", "```sh", f"qgis_process run{example}".strip(), "```"]
    return "\n".join([*lines, "", f"[{contents}](../index.md)", ""])


def _is_optional(definition: Any) -> bool:
    from qgis.core import QgsProcessingParameterDefinition

    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    return bool(definition.flags() & optional) or definition.defaultValue() is not None


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qgis.core import QgsApplication

    app = QgsApplication([], True)
    app.initQgis()
    spec = importlib.util.spec_from_file_location(
        "salient", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["salient"] = package
    spec.loader.exec_module(package)
    from salient.algorithms.provider import SalientProvider

    provider = SalientProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    for language, folder in FOLDERS.items():
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in pages(provider.algorithms(), language).items():
            path.write_text(text, encoding="utf-8")
    print(f"{len(provider.algorithms())} algorithms, {len(FOLDERS)} languages")
    sys.stdout.flush()
    os._exit(0)  # leaving QGIS in order says nothing more


if __name__ == "__main__":
    sys.exit(main())
