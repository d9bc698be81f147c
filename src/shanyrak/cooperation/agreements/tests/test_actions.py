from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.apps import apps

from shanyrak.cooperation.agreements.actions import (
    add_agreement_party,
    add_clause,
    add_signature,
    edit_agreement,
    edit_commitment,
    merge_agreements,
    merge_commitments,
    note_deed,
    remove_agreement_party,
    remove_clause,
    report_progress,
    withdraw_deed,
)
from shanyrak.cooperation.agreements.models import Agreement, Commitment, Deed
from shanyrak.cooperation.agreements.rules import (
    ClauseHasCommitments,
    ClauseNumberTaken,
    ClauseOfAnotherAgreement,
    OfOneAgreementOnly,
    PartyTwice,
    ReferenceTaken,
    SignedTwice,
    TooFewParties,
)
from shanyrak.cooperation.agreements.states import State
from shanyrak.cooperation.agreements.tests.factories import (
    AIGUL,
    NOON,
    a_party,
    a_person,
    an_office,
    bosa,
    commitment,
    memorandum,
    texts,
    the_hub,
)
from shanyrak.directory.actions import merge_parties, merge_people
from shanyrak.journal.models import Entry
from shanyrak.records.rules import MergeConflicts, StaleEdit
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 2)


def state_of(one: Commitment, on: date = TODAY) -> str:
    return Commitment.objects.with_state(on=on).get(pk=one.pk).state


def visit(one: Commitment, status: str = "held", since: str = "2021-10-12", record_id: int = 1) -> Deed:
    return note_deed(
        commitment_id=one.pk,
        record_kind="activities.activity",
        record_id=record_id,
        status=status,
        title=texts("Four experts in Astana"),
        since=since,
        by=AIGUL,
        at=NOON,
    )


def test_an_agreement_is_kept_with_its_parties_and_journalled() -> None:
    agreement = memorandum()

    entry = Entry.objects.get(act="cooperation.agreement.added")
    assert list(agreement.parties.order_by("position").values_list("party__label", flat=True)) == [
        "Astana Civil Service Hub",
        "FPS BOSA",
    ]
    assert entry.facts["parties"] == [the_hub().pk, bosa().pk]
    assert "fps bosa" in agreement.search_text


def test_references_count_up_within_a_year_and_a_country() -> None:
    assert [memorandum().reference, memorandum().reference] == ["HUB-2020-BE-1", "HUB-2020-BE-2"]
    assert memorandum(signed_on="").reference == "HUB-BE-1"
    assert memorandum(agreement_kind="declaration", parties=[], signed_on="2013").reference == "HUB-2013-1"


def test_a_reference_is_given_once() -> None:
    memorandum(reference="MOU-7")
    with pytest.raises(ReferenceTaken, match="MOU-7"):
        memorandum(reference="MOU-7")


def test_a_signed_memorandum_needs_two_parties_and_a_planned_one_does_not() -> None:
    with pytest.raises(TooFewParties):
        memorandum(parties=[bosa()])
    assert memorandum(parties=[bosa()], status="planned").pk
    assert memorandum(parties=[], parties_text=texts("25 countries and five organisations")).pk


def test_a_visitor_enters_no_agreement() -> None:
    with pytest.raises(NotPermitted):
        memorandum(by=VISITOR)
    assert not Agreement.objects.exists()


def test_an_edit_of_an_older_version_is_refused() -> None:
    agreement = memorandum()
    edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Ghent"}, by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Liège"}, by=AIGUL, at=NOON)


def test_a_new_clause_makes_an_edit_begun_before_it_stale() -> None:
    agreement = memorandum()
    add_clause(agreement_id=agreement.pk, number="1", title=texts("Learn together"), by=AIGUL, at=NOON)
    with pytest.raises(StaleEdit):
        edit_agreement(record_id=agreement.pk, version=1, wanted={"signed_at": "Ghent"}, by=AIGUL, at=NOON)


