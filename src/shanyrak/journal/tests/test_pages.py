"""What a person sees of the journal, and what a machine gets."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.journal.actions import record, sign_checkpoint
from shanyrak.journal.gateways import trusted_keys
from shanyrak.journal.models import Entry, PersonalPart
from shanyrak.journal.testing import tamper
from shanyrak.roles import Holder, Role
from shanyrak_methods.transparency.bundle import check_proof, read_proof
from shanyrak_methods.transparency.checkpoints import open_checkpoint
from shanyrak_methods.transparency.merkle import check_consistency, tree_root

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
Given = Callable[[], None]


@pytest.fixture
def journal(give_positions: Given) -> int:
    """Keep six entries, five of them sealed; return how many."""
    for number in range(1, 6):
        record(
            "cooperation.agreement.edited" if number % 2 else "directory.party.added",
            by=AIGUL,
            at=NOON,
            facts={
                "agreement" if number % 2 else "party": number,
                "changes": {"title": {"from": "A", "to": "B"}},
            },
            personal={"signatory": "Марат Оспанов"},
        )
    give_positions()
    sign_checkpoint(at=NOON)
    record("sources.document.kept", by=AIGUL, at=NOON, facts={"document": 9})
    give_positions()
    return 6


def text(client: Client, address: str, status: int = 200) -> str:
    page = client.get(address)
    assert page.status_code == status, page.content.decode()[:500]
    return page.content.decode()


def test_everyone_reads_what_happened_but_no_personal_part(client: Client, journal: int) -> None:
    page = text(client, "/journal/")

    assert f"{journal} entries" in page
    assert "Agreement: edited" in page
    assert "Party 4" in page
    assert "The first 5 entries are sealed" in page
    assert "Марат" not in page


def test_the_list_is_narrowed_by_act_and_by_record(client: Client, journal: int) -> None:
    assert "2 entries" in text(client, "/journal/?act=directory.party.added")
    assert "1 entry" in text(client, "/journal/?about=party+4")
    assert "1 entry" in text(client, "/journal/?about=Party:4")
    assert "such as “party 12”" in text(client, "/journal/?about=nonsense")


def test_the_list_asks_as_often_for_many_entries_as_for_few(
    client: Client, journal: int, give_positions: Given, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):
        client.get("/journal/")
    for number in range(journal, 40):
        record("directory.party.added", by=AIGUL, at=NOON, facts={"party": number})
    give_positions()
    with django_assert_num_queries(5):
        client.get("/journal/")


def test_a_page_answers_first_and_then_explains(client: Client, journal: int) -> None:
    page = text(client, "/journal/2/")

    assert "Yes. Entry 2 is in the journal, unchanged." in page
    assert page.index("Yes. Entry 2") < page.index("How we know") < page.index("Check it without trusting us")
    assert "Changes · title" in page
    assert "A → B" in page
    assert "Kept, under seal." in page
    assert "Марат" not in page
    assert "Account 7" in page


def test_an_entry_page_asks_a_fixed_number_of_questions(
    client: Client,
    journal: int,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for position in (0, 3, 4):
        with django_assert_num_queries(5):
            client.get(f"/journal/{position}/")


def test_a_new_entry_waits_for_its_seal(client: Client, journal: int) -> None:
    assert f"Entry {journal - 1} is written and waits for its seal" in text(
        client, f"/journal/{journal - 1}/"
    )
    assert "not sealed yet" in text(client, f"/journal/{journal - 1}/proof.json", 409)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM journal_node",
        "UPDATE journal_entry SET body = '{}' WHERE position = 2",
        "UPDATE journal_entry SET body = 'nothing' WHERE position = 2",
        "UPDATE journal_checkpoint SET note = replace(note, '5', '6')",
    ],
)
def test_a_page_says_no_whatever_was_tampered_with(client: Client, journal: int, sql: str) -> None:
    tamper(sql)

    page = text(client, "/journal/2/")

    assert "No. Entry 2 is not as it was sealed." in page
    assert "Check it without trusting us" not in page


def test_a_proof_that_cannot_be_made_is_refused_with_a_reason(client: Client, journal: int) -> None:
    tamper("DELETE FROM journal_node")

    assert "not what it should be" in text(client, "/journal/2/proof.json", 409)
    assert "not what it should be" in text(client, "/journal/consistency?old=1", 400)


def test_a_changed_entry_is_called_out(client: Client, journal: int) -> None:
    tamper('UPDATE journal_entry SET body = replace(body, \'"to":"B"\', \'"to":"C"\') WHERE position = 2')

    page = text(client, "/journal/2/")

    assert "No. Entry 2 is not as it was sealed." in page
    assert "Yes." not in page


def test_an_entry_that_is_not_there_has_no_page(client: Client, journal: int) -> None:
    for address in (
        f"/journal/{journal}/",
        f"/journal/{journal}/proof.json",
        "/journal/9999999999999999999999/",
    ):
        text(client, address, 404)


def test_an_entry_is_found_by_number_and_by_fingerprint(client: Client, journal: int) -> None:
    fingerprint = bytes(Entry.objects.get(position=3).leaf_hash).hex()

    for asked in (
        "3",
        " 3 ",
        fingerprint,
        fingerprint.upper(),
        " ".join(fingerprint[i : i + 4] for i in range(0, 64, 4)),
    ):
        assert client.get("/journal/find", {"q": asked}).headers["Location"] == "/journal/3/"
    for asked in ("77", "ff" * 32, "zz" * 32, "nonsense", "9" * 30):
        assert "There is no entry" in client.get("/journal/find", {"q": asked}).content.decode()
    text(client, "/journal/find")


def test_the_proof_file_and_the_script_work_together_without_us(
    client: Client, journal: int, tmp_path: Path
) -> None:
    key = text(client, "/journal/key").strip()
    (tmp_path / "verify.py").write_text(text(client, "/journal/verify.py"), "utf-8")
    (tmp_path / "entry.json").write_text(text(client, "/journal/2/proof.json"), "utf-8")

    run = subprocess.run(
        [sys.executable, "-I", "verify.py", "entry.json", key],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert "Entry 2 is in the journal of 5 entries" in run.stdout


def test_the_whole_journal_adds_up_to_the_signed_top(client: Client, journal: int) -> None:
    lines = b"".join(client.get("/journal/entries.jsonl")).splitlines()
    checkpoint = open_checkpoint(text(client, "/journal/checkpoint"), *trusted_keys())

    assert len(lines) == 6
    assert tree_root(lines[: checkpoint.size]) == checkpoint.root


def test_before_the_first_checkpoint_there_is_none(client: Client) -> None:
    text(client, "/journal/checkpoint", 204)
    assert "No checkpoint was signed yet" in text(client, "/journal/checkpoints/")
    assert "Nothing was done yet" in text(client, "/journal/")
    assert b"".join(client.get("/journal/entries.jsonl")) == b""


def test_checkpoints_are_listed_with_their_tops(client: Client, journal: int) -> None:
    checkpoint = open_checkpoint(text(client, "/journal/checkpoint"), *trusted_keys())

    assert checkpoint.root.hex() in text(client, "/journal/checkpoints/")


def test_growth_is_proved_to_a_machine(client: Client, journal: int) -> None:
    answer = json.loads(text(client, "/journal/consistency?old=3&new=5"))

    check_consistency(
        old=3,
        new=5,
        path=[bytes.fromhex(neighbour) for neighbour in answer["path"]],
        old_root=bytes.fromhex(answer["old_root"]),
        new_root=bytes.fromhex(answer["new_root"]),
    )
    assert open_checkpoint(answer["checkpoint"], *trusted_keys()).root.hex() == answer["new_root"]
    assert json.loads(text(client, "/journal/consistency"))["new"] == 5


@pytest.mark.parametrize("query", ["old=5&new=3", "old=0&new=6", "old=-1", "old=x", "new="])
def test_growth_that_never_was_is_refused_with_a_reason(client: Client, journal: int, query: str) -> None:
    assert json.loads(text(client, f"/journal/consistency?{query}", 400))["reason"]


def test_the_auditor_is_told_first_and_the_look_is_journalled(
    journal: int, sign_in: SignIn, give_positions: Given
) -> None:
    auditor = sign_in(Role.AUDITOR)

    before = text(auditor, "/journal/2/personal/")
    assert "the journal will say that you read these parts" in before
    assert "Марат" not in before
    assert not Entry.objects.filter(act="journal.personal.read").exists()

    assert "Марат Оспанов" in auditor.post("/journal/2/personal/", {"as": "page"}).content.decode()
    give_positions()
    assert Entry.objects.get(position=journal).facts == {"entry": 2, "names": ["signatory"]}
    assert "Personal parts of entries: read" in text(auditor, f"/journal/{journal}/")


def test_the_auditor_takes_a_proof_that_opens_the_personal_part(journal: int, sign_in: SignIn) -> None:
    file = sign_in(Role.AUDITOR).post("/journal/2/personal/", {"as": "file"}).content.decode()
    proof = read_proof(file)

    assert proof.opened[0].value == "Марат Оспанов"
    assert check_proof(proof, *trusted_keys()).size == 5
    waiting = sign_in(Role.AUDITOR).post(f"/journal/{journal - 1}/personal/", {"as": "file"}).content.decode()
    assert "not sealed yet" in waiting


@pytest.mark.parametrize("role", [Role.OFFICER, Role.DIRECTOR, Role.EXPERT, Role.ADMINISTRATOR])
def test_nobody_else_reads_personal_parts(journal: int, sign_in: SignIn, role: Role) -> None:
    browser = sign_in(role)
    assert browser.get("/journal/2/personal/").status_code == 404
    assert browser.post("/journal/2/personal/").status_code == 404


def test_the_director_erases_by_law_and_the_page_still_says_yes(journal: int, sign_in: SignIn) -> None:
    director = sign_in(Role.DIRECTOR)

    refused = director.post("/journal/2/erase/", {"names": "signatory", "reason": ""})
    assert refused.status_code == 200
    assert PersonalPart.objects.filter(entry__position=2).exists()

    done = director.post(
        "/journal/2/erase/", {"names": "signatory", "reason": "Law on personal data, article 11"}
    )
    assert done.headers["Location"] == "/journal/2/"
    page = text(director, "/journal/2/")
    assert "Yes. Entry 2 is in the journal, unchanged." in page
    assert "Erased by law." in page
    assert "Nothing is kept any more" in text(director, "/journal/2/erase/")


def test_a_visitor_erases_nothing(client: Client, journal: int) -> None:
    assert client.post("/journal/2/erase/", {"names": "signatory", "reason": "Law"}).status_code == 302
    assert PersonalPart.objects.filter(entry__position=2).exists()


def test_people_of_the_hub_see_who_it_was(
    journal: int, sign_in: SignIn, give_positions: Given, client: Client
) -> None:
    director = sign_in(Role.DIRECTOR)
    actor = Holder(pk=int(director.session["_auth_user_id"]), held=frozenset({Role.DIRECTOR}))
    record("directory.party.added", by=actor, at=NOON, facts={"party": 1})
    give_positions()

    assert "<dd>Director</dd>" in text(director, f"/journal/{journal}/")
    assert f"Account {actor.pk}" in text(client, f"/journal/{journal}/")


@pytest.mark.parametrize("language", ["ru", "kk", "fr"])
def test_the_page_opens_in_every_language(client: Client, journal: int, language: str) -> None:
    for address in ("/journal/", "/journal/2/", "/journal/checkpoints/", "/journal/find"):
        assert client.get(address, headers={"accept-language": language}).status_code == 200
