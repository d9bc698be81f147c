"""The command line, as it is called from outside."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from shanyrak_methods.psychometrics.command import irt_command
from shanyrak_methods.psychometrics.responses_csv import read_csv
from shanyrak_methods.psychometrics.tests.published import LSAT6, answers


@pytest.fixture
def lsat(tmp_path: Path) -> Path:
    file = tmp_path / "lsat.csv"
    responses = answers(LSAT6)
    rows = [",".join(map(str, row)) for row in responses.scores.tolist()]
    file.write_text("\n".join([",".join(responses.items), *rows]) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def before(lsat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """What an earlier calibration printed."""
    irt_command(["fit", str(lsat), "--json"])
    file = tmp_path / "before.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return file


def test_fit_prints_the_form_that_others_read(lsat: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert irt_command(["fit", str(lsat), "--model", "2pl", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {
        "model", "n_persons", "n_items", "log_likelihood", "iterations", "converged", "seconds", "items",
    }  # fmt: skip
    assert (told["n_persons"], told["n_items"], told["converged"]) == (1000, 5, True)
    assert set(told["items"][0]) == {"item", "a", "b", "c", "se_a", "se_b"}


def test_score_reads_what_fit_printed(lsat: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    irt_command(["fit", str(lsat), "--model", "rasch", "--json"])
    items = tmp_path / "items.json"
    items.write_text(capsys.readouterr().out, encoding="utf-8")
    assert irt_command(["score", str(lsat), "--items", str(items), "--method", "ml", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["n_persons"] == 1000
    assert told["persons"][-1] == {"ability": None, "se": None}  # all right: no likeliest ability


def test_a_new_form_is_held_to_the_old_items_and_groups_are_told_apart(
    lsat: Path, before: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    groups = tmp_path / "groups.csv"
    groups.write_text("group\n" + "north\nsouth\n" * 500, encoding="utf-8")
    assert irt_command(["fit", str(lsat), "--anchors", str(before), "--groups", str(groups), "--json"]) == 0
    told, old = json.loads(capsys.readouterr().out), json.loads(before.read_text(encoding="utf-8"))
    for one, other in zip(told["items"], old["items"], strict=True):
        assert (one["a"], one["b"]) == pytest.approx((other["a"], other["b"]))
    assert [one["group"] for one in told["groups"]] == ["north", "south"]
    for one in told["groups"]:
        assert abs(one["mean"]) < 4 * one["se_mean"]
        assert abs(one["sd"] - 1) < 4 * one["se_sd"]


def test_what_cannot_be_held_or_grouped_is_one_line(
    lsat: Path, before: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    short = tmp_path / "groups.csv"
    short.write_text("group\nnorth\n", encoding="utf-8")
    small, endless = tmp_path / "small.csv", tmp_path / "endless.json"
    small.write_text("group\n" + "north\n" * 999 + "south\n", encoding="utf-8")
    endless.write_text('{"model": "2pl", "items": [{"item": "Item 1", "a": 1e400, "b": 0, "c": 0}]}')
    for beside, said in (
        (["--model", "rasch", "--anchors", str(before)], "is of the model “2pl”"),
        (["--anchors", str(lsat)], "is not what “irt fit --json” writes"),
        (["--groups", str(short)], "a group for each of the 1000 persons"),
        (["--groups", str(tmp_path)], "cannot be read"),
        (["--groups", str(small)], "the group “south” has 1;"),
        (["--anchors", str(endless)], "is not what “irt fit --json” writes"),
    ):
        assert irt_command(["fit", str(lsat), *beside, "--json"]) == 2
        printed = capsys.readouterr()
        assert (printed.out, printed.err.count("\n")) == ("", 1)
        assert said in printed.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "must name every item"),
        (b"a,b\n", "no row of answers"),
        (b"a,a\n0,1\n", "two items have the name"),
        (b"a,b\n0,1\n0\n", "row 3 has 1 cells"),
        (b"a,b\n0,x\n", "row 2, column “b”: “x” is no score"),
        (b"a,b\n0,-1\n", "is no score"),
        (b"a,b\n0,1.5\n", "is no score"),
        (b"a,b\n0,999\n", "is no score"),
        (b"a,b\n1,1\n1,1\n", "nothing can be told apart"),
        (b"a,b\n0,2\n1,1\n", "grm and pcm"),
        (b"a,b\n\xff\xfe,1\n", "not UTF-8"),
    ],
)
def test_bad_input_is_one_clear_line_and_nothing_else(
    content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.csv"
    file.write_bytes(content)
    assert irt_command(["fit", str(file), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_a_file_that_is_not_there_is_one_line_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert irt_command(["fit", "nowhere.csv", "--json"]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_both_ways_of_reading_read_the_same(tmp_path: Path) -> None:
    plain, spaced = tmp_path / "plain.csv", tmp_path / "spaced.csv"
    plain.write_text("a,b\n0,1\n1,0\n", encoding="utf-8")
    spaced.write_text('a,b\r\n 0,"1"\r\n1,0\r\n,NA\r\n', encoding="utf-8")
    assert read_csv(plain).scores.tolist() == [[0, 1], [1, 0]]
    assert np.array_equal(read_csv(spaced).scores, [[0, 1], [1, 0], [-1, -1]])
