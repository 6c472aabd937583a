"""Make build/salient-<version>.zip, as the plugin repository takes it.

Only committed files ship, less those that .gitattributes marks ``export-ignore``. The same commit
gives the same bytes: entries are sorted and carry the commit's date.
"""

from __future__ import annotations

import argparse
import ast
import configparser
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "salient"
MAX_BYTES = 25 * 1024 * 1024
REQUIRED = (
    *("__init__.py", "metadata.txt", "LICENSE", "plugin.py"),
    *("resources/icons/salient.svg", "lessons/claims/pokrovsk.json"),
)
SCRIPT_SUFFIXES = {".sh", ".bash", ".bat", ".cmd", ".ps1"}
BINARY_SUFFIXES = {".exe", ".dll", ".so", ".dylib", ".pyd", ".pyc", ".pyo"}
BINARY_MAGIC = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


def git(*arguments: str, text: str | None = None) -> str:
    """Return what git prints in the repository."""
    command = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def project_files(untracked: bool) -> list[str]:
    """Return the repository's files, those not yet committed too when ``untracked``."""
    options = ["--cached", "--others", "--exclude-standard"] if untracked else ["--cached"]
    names = git("ls-files", "-z", *options).split("\0")
    return sorted({name for name in names if name and (ROOT / name).is_file()})


def shipped_files(untracked: bool = False) -> list[str]:
    """Return the files that ship: an ``export-ignore`` on a folder holds for all in it."""
    names = project_files(untracked)
    folders = {str(p) for name in names for p in PurePosixPath(name).parents if str(p) != "."}
    asked = sorted(folders | set(names))
    answer = git("check-attr", "-z", "--stdin", "export-ignore", text="\0".join(asked)).split("\0")
    ignored = {path for path, value in zip(answer[0::3], answer[2::3]) if value == "set"}

    def ships(name: str) -> bool:
        return not ignored.intersection([name, *map(str, PurePosixPath(name).parents)])

    return [name for name in names if ships(name)]


def stage(target: Path, untracked: bool = False) -> Path:
    """Copy what ships to ``target/salient``, as it will be unpacked, and return that folder."""
    folder = target / PACKAGE
    shutil.rmtree(folder, ignore_errors=True)
    for name in shipped_files(untracked):
        destination = folder / name
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, destination)
        destination.chmod(0o644)
    return folder


def _code_problems(path: Path, name: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), name)):
        if isinstance(node, ast.Assert):
            yield f"{name}:{node.lineno}: assert in shipped code"
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            modules = [node.module or ""]
        if any(module.split(".")[0] == "urllib" for module in modules):
            yield f"{name}:{node.lineno}: urllib in shipped code"


def problems(folder: Path) -> Iterator[str]:
    """Yield what the plugin repository, or this project, would not accept in ``folder``."""
    for name in REQUIRED:
        if not (folder / name).is_file():
            yield f"{name}: missing"
    total = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        total += path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4)
        if path.suffix.lower() in SCRIPT_SUFFIXES or start.startswith(b"#!"):
            yield f"{name}: a script to execute"
        if path.suffix.lower() in BINARY_SUFFIXES or start.startswith(BINARY_MAGIC):
            yield f"{name}: a binary"
        if "__pycache__" in name or any(part.startswith(".") for part in Path(name).parts):
            yield f"{name}: a hidden or generated file"
        if name.split("/")[0] in {"tests", "tools", "build"}:
            yield f"{name}: not part of the plugin"
        if path.suffix == ".py":
            yield from _code_problems(path, name)
    if total > MAX_BYTES:
        yield f"{total / 2**20:.1f} MB unpacked, more than {MAX_BYTES / 2**20:.0f}"


def version() -> str:
    """Return the version that metadata.txt states."""
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def _commit_date() -> tuple[int, int, int, int, int, int]:
    seconds = int(git("log", "-1", "--format=%ct").strip())
    return time.gmtime(seconds)[:6]


def write_zip(folder: Path, archive: Path, date: tuple[int, int, int, int, int, int]) -> None:
    """Write ``folder`` as the one top folder of ``archive``."""
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path in files:
            info = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), date)
            info.external_attr = 0o100644 << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, path.read_bytes())


def _warn(lines: Iterable[str]) -> bool:
    found = False
    for line in lines:
        found = True
        print(line, file=sys.stderr)
    return found


def main() -> int:
    """Stage, check, pack; return the exit code."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not git("rev-list", "-n1", "--all").strip():
        print("nothing is committed yet, and only committed files ship", file=sys.stderr)
        return 1
    if git("status", "--porcelain").strip():
        print("note: the work tree differs from the last commit; new files do not ship")
    folder = stage(ROOT / "build" / "package")
    if _warn(problems(folder)):
        return 1
    archive = ROOT / "build" / f"{PACKAGE}-{version()}.zip"
    write_zip(folder, archive, _commit_date())
    size = archive.stat().st_size
    if size > MAX_BYTES:
        print(f"{archive.name} is {size / 2**20:.1f} MB: too large", file=sys.stderr)
        return 1
    print(f"{archive.relative_to(ROOT)}: {size / 2**20:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
