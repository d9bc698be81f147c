from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.intake.actions import (
    accept_all_above,
    accept_proposal,
    attach_proposal,
    edit_and_accept,
    propose_by_hand,
    read_document_again,
    reject_proposal,
    undo_decision,
)
from shanyrak.cooperation.intake.models import Decision, Proposal, Reading
from shanyrak.cooperation.intake.rules import (
    AlreadyDecided,
    MergeQuestionOpen,
    NamelessPerson,
    NotAPassage,
    NothingToUndo,
    ReasonMissing,
)
from shanyrak.cooperation.intake.tests.conftest import AIGUL, DANIYAR, NOON, RELEASE, Ingest, fact
from shanyrak.directory.actions import add_party, add_person, edit_party
from shanyrak.directory.models import Office, Party, Person
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR, NotPermitted
from shanyrak.sources.models import SourceDocument, Support
from shanyrak.sources.queries import evidence_for

pytestmark = pytest.mark.django_db


def accept(proposal: Proposal) -> Decision:
    proposal.refresh_from_db()
    return accept_proposal(proposal_id=proposal.pk, version=proposal.version, by=AIGUL, at=NOON)


def state_of(proposal: Proposal) -> str:
    proposal.refresh_from_db()
    return proposal.state


# Taking in.


def test_a_document_proposes_and_enters_nothing_into_the_ledger(ingest: Ingest, hub: Party) -> None:
    taken = ingest(RELEASE)

    assert taken.new
    assert taken.counts["agreement"] == 1
    assert Party.objects.count() == 1
    assert not Agreement.objects.exists()


def test_facts_are_numbered_as_a_reader_meets_them(ingest: Ingest) -> None:
    rows = ingest(RELEASE).document.proposals.order_by("number")
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert [row.spans[0][0] for row in rows] == sorted(row.spans[0][0] for row in rows)


def test_the_same_bytes_a_second_time_change_nothing(ingest: Ingest) -> None:
    first = ingest(RELEASE)
    proposals, entries = Proposal.objects.count(), Entry.objects.count()

    again = ingest(RELEASE, name="copy.txt")

    assert (again.new, again.document.pk) == (False, first.document.pk)
    assert (Proposal.objects.count(), Entry.objects.count()) == (proposals, entries)


