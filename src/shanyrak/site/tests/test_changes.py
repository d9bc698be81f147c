"""What changed since somebody was last here: by others, in words, and only what they may see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts import visits
from shanyrak.accounts.models import User, Visit
from shanyrak.accounts.testing import PASSWORD, SignIn, person_with
from shanyrak.accounts.visits import last_here, mark_seen, note_now_and_then, note_visit
from shanyrak.cooperation.agreements.actions import add_clause, edit_agreement, edit_commitment
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.agreements.tests.factories import bosa, commitment, memorandum, texts, the_hub
from shanyrak.cooperation.groups.actions import concern_party, take_decision
from shanyrak.cooperation.groups.tests import factories as groups
from shanyrak.directory.models import Party
from shanyrak.journal.actions import record
from shanyrak.journal.testing import place_entries
from shanyrak.roles import Holder, Role
from shanyrak.site.changes import Changes, changes

pytestmark = pytest.mark.django_db

MORNING = datetime(2026, 11, 20, 4, tzinfo=UTC)
NOON = datetime(2026, 11, 20, 7, tzinfo=UTC)
EVENING = datetime(2026, 11, 20, 13, tzinfo=UTC)
TIMUR = Holder(pk=901, held=frozenset({Role.OFFICER}))
DANA = Holder(pk=902, held=frozenset({Role.OFFICER}))


def anneke() -> Holder:
    return Holder(pk=903, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({bosa().pk}))


def since_morning(actor: Any, **more: Any) -> Changes:
    place_entries()  # the positions that commits give
    return changes(actor, since=MORNING, **more)


def titles(found: Changes) -> list[str]:
    return [str(one.title) for one in found.records]


@pytest.fixture
def agreement() -> Agreement:
    return memorandum(at=MORNING - timedelta(days=9), by=TIMUR)


def test_it_tells_what_others_did_and_not_what_i_did(agreement: Agreement) -> None:
    edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Ghent"}, by=TIMUR, at=NOON)
    assert titles(since_morning(DANA)) == ["Working together on civil service reform"]
    assert titles(since_morning(TIMUR)) == []


def test_an_edit_says_which_fields_changed_who_changed_them_and_when(agreement: Agreement) -> None:
    timur = person_with(Role.OFFICER)
    edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Ghent"}, by=timur, at=NOON)
    (one,) = since_morning(DANA).records
    (deed,) = one.deeds
    assert (deed.what, deed.fields, deed.by, deed.at) == ("edited", ("signed in",), "Officer", NOON)
    assert one.history == f"/agreements/{agreement.pk}/history/"


def test_parts_stand_under_their_record_which_stands_once(agreement: Agreement) -> None:
    for number in range(5):
        add_clause(agreement_id=agreement.pk, number=f"{number}", title=texts("Learn"), by=TIMUR, at=NOON)
    (one,) = since_morning(DANA).records
    (deed,) = one.deeds
    assert (deed.what, deed.times) == ("Clause of an agreement: added", 5)


def test_a_record_shows_its_newest_acts_and_how_many_there_are_more(agreement: Agreement) -> None:
    for version in range(1, 6):
        by = person_with(Role.OFFICER)
        wanted = {"signed_at": f"Ghent {version}"}
        edit_agreement(
            record_id=agreement.pk, version=version, wanted=wanted, by=by, at=NOON + timedelta(days=version)
        )
    (one,) = since_morning(DANA).records
    assert (len(one.deeds), one.more) == (3, 2)


def test_what_happened_before_is_not_told(agreement: Agreement) -> None:
    assert titles(since_morning(DANA)) == [], agreement


def test_the_newest_stands_first_and_what_concerns_my_party_before_it(agreement: Agreement) -> None:
    edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Ghent"}, by=TIMUR, at=NOON)
    memorandum(title=texts("Learning in Tashkent"), parties=[the_hub(), other()], by=TIMUR, at=EVENING)
    assert titles(since_morning(DANA))[0] == "Learning in Tashkent"
    found = since_morning(anneke())
    assert titles(found)[0] == "Working together on civil service reform"
    assert [one.concerns_me for one in found.records] == [True, *[False] * (len(found.records) - 1)]


def other() -> Party:
    from shanyrak.cooperation.agreements.tests.factories import a_party  # noqa: PLC0415 - only here

    return a_party("Academy in Tashkent")


def test_a_decision_is_told_under_its_own_name_to_whom_it_concerns() -> None:
    decision = groups.draft(groups.meeting(groups.committee(quorum="none")), decided_by="consensus")
    concern_party(decision_id=decision.pk, party=bosa(), by=TIMUR, at=NOON)
    take_decision(decision_id=decision.pk, by=TIMUR, at=NOON)
    (one,) = [one for one in since_morning(anneke()).records if one.kind == "Decision"]
    assert (str(one.title), one.concerns_me) == ("Three working groups are set up.", True)


def test_what_is_hidden_now_is_not_told(agreement: Agreement) -> None:
    wanted = {"visibility": "secretariat"}
    edit_agreement(record_id=agreement.pk, version=1, wanted=wanted, by=TIMUR, at=NOON)
    assert titles(since_morning(anneke())) == []
    assert len(titles(since_morning(DANA))) == 1, "the secretariat sees it"


def test_what_was_done_while_it_was_hidden_is_not_told(agreement: Agreement) -> None:
    hide, show = {"visibility": "secretariat"}, {"visibility": "public"}
    edit_agreement(record_id=agreement.pk, version=1, wanted=hide, by=TIMUR, at=NOON)
    edit_agreement(record_id=agreement.pk, version=2, wanted={"signed_at": "Ghent"}, by=TIMUR, at=NOON)
    edit_agreement(record_id=agreement.pk, version=3, wanted=show, by=TIMUR, at=EVENING)
    (one,) = since_morning(anneke()).records
    assert [deed.at for deed in one.deeds] == [EVENING]


@pytest.mark.parametrize("rows", [1, 25])
def test_it_asks_the_same_number_of_times(
    agreement: Agreement, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(rows):
        promise = commitment(agreement, f"Train {number} officials", owed_by=bosa(), by=TIMUR, at=NOON)
        edit_commitment(record_id=promise.pk, version=1, wanted={"due_on": "2027"}, by=TIMUR, at=EVENING)
    place_entries()
    reader = anneke()
    with django_assert_num_queries(
        6
    ):  # the acts known and done, people; promises, their past, whom they concern
        assert len(changes(reader, since=MORNING).records) == rows


def test_older_changes_go_on_where_a_page_ends(agreement: Agreement, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shanyrak.site.changes.AT_ONCE", 3)
    for number in range(5):
        commitment(agreement, f"Train {number} officials", by=TIMUR, at=NOON)
    first = since_morning(DANA)
    assert first.older is not None
    second = since_morning(DANA, before=first.older)
    assert second.older is None
    assert sorted(titles(first) + titles(second)) == [f"Train {number} officials" for number in range(5)]


A_LONG_JOURNAL = """
    INSERT INTO journal_entry (act, "by", at, facts, body, leaf_hash)
    SELECT 'cooperation.agreement.edited', 901, timestamptz '2026-01-01' + n * interval '10 minutes',
           jsonb_build_object('agreement', n), '{}', sha256(n::text::bytea)
      FROM generate_series(1, 4000) AS n
