from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.tests.conftest import RELEASE
from shanyrak.sources.models import SourceDocument

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inbox = tmp_path / "inbox"
    (inbox / "2018").mkdir(parents=True)
    (inbox / "2018" / "release.txt").write_text(RELEASE, encoding="utf-8")
    (inbox / "2018" / "copy.txt").write_text(RELEASE, encoding="utf-8")
    (inbox / "photo.txt").write_bytes(b"\x7fELF\x00\x01\x02\x00" * 50)
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / ".hidden").write_text("nothing to read here", encoding="utf-8")
    return inbox


def run(*arguments: object) -> tuple[int, str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("ingest", *map(str, arguments), stdout=out, stderr=err)
    except SystemExit as stopped:
        return int(stopped.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_a_bad_file_never_stops_the_others(folder: Path) -> None:
    code, out, _progress = run(folder, "--json")

    states = {Path(one["file"]).name: one["state"] for one in json.loads(out)}
    assert states == {
        "copy.txt": "new",
        "release.txt": "known",
        "empty.txt": "refused",
        "photo.txt": "refused",
    }
    assert code == 1
    assert all(one["reason"] for one in json.loads(out) if one["state"] == "refused")


def test_it_says_how_many_facts_of_each_kind_a_file_proposes(folder: Path) -> None:
    _code, out, _progress = run(folder / "2018" / "release.txt", "--json")
    [one] = json.loads(out)
    assert one["proposals"]["agreement"] == 1
    assert sum(one["proposals"].values()) == Proposal.objects.count()


def test_all_good_files_end_in_zero_and_progress_goes_to_standard_error(folder: Path) -> None:
    code, out, progress = run(folder / "2018")
    assert code == 0
    assert out.startswith("new")
    assert "1/2" in progress


def test_what_is_said_of_the_files_is_kept_with_them(folder: Path) -> None:
    run(folder / "2018", "--published", "2018-05-05", "--publisher", "Press service", "--language", "en")
    document = SourceDocument.objects.get()
    assert (document.published_on, document.publisher) == ("2018-05-05", "Press service")


def test_a_file_that_is_not_there_is_refused_and_a_wrong_date_misuses_the_command(folder: Path) -> None:
    assert run(folder / "gone.txt")[0] == 1
    with pytest.raises(CommandError, match="2018-13-40"):
        run(folder, "--published", "2018-13-40")
