from __future__ import annotations

from typing import Any

import pytest

from shanyrak.cooperation.intake.actions import accept_proposal, propose_by_hand
from shanyrak.cooperation.intake.candidates import Candidate
from shanyrak.cooperation.intake.matching import Desk
from shanyrak.cooperation.intake.models import Proposal
from shanyrak.cooperation.intake.rules import MergeQuestionOpen
from shanyrak.cooperation.intake.tests.conftest import AIGUL, NOON, Ingest
from shanyrak.directory.models import Party

pytestmark = pytest.mark.django_db
ENGLISH = "A seminar on governance was held in Quanzhou on 25 September 2017."
RUSSIAN = "В Цюаньчжоу 25 сентября 2017 года прошёл семинар по государственному управлению."


def activity(taken: Any, sentence: str, **fields: Any) -> Proposal:
    said: dict[str, Any] = {
        "kind": "seminar",
        "title": "Seminar in Quanzhou",
        "since": "2017-09-25",
        "until": "",
        "place": "Quanzhou",
        "participants": [],
        "host": None,
        "status": "held",
        "topics": [],
        "part_of": None,
    }
    return propose_by_hand(
        document_id=taken.document.pk,
        kind="activity",
        fields=said | fields,
        sentence=sentence,
        by=AIGUL,
        at=NOON,
    )


def candidates(proposal: Proposal) -> tuple[Candidate, ...]:
    return Desk.of(proposal.document_id, wanted=[proposal.pk]).candidates[proposal.pk]


def test_one_event_told_in_two_languages_is_a_question_with_its_reasons(ingest: Ingest, hub: Party) -> None:
    who = [f"directory.party#{hub.pk}"]
    first = activity(ingest(ENGLISH), ENGLISH, participants=who)
    accept_proposal(proposal_id=first.pk, version=1, by=AIGUL, at=NOON, as_new=True)
    second = activity(
        ingest(RUSSIAN, name="ru.txt"), RUSSIAN, title="Семинар БРИКС", place="Цюаньчжоу", participants=who
    )

    [candidate] = candidates(second)

    assert not candidate.certain
    texts = {reason.text for reason in candidate.reasons}
    assert {"told in another language", "%(count)s who took part are the same"} <= texts
    with pytest.raises(MergeQuestionOpen):
        accept_proposal(proposal_id=second.pk, version=1, by=AIGUL, at=NOON)


def test_the_same_people_at_another_time_are_no_question(ingest: Ingest, hub: Party) -> None:
    who = [f"directory.party#{hub.pk}"]
    first = activity(ingest(ENGLISH), ENGLISH, participants=who)
    accept_proposal(proposal_id=first.pk, version=1, by=AIGUL, at=NOON, as_new=True)
    later = "A training on procurement was held in Almaty in May 2019."
    second = activity(
        ingest(later, name="later.txt"),
        later,
        title="Training on procurement",
        since="2019-05",
        place="Almaty",
        participants=who,
    )
    assert candidates(second) == ()


def test_a_document_that_tells_two_things_means_two(ingest: Ingest, hub: Party) -> None:
    taken = ingest(ENGLISH)
    summit = activity(taken, ENGLISH, kind="summit", title="Summit in Quanzhou")
    accept_proposal(proposal_id=summit.pk, version=1, by=AIGUL, at=NOON, as_new=True)
    assert candidates(activity(taken, ENGLISH, kind="roundtable", title="Roundtable in Quanzhou")) == ()


def test_candidates_are_found_with_the_same_number_of_queries_for_one_and_for_many(
    ingest: Ingest, hub: Party, django_assert_max_num_queries: Any
) -> None:
    taken = ingest(ENGLISH)
    for number in range(20):
        activity(taken, ENGLISH, title=f"Seminar {number} in Quanzhou")
    with django_assert_max_num_queries(20):
        Desk.of(taken.document.pk)
