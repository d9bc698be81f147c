"""The measure itself: what counts as a hit, and the floors that our reading must hold."""

from pathlib import Path

import pytest

from shanyrak_methods.extraction.scoring import (
    KINDS,
    Count,
    Fact,
    Pairing,
    annotated_documents,
    count,
    likeness,
    main,
    scores,
)

ROOT = Path(__file__).parents[4]
SHARED = ROOT.parent / "shared" / "extraction"
SHIPPED = ROOT / "src" / "shanyrak" / "runtime" / "sample" / "documents"
LEAST_F1, LEAST_CITATION = 0.80, 0.95


def counted(kind: str, mine: Fact, gold: Fact) -> Count:
    take, match = KINDS[kind]
    return count(Pairing(mine, gold), take, match)


def party(name: str, **more: object) -> dict[str, object]:
    return {"id": name, "name": name, "kind": "organization", "spans": [[0, 10]], **more}


def test_a_fact_is_matched_once_and_an_optional_one_counts_for_nothing() -> None:
    mine = {"parties": [party("OECD"), party("OECD"), party("World Bank"), party("Invented")]}
    gold = {"parties": [party("OECD"), party("World Bank", optional=True), party("UNDP")]}
    assert counted("parties", mine, gold) == Count(hit=1, said=3, annotated=2, cited=1)


def test_a_span_that_misses_is_a_hit_without_a_citation() -> None:
    mine = {"parties": [party("OECD", spans=[[50, 60]])]}
    assert counted("parties", mine, {"parties": [party("OECD")]}) == Count(1, 1, 1, 0)


def test_a_planned_meeting_is_not_one_that_was_held() -> None:
    held = {"activities": [{"kind": "meeting", "status": "held", "start": "2020-01-02", "spans": [[0, 5]]}]}
    planned = {
        "activities": [{"kind": "meeting", "status": "planned", "start": "2020-01-02", "spans": [[0, 5]]}]
    }
    assert counted("activities", held, planned).hit == 0
    assert counted("activities", held, held).hit == 1


def test_likeness_leaves_small_words_out() -> None:
    assert likeness("Chairman of the Hub", "the Chairman") == pytest.approx(0.8)
    assert likeness("", "x") == 0


def test_f1_precision_and_recall_of_nothing_are_nothing() -> None:
    assert (Count().f1, Count().precision, Count().recall, Count().citation) == (0, 0, 0, 0)


def test_a_folder_without_annotations_is_said_to_be_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    assert "No annotated documents" in capsys.readouterr().err


@pytest.mark.parametrize("folder", [SHARED, SHIPPED], ids=["shared", "shipped"])
def test_what_is_read_holds_the_floors(folder: Path) -> None:
    documents = annotated_documents([folder])
    if not documents:
        pytest.skip(f"no annotated documents in {folder.name}")
    total = scores(documents)["all"]["all kinds"]
    assert total.f1 >= LEAST_F1
    assert total.citation >= LEAST_CITATION
