"""The groups of the sample hub: each with the words that name it, and nothing that no document says."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils.timezone import now

from shanyrak.cooperation.activities.actions import add_activity
from shanyrak.cooperation.groups.models import Decision, Group, Meeting, Member
from shanyrak.directory.actions import add_person, load_directory
from shanyrak.places import Places
from shanyrak.records.languages import texts_from
from shanyrak.runtime.sample.annotations import samples
from shanyrak.runtime.sample.groups import FIRST_MEETING, GROUPS, THREE_GROUPS, Words, load_groups
from shanyrak.runtime.sample.loading import sample_officer
from shanyrak.sources.actions import keep_document, support
from shanyrak.sources.queries import evidence_for

WORDS = [words for group in GROUPS for words in (*group.words, *(member[3] for member in group.members))]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.text[:40])
def test_the_words_that_name_a_group_stand_in_its_document(words: Words) -> None:
    (text,) = [sample.text for sample in samples() if sample.name == words.document]

    assert words.text in text


@pytest.mark.django_db
def test_the_groups_are_entered_once_each_with_its_sentence(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()
    by = sample_officer()
    load_directory(by=by, at=now())
    add_person(name="Alikhan Baimenov", by=by, at=now())
    kept = {
        sample.name: keep_document(content=sample.content, name=sample.name, by=by, at=now()).document
        for sample in samples()
        if sample.name in {words.document for words in WORDS}
    }
    first = add_activity(
        activity_kind="steering_committee", title=texts_from({"en": "First meeting"}), by=by, at=now()
    )
    support(
        record_kind=first.kind(),
        record_id=first.pk,
        document_id=kept[FIRST_MEETING].pk,
        start=0,
        end=10,
        by=by,
        at=now(),
    )

    load_groups(by=by, at=now())
    load_groups(by=by, at=now())

    assert Group.objects.count() == len(GROUPS) == 8
    lead = Member.objects.get(role="lead")
    assert (lead.party.iso3 if lead.party else "", lead.since) == ("AFG", "")
    assert Meeting.objects.get().activity == first
    decision = Decision.objects.get()
    assert (decision.standing, decision.decided_by) == ("taken", "unsaid")
    keys = [(one.kind(), one.pk) for one in (*Group.objects.all(), *Member.objects.all(), decision)]
    assert set(evidence_for(keys)) == set(keys)
    assert evidence_for(keys)[decision.kind(), decision.pk][0].sentence == THREE_GROUPS