def test_reading_again_with_the_same_engine_makes_no_second_set(ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    before = Proposal.objects.count()

    read_document_again(document_id=taken.document.pk, engine="rules", by=AIGUL, at=NOON)

    assert Proposal.objects.count() == before
    assert Reading.objects.count() == 1


def test_newer_rules_propose_only_what_was_not_proposed_before(ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    before = Proposal.objects.count()
    Reading.objects.update(engine_version="an older version")

    read_document_again(document_id=taken.document.pk, engine="rules", by=AIGUL, at=NOON)

    assert Reading.objects.count() == 2
    assert Proposal.objects.count() == before


def test_a_visitor_takes_nothing_in_and_decides_nothing(ingest: Ingest) -> None:
    proposal = fact(ingest(RELEASE), "party")
    with pytest.raises(NotPermitted):
        accept_proposal(proposal_id=proposal.pk, version=1, by=VISITOR, at=NOON)


# Accepting.


def test_an_accepted_fact_is_a_record_with_its_sentence_at_each_field(ingest: Ingest, hub: Party) -> None:
    taken = ingest(RELEASE)
    agreement_fact = fact(taken, "agreement")

    accept(agreement_fact)

    agreement = Agreement.objects.get()
    assert (agreement.status, agreement.signed_on, agreement.signed_at) == ("signed", "2018-05-04", "Tallinn")
    marks = evidence_for([("agreements.agreement", agreement.pk)])["agreements.agreement", agreement.pk]
    assert {"signed_on", "signed_at", "status", "agreement_kind"} <= {mark.field for mark in marks}
    assert all("signed a memorandum" in mark.sentence for mark in marks if mark.field == "signed_at")


def test_an_agreement_brings_its_parties_the_known_attached_and_the_new_made(
    ingest: Ingest, hub: Party
) -> None:
    taken = ingest(RELEASE)

    decision = accept(fact(taken, "agreement"))

    assert {row.party.label for row in Agreement.objects.get().parties.all()} == {
        "Astana Civil Service Hub",
        "Estonian Academy of Public Service",
    }
    assert state_of(fact(taken, "party", "Astana Civil")) == "merged"
    assert state_of(fact(taken, "party", "Estonian Academy")) == "accepted"
    assert decision.brought.count() == 2


def test_each_decision_is_journalled(ingest: Ingest) -> None:
    accept(fact(ingest(RELEASE), "party", "Estonian Academy"))

    acts = list(Entry.objects.order_by("pk").values_list("act", flat=True))
    assert acts[-3:] == ["directory.party.added", "sources.evidence.noted", "intake.proposal.accepted"]


def test_a_person_comes_with_the_office_seen_on_the_documents_date(ingest: Ingest, hub: Party) -> None:
    accept(fact(ingest(RELEASE, published_on="2018-05-05"), "person", "Baimenov"))

    office = Office.objects.get()
    assert (office.person.name, office.party, office.seen_first) == ("Alikhan Baimenov", hub, "2018-05-05")
    assert (office.since, office.until) == ("", "")


def test_a_fact_from_a_document_of_the_secretariat_stays_with_the_secretariat(ingest: Ingest) -> None:
    accept(fact(ingest(RELEASE, visibility="secretariat"), "party", "Estonian Academy"))
    assert Party.objects.get().visibility == "secretariat"


def test_a_corrected_fact_keeps_what_the_machine_had_read(ingest: Ingest, hub: Party) -> None:
    proposal = fact(ingest(RELEASE), "figure")

    decision = edit_and_accept(
        proposal_id=proposal.pk,
        version=proposal.version,
        fields={"quantity": "member countries", "as_of": "2018"},
        by=AIGUL,
        at=NOON,
    )

    assert state_of(proposal) == "edited"
    assert decision.before["as_of"] != "2018"
    assert proposal.fields["as_of"] == "2018"


def test_who_is_named_only_by_an_office_is_not_made_a_person(ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    proposal = propose_by_hand(
        document_id=taken.document.pk,
        kind="person",
        fields={"name": None, "office": "Ambassador", "party": None, "aliases": []},
        sentence="thanked the hosts.",
        by=AIGUL,
        at=NOON,
    )
    with pytest.raises(NamelessPerson):
        accept(proposal)


def test_a_fact_entered_by_hand_needs_a_sentence_of_the_document(ingest: Ingest) -> None:
    with pytest.raises(NotAPassage):
        propose_by_hand(
            document_id=ingest(RELEASE).document.pk,
            kind="figure",
            fields={},
            sentence="The Hub unites 45 countries.",
            by=AIGUL,
            at=NOON,
        )


def test_a_rejection_says_why_and_the_fact_stays(ingest: Ingest) -> None:
    proposal = fact(ingest(RELEASE), "party", "Estonia")

    with pytest.raises(ReasonMissing):
        reject_proposal(proposal_id=proposal.pk, version=1, reason=" ", by=AIGUL, at=NOON)
    reject_proposal(proposal_id=proposal.pk, version=1, reason="Only named in passing", by=AIGUL, at=NOON)

    assert (state_of(proposal), proposal.reason) == ("rejected", "Only named in passing")


# Who is who.


def test_one_body_under_five_names_is_one_record(ingest: Ingest, hub: Party) -> None:
    texts = [
        "The Regional Hub of Civil Service opened its conference in Astana on 22 May 2013.",
        "The Astana Civil Service Hub held a seminar in Astana on 3 June 2014.",
        "ACSH held a training in Almaty on 5 June 2015.",
        "The Astana Hub held a training in Almaty on 6 June 2016.",
        "Астанинский хаб государственной службы провёл семинар в Алматы 7 июня 2017 года.",
    ]
    for number, text in enumerate(texts):
        taken = ingest(text, name=f"{number}.txt")
        for proposal in taken.document.proposals.filter(fact_kind="party", fields__kind="organization"):
            best = proposal.pk
            attach_proposal(
                proposal_id=best, version=proposal.version, target_id=hub.pk, by=AIGUL, at=NOON
            ) if state_of(proposal) == "pending" else None
    assert Party.objects.filter(party_kind="organization").count() == 1
    assert len({s.evidence.document_id for s in Support.objects.filter(record_kind="directory.party")}) == 5


def test_a_person_in_another_spelling_is_a_question_and_never_a_second_record(ingest: Ingest) -> None:
    add_person(name="Sayed Zabihullah Sawayz", by=AIGUL, at=NOON)
    taken = ingest("Mr. Sayed Zabihullah Saways, Director General, spoke in Astana on 22 May 2013.")
    proposal = fact(taken, "person", "Saways")

    with pytest.raises(MergeQuestionOpen, match="Sawayz"):
        accept(proposal)
    attach_proposal(
        proposal_id=proposal.pk,
        version=proposal.version,
        target_id=Person.objects.get().pk,
        by=AIGUL,
        at=NOON,
    )

    assert "sayed zabihullah saways" in Person.objects.get().search_text


def test_what_the_record_says_otherwise_is_not_overwritten_unless_taken(ingest: Ingest, hub: Party) -> None:
    accept(fact(ingest(RELEASE), "agreement"))
    agreement = Agreement.objects.get()
    later = RELEASE.replace("Tallinn on 4 May 2018", "Narva on 4 May 2018") + "Corrected.\n"
    proposal = fact(ingest(later, name="later.txt"), "agreement")

    attach_proposal(
        proposal_id=proposal.pk, version=proposal.version, target_id=agreement.pk, by=AIGUL, at=NOON
    )
    agreement.refresh_from_db()

    assert agreement.signed_at == "Tallinn"
    assert {s.evidence.document_id for s in Support.objects.filter(record_kind="agreements.agreement")} == {
        one.pk for one in SourceDocument.objects.all()
    }


# Newer versions.


def test_a_newer_version_keeps_both_and_asks_only_about_what_is_new(ingest: Ingest, hub: Party) -> None:
    first = ingest(RELEASE, publisher="Press service", published_on="2018-05-05")
    decided = fact(first, "party", "Estonian Academy")
    accept(decided)
    waiting = fact(first, "agreement")
    newer = (
        RELEASE.replace("thanked the hosts", "thanked the hosts warmly") + "Kyrgyzstan will join the work.\n"
    )

    second = ingest(newer, name="newer.txt", publisher="Press service", published_on="2018-05-06")

    assert second.document.supersedes == first.document
    assert second.carried >= 1
    assert state_of(fact(second, "party", "Estonian Academy")) == "accepted"
    assert state_of(waiting) == "moved"
    assert state_of(fact(second, "agreement")) == "pending"
    evidence = evidence_for(
        [("directory.party", decided.target_id or Party.objects.get(label__startswith="Est").pk)]
    )
    assert {mark.document_id for marks in evidence.values() for mark in marks} == {
        first.document.pk,
        second.document.pk,
    }


def test_another_text_under_the_same_title_is_no_newer_version(ingest: Ingest) -> None:
    ingest("News of the week\n\nThe ministers met in Baku on 3 May 2018.\n", publisher="Press service")
    other = ingest(
        "News of the week\n\nA seminar was held in Riga on 9 July 2019.\nFifty people came.\nAll went well.\n",
        name="b.txt",
        publisher="Press service",
    )
    assert other.document.supersedes is None


# Taking back.


def test_an_undone_decision_leaves_nothing_behind_and_asks_again(ingest: Ingest, hub: Party) -> None:
    taken = ingest(RELEASE)
    proposal = fact(taken, "agreement")
    decision = accept(proposal)

    back = undo_decision(decision_id=decision.pk, by=AIGUL, at=NOON)

    assert back.stayed == ()
    assert state_of(proposal) == "pending"
    assert not Agreement.objects.exists()
    assert list(Party.objects.all()) == [hub]
    assert not Support.objects.exists()
    assert Entry.objects.filter(act="intake.decision.undone").count() == 3


def test_a_record_that_others_rely_on_stays(ingest: Ingest, hub: Party) -> None:
    taken = ingest(RELEASE)
    decision = accept(fact(taken, "party", "Estonian Academy"))
    accept(fact(taken, "agreement"))

    back = undo_decision(decision_id=decision.pk, by=AIGUL, at=NOON)

    assert back.stayed == ("Estonian Academy of Public Service",)
    assert Party.objects.filter(label="Estonian Academy of Public Service").exists()


def test_a_record_that_someone_has_worked_on_since_stays(ingest: Ingest) -> None:
    decision = accept(fact(ingest(RELEASE), "party", "Estonian Academy"))
    party = Party.objects.get()
    edit_party(
        record_id=party.pk, version=party.version, wanted={"abbreviation": "EAPS"}, by=DANIYAR, at=NOON
    )

    assert undo_decision(decision_id=decision.pk, by=AIGUL, at=NOON).stayed == (party.label,)


def test_undoing_an_edit_brings_back_what_the_machine_had_read(ingest: Ingest) -> None:
    proposal = fact(ingest(RELEASE), "figure")
    before = proposal.fields
    decision = edit_and_accept(
        proposal_id=proposal.pk, version=1, fields={"as_of": "2018"}, by=AIGUL, at=NOON
    )
    undo_decision(decision_id=decision.pk, by=AIGUL, at=NOON)

    assert state_of(proposal) == "pending"
    assert proposal.fields == before


def test_a_decision_is_taken_back_once(ingest: Ingest) -> None:
    decision = accept(fact(ingest(RELEASE), "party", "Estonian Academy"))
    undo_decision(decision_id=decision.pk, by=AIGUL, at=NOON)
    with pytest.raises(NothingToUndo):
        undo_decision(decision_id=decision.pk, by=DANIYAR, at=NOON)


def test_an_alias_added_by_a_merge_goes_with_it(ingest: Ingest, hub: Party) -> None:
    taken = ingest("The Astana Hub of Civil Service held a training in Almaty on 6 June 2016.")
    proposal = fact(taken, "party", "hub")
    decision = attach_proposal(
        proposal_id=proposal.pk, version=proposal.version, target_id=hub.pk, by=AIGUL, at=NOON
    )
    undo_decision(decision_id=decision.pk, by=AIGUL, at=NOON)
    assert set(hub.other_names.values_list("text", flat=True)) == {
        "Regional Hub of Civil Service",
        "Astana Hub",
    }


# Many at once.


def test_bulk_takes_what_is_sure_and_says_what_it_left_and_why(ingest: Ingest) -> None:
    add_person(name="Sayed Zabihullah Sawayz", by=AIGUL, at=NOON)
    taken = ingest(
        "Mr. Sayed Zabihullah Saways, Director General, spoke in Astana on 22 May 2013. "
        "The seminar was attended by delegates of Georgia and Estonia."
    )

    bulk = accept_all_above(document_id=taken.document.pk, confidence=0.0, by=AIGUL, at=NOON)

    assert "Georgia" in set(Party.objects.values_list("label", flat=True))
    [(left, why), *_others] = [pair for pair in bulk.skipped if pair[0].fact_kind == "person"]
    assert isinstance(why, Refusal)
    assert state_of(left) == "pending"


def test_bulk_leaves_what_was_read_less_surely(ingest: Ingest) -> None:
    taken = ingest(RELEASE)
    accept_all_above(document_id=taken.document.pk, confidence=0.9, by=AIGUL, at=NOON)
    assert (
        not Proposal.objects.filter(confidence__lt=0.8)
        .exclude(state="pending")
        .filter(decisions__because_of=None, decisions__isnull=False)
    )


# Two at once.


def test_the_second_reviewer_learns_who_decided_what(ingest: Ingest) -> None:
    proposal = fact(ingest(RELEASE), "party", "Estonian Academy")
    accept(proposal)
    with pytest.raises(AlreadyDecided, match="Accepted"):
        reject_proposal(proposal_id=proposal.pk, version=1, reason="No", by=DANIYAR, at=NOON)


@pytest.mark.django_db(transaction=True)
def test_two_reviewers_at_the_same_moment_never_decide_twice(ingest: Ingest) -> None:
    proposal = fact(ingest(RELEASE), "party", "Estonian Academy")

    def decide(_turn: int) -> str:
        try:
            accept_proposal(proposal_id=proposal.pk, version=1, by=AIGUL, at=NOON)
        except AlreadyDecided:
            return "late"
        finally:
            connection.close()
        return "first"

    with ThreadPoolExecutor(4) as pool:
        outcomes = sorted(pool.map(decide, range(4)))

    assert outcomes == ["first", "late", "late", "late"]
    assert Party.objects.filter(label__startswith="Estonian").count() == 1


def test_a_country_is_known_by_its_code_in_any_language(ingest: Ingest) -> None:
    georgia = add_party(
        party_kind="country", iso3="GEO", names=texts_from({"en": "Georgia"}), by=AIGUL, at=NOON
    )
    taken = ingest("Делегация Грузии посетила Астану 3 мая 2018 года.", language="ru")

    accept(fact(taken, "party", "GEO"))

    assert state_of(fact(taken, "party", "GEO")) == "merged"
    assert Party.objects.filter(iso3="GEO").get() == georgia
