"""Answers on disk: the same numbers as from memory, in memory that does not grow."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from shanyrak_methods.psychometrics.ability import Scale, score
from shanyrak_methods.psychometrics.errors import BadInput
from shanyrak_methods.psychometrics.items import calibrate
from shanyrak_methods.psychometrics.responses import Responses
from shanyrak_methods.psychometrics.responses_csv import read_csv
from shanyrak_methods.psychometrics.storage import blocks_of, gathered, is_on_disk
from shanyrak_methods.psychometrics.tests.simulated import a_test, with_gaps


def written(responses: Responses, folder: Path) -> Path:
    """Write answers as a platform exports them."""
    file = folder / "answers.csv"
    rows = [",".join("" if one < 0 else str(one) for one in row) for row in responses.scores.tolist()]
    file.write_text("\n".join([",".join(responses.items), *rows]) + "\n", encoding="utf-8")
    return file


def whole(responses: Responses) -> Responses:
    return responses


def gaps(responses: Responses) -> Responses:
    return with_gaps(responses, 0.2, seed=1)


def steps(responses: Responses) -> Responses:
    return Responses(
        responses.items, responses.scores * np.int8(2)
    )  # a score that nobody got, to be closed up


def alike(responses: Responses) -> Responses:
    scores = responses.scores.copy()
    scores[:, 3] = 1
    return Responses(responses.items, scores)


@pytest.mark.parametrize(
    ("model", "change", "items"),
    [
        ("2pl", whole, 25),
        ("rasch", whole, 6),
        ("2pl", gaps, 12),
        ("pcm", steps, 8),
        ("2pl", alike, 25),
    ],
)
def test_from_disk_come_the_same_numbers_to_the_last_digit(
    model: str, change: Callable[[Responses], Responses], items: int, tmp_path: Path
) -> None:
    file = written(change(a_test(9_000, items, seed=2)[-1]), tmp_path)
    held, stored = read_csv(file), read_csv(file, on_disk=True)
    assert is_on_disk(stored.scores)
    assert not is_on_disk(held.scores)
    one, other = calibrate(held, model), calibrate(stored, model)
    assert repr(one.items) == repr(other.items)  # repr, because what has no value is not equal to itself
    assert one.log_likelihood == other.log_likelihood
    assert one.provenance == other.provenance
    scale = Scale.of(one.items, model)
    for method in ("eap", "wle"):
        here, there = score(held, scale, method=method), score(stored, scale, method=method)
        assert np.array_equal(here.ability, there.ability, equal_nan=True)
        assert np.array_equal(here.error, there.error, equal_nan=True)
        assert here.provenance == there.provenance


def test_memory_does_not_grow_with_persons(tmp_path: Path) -> None:
    def peak(persons: int) -> int:
        file = written(a_test(persons, 30, seed=3)[-1], tmp_path)
        tracemalloc.start()
        try:
            calibrate(read_csv(file, on_disk=True), "rasch", standard_errors=False)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    few, many = peak(20_000), peak(32_000)  # 0.36 MB of scores more, which are 1.4 MB of single precision
    assert many < few + 150_000


def test_a_file_of_answers_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    stored = read_csv(written(a_test(50, 4, seed=4)[-1], tmp_path), on_disk=True)
    assert stored.scores.shape == (50, 4)
    assert list(folder.iterdir()) == []


def test_a_disk_without_room_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(BadInput, match="cannot be read: no such file"):
        read_csv(written(a_test(50, 4, seed=4)[-1], tmp_path), on_disk=True)


@pytest.mark.parametrize("on_disk", [False, True])
def test_blocks_hold_every_row_once_in_order(on_disk: bool) -> None:  # noqa: FBT001 - pytest hands it in
    table = np.arange(30_000, dtype=np.int64).reshape(10_000, 3)
    kept = gathered([table[:7], table[7:]], 3, np.int64, on_disk=on_disk)
    for _again in range(2):
        assert np.array_equal(np.concatenate([rows for _which, rows in blocks_of(kept, 999)]), table)
    assert len(gathered([], 3, np.int64, on_disk=on_disk)) == 0


@pytest.mark.parametrize(
    "rows", ["0,,1\n,1,\n", "0,,1\r\n,1,\r\n", '0,,"1"\n,1,\n', "0, ,1\nNA,1,", "0,,1\n\n,1,"]
)
def test_every_way_of_writing_a_gap_is_read_as_one(rows: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    file.write_bytes(f"a,b,c\n{rows}".encode())
    assert read_csv(file).scores.tolist() == [[0, -1, 1], [-1, 1, -1]]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("0,1,1\n0,1\n1\n1,1,1\n", "row 3 has 2 cells"),  # as many cells as there should be, in other rows
        ("0,1,1\n0;1;1\n", "row 3 has 1 cells"),
        ("0,1,1\n0,/,1\n", "row 3, column “b”: “/” is no score"),
        ("0,1,1\n0,{},1\n".format("9" * 5_000), "row 3, column “b”: “99999999999999999999” is no score"),
        ("0,1,1\n" * 200_000 + "0,1,x\n", "row 200002, column “c”"),
        ('0,1,1\n"{}\n'.format("9" * 200_000), "no CSV"),
    ],
)
def test_damage_is_named_by_its_row_however_it_is_read(rows: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    file.write_text(f"a,b,c\n{rows}", encoding="utf-8")
    for on_disk in (False, True):
        with pytest.raises(BadInput, match=said):
            read_csv(file, on_disk=on_disk)
