"""``shanyrak extract`` prints what the contract fixes."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import docx
import pytest

from shanyrak_methods.extraction.command import extract_command

TEXT = "Estonia joins\n\nEstonia has become a member of the Hub.\n"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_file_gives_facts_without_repeating_the_text(
    release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert extract_command([str(release), "--json"]) == 0
    (answer,) = json.loads(capsys.readouterr().out)
    assert answer["file"] == str(release)
    assert answer["sha256"] == sha256(TEXT.encode()).hexdigest()
    assert (answer["language"], answer["title"], answer["document_date"]) == ("en", "Estonia joins", None)
    assert "text" not in answer
    start, end = answer["agreements"][0]["spans"][0]
    assert TEXT[start:end] == "Estonia has become a member of the Hub."


def test_other_kinds_of_files_carry_the_text_that_offsets_count_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = docx.Document()
    document.add_paragraph("Latvia has become a member of the Hub.")
    document.save(str(tmp_path / "release.docx"))
    assert extract_command([str(tmp_path / "release.docx"), "--json"]) == 0
    (answer,) = json.loads(capsys.readouterr().out)
    start, end = answer["parties"][0]["spans"][0]
    assert answer["text"][start:end] == "Latvia has become a member of the Hub."


def test_a_file_that_cannot_be_read_stands_in_its_place_and_stops_nothing(
    release: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    status = extract_command([str(empty), str(tmp_path / "missing.txt"), str(release), "--json"])
    told = capsys.readouterr()
    answers = json.loads(told.out)
    assert status == 1
    assert [set(answer) for answer in answers[:2]] == [{"file", "error"}, {"file", "error"}]
    assert answers[2]["title"] == "Estonia joins"
    assert "empty" in told.err


def test_without_json_a_person_can_read_it(release: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert extract_command([str(release)]) == 0
    assert (
        "membership, in_force: Membership of Estonia in the Astana Civil Service Hub"
        in capsys.readouterr().out
    )


def test_the_command_needs_neither_django_nor_the_russian_model_to_start() -> None:
    code = (
        "import sys; import shanyrak_methods.extraction.command; "
        "sys.exit(any(name in sys.modules for name in ('django', 'slovnet', 'natasha', 'trafilatura', 'docx')))"
    )
    assert (
        subprocess.run(
            [sys.executable, "-c", code], check=False, env={"PYTHONPATH": ":".join(sys.path)}
        ).returncode
        == 0
    )
