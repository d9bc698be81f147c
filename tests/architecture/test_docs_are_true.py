"""Pages of the documentation that could rot are checked against the code."""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES_IN_CODE = re.findall(r"`(shanyrak[\w.]+)`", (ROOT / "docs/glossary.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES_IN_CODE)
def test_a_word_of_the_glossary_has_its_name_in_the_code(name: str) -> None:
    module, _dot, thing = name.rpartition(".")
    assert hasattr(importlib.import_module(module), thing)


def test_the_architecture_fits_a_page() -> None:
    assert len((ROOT / "docs/architecture.md").read_text(encoding="utf-8").splitlines()) <= 80


def test_every_folder_that_the_architecture_names_is_there() -> None:
    drawn = (ROOT / "docs/architecture.md").read_text(encoding="utf-8").split("```text")[1].split("```")[0]
    folders = [Path("src/shanyrak_methods")]
    for line in drawn.splitlines():
        if named := re.match(r"( *)([a-z_/]+)/(?: |$)", line):
            depth, name = len(named[1]) // 4, named[2]
            folders = [*folders[:depth], (folders[depth - 1] / name) if depth else Path(name)]
            assert (ROOT / folders[-1]).is_dir(), folders[-1]


def test_the_plots_of_the_methods_are_what_the_methods_draw() -> None:
    spec = importlib.util.spec_from_file_location("method_plots", ROOT / "tools/method_plots.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    sys.modules["method_plots"] = tool
    spec.loader.exec_module(tool)
    stale = [
        name
        for name, drawn in tool.PLOTS.items()
        if numbers_in(tool.svg(drawn()))
        != pytest.approx(numbers_in((tool.FOLDER / f"{name}.svg").read_text("utf-8")), abs=2)
    ]
    assert stale == [], "draw them anew: python tools/method_plots.py"


def numbers_in(drawing: str) -> list[float]:
    """Return the numbers of a drawing; the last digit may differ between processors."""
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", drawing)]


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(file.name[:4]) for file in (ROOT / "docs/decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_links_between_pages_of_the_documentation_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []
