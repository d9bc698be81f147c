"""A function does what its name says and stops."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

SOURCE = Path(__file__).parents[2] / "src"
LONGEST_OF_RULES_AND_ACTS = 50
LONGEST_MEDIAN = 8
LONGEST_FILE = 450


def files() -> list[Path]:
    return [
        file
        for file in SOURCE.rglob("*.py")
        if "migrations" not in file.parts and "tests" not in file.parts and file.stat().st_size
    ]


def functions(file: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def lines(function: ast.FunctionDef) -> int:
    """Count the lines of the body, without the docstring."""
    body = function.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and len(body) > 1:
        body = body[1:]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_no_rule_and_no_act_is_long() -> None:
    long = [
        f"{file.relative_to(SOURCE)}:{function.name} has {lines(function)} lines"
        for file in files()
        if {file.stem, file.parent.name} & {"rules", "actions"}
        for function in functions(file)
        if lines(function) > LONGEST_OF_RULES_AND_ACTS
    ]
    assert long == []


def test_most_functions_fit_in_a_glance() -> None:
    assert median(lines(function) for file in files() for function in functions(file)) < LONGEST_MEDIAN


def test_no_file_holds_a_second_subject() -> None:
    long = [
        str(file.relative_to(SOURCE)) for file in files() if len(file.read_text().splitlines()) > LONGEST_FILE
    ]
    assert long == []


def test_acts_reads_and_rules_say_what_they_do() -> None:
    silent = [
        f"{file.relative_to(SOURCE)}:{function.name}"
        for file in files()
        if {file.stem, file.parent.name} & {"rules", "actions", "queries", "permissions"}
        for function in functions(file)
        if not function.name.startswith("_") and ast.get_docstring(function) is None
    ]
    assert silent == []