def test_a_party_stands_in_an_agreement_once_and_the_last_two_stay() -> None:
    agreement = memorandum()
    with pytest.raises(PartyTwice):
        add_agreement_party(agreement_id=agreement.pk, party=bosa(), by=AIGUL, at=NOON)
    with pytest.raises(TooFewParties):
        remove_agreement_party(agreement_id=agreement.pk, party_id=bosa().pk, by=AIGUL, at=NOON)


def test_a_clause_number_is_given_once_and_a_clause_with_commitments_stays() -> None:
    agreement = memorandum()
    clause = add_clause(agreement_id=agreement.pk, number="1", title=texts("Meet"), by=AIGUL, at=NOON)
    commitment(agreement, clause=clause)
    with pytest.raises(ClauseNumberTaken):
        add_clause(agreement_id=agreement.pk, number="1", title=texts("Meet again"), by=AIGUL, at=NOON)
    with pytest.raises(ClauseHasCommitments):
        remove_clause(clause_id=clause.pk, by=AIGUL, at=NOON)


def test_a_commitment_follows_from_a_clause_of_its_own_agreement() -> None:
    clause = add_clause(agreement_id=memorandum().pk, number="1", title=texts("Meet"), by=AIGUL, at=NOON)
    with pytest.raises(ClauseOfAnotherAgreement):
        commitment(memorandum(), clause=clause)


def test_a_signature_shows_the_office_of_that_day() -> None:
    peter, agreement = a_person("Peter Vandenbrune"), memorandum()
    then = an_office(peter, bosa(), "Director general", "2018", "2021")
    an_office(peter, bosa(), "Adviser", "2022")

    signature = add_signature(agreement_id=agreement.pk, person=peter, party=bosa(), by=AIGUL, at=NOON)

    assert signature.office == then
    with pytest.raises(SignedTwice):
        add_signature(agreement_id=agreement.pk, person=peter, by=AIGUL, at=NOON)


def test_an_office_that_changed_in_the_month_of_signing_is_not_guessed() -> None:
    peter, agreement = a_person("Peter Vandenbrune"), memorandum(signed_on="2020-03")
    an_office(peter, bosa(), "Deputy", "2018-01-01", "2020-03-10")
    an_office(peter, bosa(), "Director general", "2020-03-11")
    assert (
        add_signature(agreement_id=agreement.pk, person=peter, party=bosa(), by=AIGUL, at=NOON).office is None
    )


def test_a_commitment_is_open_until_a_deed_is_noted_and_again_when_it_is_withdrawn() -> None:
    one = commitment(memorandum())
    assert state_of(one) == State.OPEN
    visit(one)
    assert state_of(one) == State.DELIVERED
    assert state_of(one, date(2021, 1, 1)) == State.OPEN
    assert withdraw_deed(
        commitment_id=one.pk, record_kind="activities.activity", record_id=1, by=AIGUL, at=NOON
    )
    assert state_of(one) == State.OPEN


def test_a_deed_noted_twice_alike_is_one_deed_and_one_entry() -> None:
    one = commitment(memorandum())
    assert visit(one) == visit(one)
    assert Entry.objects.filter(act="cooperation.deed.noted").count() == 1
    assert visit(one, status="cancelled").status == "cancelled"
    assert state_of(one) == State.OPEN


def test_states_follow_the_due_date_and_the_end_of_the_agreement() -> None:
    agreement = memorandum()
    one = commitment(agreement, due_on="2021")
    assert (state_of(one, date(2021, 12, 31)), state_of(one, date(2022, 1, 1))) == (State.OPEN, State.OVERDUE)
    edit_commitment(record_id=one.pk, version=1, wanted={"due_on": "2027"}, by=AIGUL, at=NOON)
    assert state_of(one) == State.OPEN
    edit_agreement(record_id=agreement.pk, version=1, wanted={"until": "2025"}, by=AIGUL, at=NOON)
    assert state_of(one) == State.LAPSED


def test_a_focal_point_reports_for_its_own_party_only() -> None:
    agreement = memorandum()
    own, other = commitment(agreement, owed_by=bosa()), commitment(agreement, owed_by=the_hub())
    lea = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({bosa().pk}))

    report_progress(commitment_id=own.pk, note=texts("The programme is being printed"), by=lea, at=NOON)

    assert state_of(own) == State.UNDER_WAY
    with pytest.raises(NotPermitted):
        report_progress(commitment_id=other.pk, note=texts("Anything"), by=lea, at=NOON)