"""


def test_a_long_journal_is_read_by_its_index() -> None:
    with connection.cursor() as cursor:
        cursor.execute(A_LONG_JOURNAL)
        place_entries()
        cursor.execute("ANALYZE journal_entry")
    with CaptureQueriesContext(connection) as asked:
        found = changes(DANA, since=datetime(2025, 12, 1, tzinfo=UTC))
    assert found.records == (), "none of these agreements is there"
    question = next(one["sql"] for one in asked if "ORDER BY" in one["sql"] and '"facts"' in one["sql"])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN {question}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
    assert "entry_by_instant" in plan
    assert "Sort" not in plan
    assert "Seq Scan" not in plan


# When somebody was last here.


@pytest.fixture
def somebody() -> User:
    visits.noted.clear()
    return User.objects.create_user("aigul@example.org", "Aigul", PASSWORD)


def test_a_visit_is_over_after_four_hours_of_silence(somebody: User) -> None:
    note_visit(somebody.pk, at=MORNING)
    assert last_here(somebody.pk) is None, "this is the first visit"
    note_visit(somebody.pk, at=MORNING + timedelta(hours=3))
    assert last_here(somebody.pk) is None, "it is still the first"
    note_visit(somebody.pk, at=MORNING + timedelta(hours=8))
    assert last_here(somebody.pk) == MORNING + timedelta(hours=3)
    note_visit(somebody.pk, at=MORNING + timedelta(hours=9))
    assert last_here(somebody.pk) == MORNING + timedelta(hours=3)


def test_what_was_seen_is_not_told_again(somebody: User) -> None:
    note_visit(somebody.pk, at=MORNING)
    mark_seen(somebody.pk, at=NOON)
    assert last_here(somebody.pk) == NOON


def test_that_somebody_is_here_is_written_once_in_five_minutes(
    somebody: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    note_now_and_then(somebody.pk, at=MORNING)
    with django_assert_num_queries(0):
        note_now_and_then(somebody.pk, at=MORNING + timedelta(minutes=4))
    note_now_and_then(somebody.pk, at=MORNING + timedelta(minutes=6))
    assert Visit.objects.get(user=somebody).last_at == MORNING + timedelta(minutes=6)


def test_the_page_tells_it_and_the_button_ends_it(sign_in: SignIn, agreement: Agreement) -> None:
    edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Ghent"}, by=TIMUR, at=now())
    place_entries()
    browser = sign_in(Role.FOCAL_POINT, party=bosa())
    for page in ("/today/", "/today/changes/", "/today/changes/?since=2026-01-01"):
        html = browser.get(page).content.decode()
        assert "Working together on civil service reform" in html
    assert browser.post("/today/seen/", follow=True).redirect_chain == [("/today/", 302)]
    assert "Nothing has changed since." in browser.get("/today/changes/").content.decode()


@pytest.mark.parametrize(
    "asked", ["since=yesterday", "before=x", "before=-1", "since=9999-12-31", "before=99999999999999999999"]
)
def test_odd_questions_are_answered(sign_in: SignIn, asked: str) -> None:
    assert sign_in(Role.OFFICER).get(f"/today/changes/?{asked}").status_code == 200


def test_acts_without_a_record_are_passed_over() -> None:
    record("topics.loaded", by=TIMUR, at=NOON, facts={"topics": 3})
    record("accounts.user.closed", by=TIMUR, at=NOON, facts={"user": 3})
    record("cooperation.agreement.edited", by=TIMUR, at=NOON, facts={"agreement": 999_999})
    assert titles(since_morning(DANA)) == []
