"""The page for whoever runs an installation says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from shanyrak.runtime.command_line import Exit, parser

CLONE = Path(__file__).resolve().parents[4]
PAGE = (CLONE / "docs" / "operations.md").read_text(encoding="utf-8")
VARIABLE = re.compile(r"\b(?:SHANYRAK_[A-Z_]*[A-Z]|DATABASE_URL)\b")


def variables_in_code() -> set[str]:
    """Return the variables that the platform itself reads; those of the tests are theirs."""
    files = [file for file in (CLONE / "src" / "shanyrak").rglob("*.py") if "tests" not in file.parts]
    found = {name for file in files for name in VARIABLE.findall(file.read_text(encoding="utf-8"))}
    return found - {"SHANYRAK_TEST_DB"}


def test_every_setting_is_explained_and_no_other() -> None:
    assert set(VARIABLE.findall(PAGE)) == variables_in_code()


def test_the_exit_codes_are_those_of_the_command() -> None:
    table = PAGE.split("## Exit codes")[1].split("##")[0]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)] == list(Exit)
    for code, meaning in re.findall(r"^\| (\d+) \| (.+) \|$", table, re.MULTILINE):
        assert re.search(rf"^  {code} +{re.escape(meaning)}$", parser().format_help(), re.MULTILINE)


def test_the_readme_names_only_commands_that_there_are() -> None:
    readme = (CLONE / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^shanyrak ([a-z]+)", readme, re.MULTILINE))
    help_text = parser().format_help()
    assert named
    assert all(re.search(rf"^    {name} ", help_text, re.MULTILINE) for name in named)
