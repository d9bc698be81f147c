"""The command line and the reasons it gives."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from shanyrak_methods.rotation import Official, Post, Round, Rules, Weights, plan
from shanyrak_methods.rotation.command import rotate_command
from shanyrak_methods.rotation.explaining import why, why_not, whys
from shanyrak_methods.rotation.tests.rounds import a_round

ROUND = {
    "officials": [
        {"id": "Aigul", "post": "north", "years": 6, "competences": {"law": 0.9}},
        {"id": "Bolat", "post": "south", "years": 2, "home": "West", "competences": {"law": 0.2}},
    ],
    "posts": [
        {"id": "north", "region": "North", "competences": {"law": 0.5}},
        {"id": "south", "region": "South", "competences": {"law": 1}},
        {"id": "west", "region": "West", "competences": {"law": 0.1}},
    ],
    "rules": {"maximum_years": 5},
}


def test_the_plan_is_printed_with_the_reason_for_every_official(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "round.json"
    file.write_text(json.dumps(ROUND), encoding="utf-8")
    assert rotate_command([str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    aigul, bolat = told["officials"]
    assert told["optimal"] is True
    assert aigul["to"] in {"south", "west"}
    assert aigul["may_not_stay"] == ["served 6 years, at most 5 are allowed"]
    assert bolat["to"] != "west"  # the home region
    assert set(bolat["reasons"]) == {"fit", "family", "hardship", "ramp_up", "moving", "as_planned"}


def test_several_years_are_printed_one_by_one_with_the_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "round.json"
    asked = {**ROUND, "rules": {"maximum_years": 7}, "years": 3, "planned": [{}, {"Aigul": "south"}]}
    file.write_text(json.dumps(asked), encoding="utf-8")
    assert rotate_command([str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["optimal"] is True
    assert told["value"] == pytest.approx(sum(year["value"] for year in told["years"]))
    for before, after in itertools.pairwise(told["years"]):
        assert [one["to"] for one in before["officials"]] == [one["from"] for one in after["officials"]]
    aigul = next(one for year in told["years"] for one in year["officials"] if one["from"] != one["to"])
    assert aigul["official"] == "Aigul"
    assert set(aigul["instead_of_staying"]) == {
        "fit",
        "family",
        "hardship",
        "ramp_up",
        "moving",
        "as_planned",
    }


def test_without_json_a_table_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "round.json"
    file.write_text(json.dumps({**ROUND, "years": 2}), encoding="utf-8")
    assert rotate_command([str(file)]) == 0
    printed = capsys.readouterr().out
    assert "proven optimal" in printed
    assert printed.count("Bolat") == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "is not JSON"),
        ('{"officials": [{"id": "a", "post": "p"}], "posts": [{"id": "p"}], "years": "two"}', "whole number"),
        ('{"officials": [{"id": "a", "post": "p"}], "posts": [{"id": "p"}], "years": 99}', "1 to 10 years"),
        (
            '{"officials": [{"id": "a", "post": "p"}], "posts": [{"id": "p"}], "planned": [["a"]]}',
            "one a year",
        ),
        ("[]", "needs a list of officials"),
        ('{"officials": [{}], "posts": []}', "official 1 needs an “id”"),
        (
            '{"officials": [{"id": "a", "post": "p", "years": "x"}], "posts": [{"id": "p"}]}',
            "“years” must be a number",
        ),
        (
            '{"officials": [{"id": "a", "post": "p", "colour": 1}], "posts": [{"id": "p"}]}',
            "unknown field “colour”",
        ),
        (
            '{"officials": [{"id": "a", "post": "p", "languages": "kk"}], "posts": [{"id": "p"}]}',
            "list of names",
        ),
        (
            '{"officials": [{"id": "a", "post": "p", "family": {"x": 7}}], "posts": [{"id": "p"}]}',
            "from 0 to 1",
        ),
        ('{"officials": [{"id": "a", "post": "q"}], "posts": [{"id": "p"}]}', "no post of the round"),
    ],
)
def test_bad_input_is_one_clear_line(
    content: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "round.json"
    file.write_text(content, encoding="utf-8")
    assert rotate_command([str(file), "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_a_post_that_others_hold_says_who_and_what_it_is_worth() -> None:
    round_ = a_round(60, seed=4)
    found = plan(round_)
    mover = next(one for one in round_.officials if found.post_of[one.id] != one.post)
    assert sum(why(round_, found, mover.id).reasons.values()) <= 2
    told = why_not(round_, found, mover.id, mover.post)
    assert told.obstacles or told.holder in {"", *found.post_of}


def test_nobody_would_gain_more_by_another_post_than_it_costs_the_others() -> None:
    """But for what whole numbers leave over, which is what the bound of the prices lacks."""
    round_ = a_round(120, seed=4)
    found = plan(round_)
    for official, told in whys(round_, found).items():
        alone = why(round_, found, official)
        assert (alone.reasons, alone.bound_by) == (told.reasons, told.bound_by)
        if told.next_best is not None:
            assert told.next_best.gain <= told.next_best.price + 0.05
            assert told.next_best.post != told.post
            asked = why_not(round_, found, official, told.next_best.post)
            assert (asked.own_gain, asked.price) == pytest.approx((told.next_best.gain, told.next_best.price))


def test_who_stays_is_told_why() -> None:
    round_ = a_round(120, seed=4)
    told = whys(round_, plan(round_))
    new = next(one for one in round_.officials if one.years < round_.rules.minimum_years)
    assert told[new.id].bound_by == ("served only 0 years, at least 1 are needed",)
    staying = [one for one in told.values() if not one.moves]
    assert all(one.next_best or one.bound_by for one in staying)


def test_prices_explain_a_plan_that_needed_no_programme() -> None:
    round_ = Round(
        (
            Official("Aigul", "a", years=9, competences={"law": 0.9}),
            Official("Bolat", "b", competences={"law": 0.5}),
        ),
        (Post("a"), Post("b"), Post("c", competences={"law": 1.0})),
        Rules(maximum_years=5),
        Weights(ramp_up=0.0),
    )
    found = plan(round_)
    assert found.method == "assignment"
    told = why_not(round_, found, "Bolat", "c")
    assert (told.holder, told.obstacles) == ("Aigul", ())
    assert told.own_gain <= told.price