def test_merged_commitments_keep_the_deeds_of_both() -> None:
    agreement = memorandum()
    keep, gone = commitment(agreement, how_many=2), commitment(agreement, "Host officials")
    visit(keep, record_id=1)
    visit(gone, record_id=1)
    visit(gone, record_id=2)

    merge_commitments(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert set(keep.deeds.values_list("record_id", flat=True)) == {1, 2}
    assert state_of(keep) == State.DELIVERED


def test_commitments_of_two_agreements_are_not_one() -> None:
    keep, gone = commitment(memorandum()), commitment(memorandum())
    with pytest.raises(OfOneAgreementOnly):
        merge_commitments(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)


def test_merged_agreements_keep_parties_clauses_and_commitments_of_both() -> None:
    keep, gone = memorandum(), memorandum(parties=[bosa(), a_party("Kyrgyzstan", iso2="KG", iso3="KGZ")])
    for agreement in (keep, gone):
        clause = add_clause(
            agreement_id=agreement.pk, number="1", title=texts("Meet"), text=texts("Meet."), by=AIGUL, at=NOON
        )
        commitment(agreement, clause=clause)

    merge_agreements(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert keep.parties.count() == 3
    assert (keep.clauses.count(), keep.commitments.count()) == (1, 2)
    gone.refresh_from_db()
    assert gone.merged_into_id == keep.pk


def test_agreements_whose_clauses_differ_are_not_merged() -> None:
    keep, gone = memorandum(), memorandum()
    for agreement, text in ((keep, "Meet every year."), (gone, "Meet every month.")):
        add_clause(
            agreement_id=agreement.pk, number="1", title=texts("Meet"), text=texts(text), by=AIGUL, at=NOON
        )
    with pytest.raises(MergeConflicts):
        merge_agreements(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)


def test_what_the_ledger_said_of_a_state_is_remembered() -> None:
    one = commitment(memorandum())
    before = Commitment.pgh_event_model._default_manager.filter(pgh_obj_id=one.pk).count()
    edit_commitment(
        record_id=one.pk, version=1, wanted={"due_on": "2021"}, by=AIGUL, at=datetime(2026, 6, 3, tzinfo=UTC)
    )
    assert Commitment.pgh_event_model._default_manager.filter(pgh_obj_id=one.pk).count() == before + 1
    known = apps.get_model("agreements.StateSpanEvent")._default_manager.filter(commitment_id=one.pk)
    assert list(known.order_by("pgh_id").values_list("pgh_label", "state")) == [
        ("insert", "open"),
        ("delete", "open"),
        ("insert", "open"),
        ("insert", "overdue"),
    ]


def test_the_journal_has_nothing_in_clear_of_what_is_not_public() -> None:
    secret = memorandum(visibility="secretariat")
    one = commitment(secret, "Share the unpublished audit")
    visit(one)

    acts = ["cooperation.agreement.added", "cooperation.commitment.added", "cooperation.deed.noted"]
    for entry in Entry.objects.filter(act__in=acts):
        assert set(entry.facts) <= {"agreement", "commitment"}
        assert entry.personal_parts.exists()


def test_two_names_of_one_party_in_an_agreement_become_one_party() -> None:
    twice = a_party("Belgian federal service BOSA")
    agreement = memorandum(parties=[the_hub(), bosa(), twice])

    merge_parties(keep_id=bosa().pk, gone_id=twice.pk, by=AIGUL, at=NOON)

    assert set(agreement.parties.values_list("party_id", flat=True)) == {the_hub().pk, bosa().pk}


def test_two_spellings_of_one_signatory_become_one_signature() -> None:
    agreement, keep, gone = memorandum(), a_person("Peter Vandenbrune"), a_person("Pieter Vandenbruyne")
    for person in (keep, gone):
        add_signature(agreement_id=agreement.pk, person=person, by=AIGUL, at=NOON)

    merge_people(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert agreement.signatures.get().person == keep
