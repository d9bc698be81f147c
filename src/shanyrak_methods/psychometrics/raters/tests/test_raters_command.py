"""``shanyrak raters fit`` and ``plan``: forms, notes and refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shanyrak_methods.psychometrics.raters.command import raters_command

SPLIT = ["candidate,rater,criterion,score"]
SPLIT += [f"{s}{n},{s}{r},merit,{(n + r) % 3}" for s in "ab" for n in range(4) for r in (1, 2)]


def written(tmp_path: Path, *lines: str) -> str:
    file = tmp_path / "table.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return str(file)


def test_disconnected_ratings_are_fitted_and_said_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert raters_command(["fit", written(tmp_path, *SPLIT), "--json"]) == 0
    printed = capsys.readouterr()
    told = json.loads(printed.out)
    assert told["connected"] is False
    assert told["links"] == [{"rater": "a1", "candidate": "b0", "cost": 1.0}]
    assert "2 parts" in printed.err


def test_the_form_says_what_it_was_computed_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert raters_command(["fit", written(tmp_path, *SPLIT), "--json", "--steps", "common"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["method"] == "psychometrics.raters.common"
    assert len(told["input_hash"]) == 64
    assert told["criteria"][0]["scores"] == [0, 1, 2]
    assert [one["candidate"] for one in told["candidates"]] == [f"{s}{n}" for s in "ab" for n in range(4)]


def test_a_rating_that_was_not_given_is_left_out_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert raters_command(["fit", written(tmp_path, *SPLIT, "a0,b1,merit,", "ill,b1,merit,"), "--json"]) == 0
    notes = json.loads(capsys.readouterr().out)["notes"]
    assert notes[:2] == ["2 rows have no score and are left out", "no rating is left of the candidate ill"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "“candidate” is missing"),
        ("candidate,rater,criterion\n", "“score” is missing"),
        ("candidate,rater,criterion,score\n", "there are no ratings"),
        ("candidate,rater,criterion,score\nA,B,C,\n", "no row has a score"),
        ("candidate,rater,criterion,score\nA,B,C,x\n", "row 2, column “score”"),
        ("candidate,rater,criterion,score\nA,B,C,-1\n", "row 2, column “score”"),
        ("candidate,rater,criterion,score\nA,,C,1\n", "row 2, column “rater” is empty"),
        ("candidate,rater,criterion,score\nA,B,C,1\nA,B,C,2\n", "twice"),
        ("candidate,rater,criterion,score\nA,B,C,1\nD,B,C,1\n", "everybody got the same"),
        ("candidate,rater,criterion,score\nA,B,C,1\nD,B,C,999\n", "between 0 and 100"),
    ],
)
def test_bad_input_is_one_clear_line(
    content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert raters_command(["fit", written(tmp_path, content), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_a_plan_is_looked_at_before_anybody_is_rated(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = written(tmp_path, "candidate,rater", "n1,Aru", "n2,Bek", "n3,Bek")
    assert raters_command(["plan", plan]) == 0
    assert capsys.readouterr().out == "2 parts\nBek should rate n1 too\n"


def test_a_plan_is_joined_by_the_ratings_that_are_possible(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    costs = tmp_path / "costs.csv"
    costs.write_text("candidate,rater,cost\nn1,Bek,5\nn3,Aru,2\n", encoding="utf-8")
    plan = written(tmp_path, "candidate,rater", "n1,Aru", "n2,Bek", "n3,Bek")
    assert raters_command(["plan", plan, "--possible", str(costs), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["links"] == [{"rater": "Aru", "candidate": "n3", "cost": 2.0}]
    assert told["links_suffice"] is True
    costs.write_text("candidate,rater,cost\nn1,Bek,cheap\n", encoding="utf-8")
    assert raters_command(["plan", plan, "--possible", str(costs)]) == 2
    assert "row 2, column “cost”" in capsys.readouterr().err
