from __future__ import annotations

import pytest
from django.db import IntegrityError

from shanyrak.cooperation.exchange.actions import add_position, edit_position, merge_positions
from shanyrak.cooperation.exchange.models import Position
from shanyrak.cooperation.exchange.rules import AimsAtItself
from shanyrak.cooperation.exchange.tests.factories import AIGUL, NOON, party, position
from shanyrak.directory.actions import merge_parties
from shanyrak.journal.models import Entry
from shanyrak.records.languages import texts_from
from shanyrak.records.rules import AlreadyMerged, StaleEdit
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role
from shanyrak.topics.actions import load_taxonomy

pytestmark = pytest.mark.django_db


def test_a_stated_interest_is_kept_and_journalled() -> None:
    bosa = party()

    stated = position(
        "Personnel reserve of Corps A", party=bosa, party_text="", topics=["senior-civil-service"]
    )

    entry = Entry.objects.get(act="cooperation.position.stated")
    assert (stated.label, stated.version) == ("Personnel reserve of Corps A", 1)
    assert (entry.facts["position"], entry.facts["party"]) == (stated.pk, bosa.pk)
    assert entry.facts["topics"] == ["senior-civil-service"]


def test_an_interest_is_filed_under_what_its_words_speak_of() -> None:
    load_taxonomy(by=AIGUL, at=NOON)
    assert "personnel-reserve" in position("formation of the personnel reserve of Corps “A”").topics


def test_a_visitor_states_nothing() -> None:
    with pytest.raises(NotPermitted):
        add_position(direction="offer", party_text="x", subject=texts_from({"en": "x"}), by=VISITOR, at=NOON)
    assert not Position.objects.exists()


def test_a_focal_point_speaks_for_the_own_party_only() -> None:
    bosa, mfa = party("FPS BOSA"), party("FPS Foreign Affairs")
    pieter = Holder(pk=9, held=frozenset({Role.FOCAL_POINT}), parties=frozenset({bosa.pk}))
    subject = texts_from({"en": "Exchange of experts"})

    own = add_position(direction="offer", party=bosa, subject=subject, by=pieter, at=NOON)
    with pytest.raises(NotPermitted):
        add_position(direction="offer", party=mfa, subject=subject, by=pieter, at=NOON)
    with pytest.raises(NotPermitted):
        edit_position(record_id=own.pk, version=1, wanted={"party": mfa}, by=pieter, at=NOON)


def test_an_edit_of_an_older_version_is_refused() -> None:
    stated = position()
    edit_position(record_id=stated.pk, version=1, wanted={"said_on": "2020-03"}, by=AIGUL, at=NOON)

    with pytest.raises(StaleEdit):
        edit_position(record_id=stated.pk, version=1, wanted={"said_on": "2021"}, by=AIGUL, at=NOON)


def test_a_party_cannot_be_made_the_other_side_of_its_own_interest() -> None:
    bosa = party()
    stated = position(party=bosa, party_text="")
    with pytest.raises(AimsAtItself):
        edit_position(record_id=stated.pk, version=1, wanted={"target": bosa}, by=AIGUL, at=NOON)


def test_the_database_keeps_no_position_of_nobody() -> None:
    stated = position()
    with pytest.raises(IntegrityError, match="position_is_someones"):
        Position.objects.filter(pk=stated.pk).update(party_text="")


def test_two_records_of_one_interest_become_one() -> None:
    keep, gone = position(), position("The personnel reserve")

    merge_positions(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert list(Position.objects.standing()) == [keep]
    with pytest.raises(AlreadyMerged):
        merge_positions(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)


def test_a_merged_interest_learns_whose_it_is_but_is_never_towards_itself() -> None:
    bosa, agency = party("FPS BOSA"), party("Agency")
    in_words, named = position("Reserve"), position("The reserve", party=bosa, said_on="2020")
    towards, own = position("Tests", target=agency), position("The tests", party=agency)

    merge_positions(keep_id=in_words.pk, gone_id=named.pk, by=AIGUL, at=NOON)
    merge_positions(keep_id=towards.pk, gone_id=own.pk, by=AIGUL, at=NOON)

    in_words.refresh_from_db()
    towards.refresh_from_db()
    assert (in_words.party, in_words.said_on, in_words.version) == (bosa, "2020", 2)
    assert (towards.party, towards.target) == (None, agency)


def test_a_merge_brings_nothing_hidden_to_light() -> None:
    keep, gone = position("Reserve"), position("The reserve", said_on="2020", visibility="secretariat")
    merge_positions(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)
    keep.refresh_from_db()
    assert keep.said_on == ""


def test_positions_follow_their_party_when_parties_are_merged() -> None:
    keep, gone = party("FPS BOSA"), party("SPF BOSA")
    stated = position(party=gone, party_text="")

    merge_parties(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    stated.refresh_from_db()
    assert stated.party == keep


def test_what_only_the_secretariat_may_see_is_no_public_entry_of_the_journal() -> None:
    stated = position("Temporary deployment", visibility="secretariat")

    entry = Entry.objects.get(act="cooperation.position.stated")
    assert entry.facts == {"position": stated.pk}


def test_the_ledger_remembers_what_it_said() -> None:
    stated = position()
    edit_position(record_id=stated.pk, version=1, wanted={"said_on": "2020"}, by=AIGUL, at=NOON)

    events = Position.pgh_event_model._default_manager.filter(pgh_obj_id=stated.pk).order_by("pgh_id")
    assert [event.said_on for event in events] == ["", "2020"]
