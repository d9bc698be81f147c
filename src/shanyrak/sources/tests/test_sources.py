from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from shanyrak.accounts.testing import SignIn
from shanyrak.directory.actions import add_person, merge_people
from shanyrak.places import Places
from shanyrak.roles import VISITOR, Holder, NotPermitted, Role
from shanyrak.sources.actions import (
    describe_document,
    keep_document,
    merge_documents,
    support,
    withdraw_support,
)
from shanyrak.sources.files import place_of
from shanyrak.sources.models import SourceDocument, Support
from shanyrak.sources.queries import cut, evidence_for
from shanyrak.sources.rules import EvidenceOutsideText, NewerThanItself, text_differences
from shanyrak_methods.extraction import UnreadableDocument

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 2, 12, tzinfo=UTC)
AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))
RELEASE = "Hub meets in Tbilisi\n\n3 March 2019. Delegates of five countries met in Tbilisi. They spoke of training.\n"


@pytest.fixture(autouse=True)
def files_of_their_own(settings: LazySettings, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()


@pytest.fixture
def release() -> SourceDocument:
    return keep_document(content=RELEASE.encode(), name="release.txt", by=AIGUL, at=NOON).document


def place(sentence: str) -> tuple[int, int]:
    start = RELEASE.index(sentence)
    return start, start + len(sentence)


def test_a_document_is_kept_as_received(release: SourceDocument) -> None:
    assert release.text == RELEASE
    assert place_of(release.sha256).read_bytes() == RELEASE.encode()


def test_the_same_bytes_a_second_time_change_nothing(release: SourceDocument) -> None:
    again = keep_document(content=RELEASE.encode(), name="copy.txt", by=AIGUL, at=NOON)

    assert (again.new, again.document) == (False, release)
    assert SourceDocument.objects.count() == 1


def test_what_is_no_document_is_refused_with_the_reason() -> None:
    with pytest.raises(UnreadableDocument):
        keep_document(content=b"\x7fELF\x00\x01\x02\x00" * 50, name="release.pdf", by=AIGUL, at=NOON)
    assert not SourceDocument.objects.exists()


def test_a_visitor_keeps_no_document() -> None:
    with pytest.raises(NotPermitted):
        keep_document(content=RELEASE.encode(), name="release.txt", by=VISITOR, at=NOON)


def test_evidence_is_the_sentence_in_its_document(release: SourceDocument) -> None:
    start, end = place("They spoke of training.")
    support(
        record_kind="directory.person",
        record_id=3,
        document_id=release.pk,
        start=start,
        end=end,
        by=AIGUL,
        at=NOON,
    )

    [mark] = evidence_for([("directory.person", 3)])["directory.person", 3]
    assert (mark.sentence, mark.document_id) == ("They spoke of training.", release.pk)


def test_evidence_outside_the_text_is_refused(release: SourceDocument) -> None:
    with pytest.raises(EvidenceOutsideText):
        support(record_kind="x.y", record_id=1, document_id=release.pk, start=5, end=9999, by=AIGUL, at=NOON)


def test_evidence_of_a_merged_record_speaks_for_the_one_kept(release: SourceDocument) -> None:
    keep, gone = (add_person(name=name, by=AIGUL, at=NOON) for name in ("Sayed Sawayz", "Sayed Saways"))
    start, end = place("They spoke of training.")
    support(
        record_kind="directory.person",
        record_id=gone.pk,
        document_id=release.pk,
        start=start,
        end=end,
        by=AIGUL,
        at=NOON,
    )
    merge_people(keep_id=keep.pk, gone_id=gone.pk, by=AIGUL, at=NOON)

    assert len(evidence_for([("directory.person", keep.pk)])["directory.person", keep.pk]) == 1


def test_withdrawn_evidence_leaves_its_history(release: SourceDocument) -> None:
    noted = support(record_kind="x.y", record_id=1, document_id=release.pk, start=0, end=3, by=AIGUL, at=NOON)
    withdraw_support(support_id=noted.pk, by=AIGUL, at=NOON)

    events = Support.pgh_event_model._default_manager.values_list("pgh_label", flat=True)  # type: ignore[attr-defined]
    assert list(events) == ["insert", "delete"]


def test_a_document_is_no_newer_version_of_itself(release: SourceDocument) -> None:
    with pytest.raises(NewerThanItself):
        describe_document(record_id=release.pk, version=1, wanted={"supersedes": release}, by=AIGUL, at=NOON)


def test_two_versions_show_their_difference() -> None:
    pieces = text_differences("one\ntwo\nthree", "one\n2\nthree")
    assert [(piece.sort, piece.text) for piece in pieces] == [
        ("same", "one"),
        ("gone", "two"),
        ("new", "2"),
        ("same", "three"),
    ]


def test_cutting_a_text_loses_no_character() -> None:
    paragraphs = cut(RELEASE, {(0, 10): [("x.y", 1)], (5, 60): [("x.y", 2)]})
    assert "".join(stretch.text for paragraph in paragraphs for stretch in paragraph) == RELEASE.replace(
        "\n", ""
    )


def test_the_reader_sees_the_sentence_in_its_place(client: Client, release: SourceDocument) -> None:
    start, end = place("They spoke of training.")
    support(
        record_kind="directory.person",
        record_id=1,
        document_id=release.pk,
        start=start,
        end=end,
        by=AIGUL,
        at=NOON,
    )

    page = client.get(f"/sources/{release.pk}/").content.decode()

    assert f'id="c{start}"' in page


def test_a_hidden_document_is_not_there_for_the_public(client: Client, sign_in: SignIn) -> None:
    hidden = keep_document(
        content=b"Minutes\n\nKept inside.", name="m.txt", visibility="secretariat", by=AIGUL, at=NOON
    )
    address = f"/sources/{hidden.document.pk}/"

    assert client.get(address).status_code == 404
    assert sign_in(Role.AUDITOR).get(address).status_code == 200


@pytest.mark.parametrize("passages", [1, 40])
def test_a_document_takes_the_same_queries_whatever_it_carries(
    client: Client, release: SourceDocument, passages: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(passages):
        support(
            record_kind="directory.person",
            record_id=number,
            document_id=release.pk,
            start=number,
            end=number + 5,
            by=AIGUL,
            at=NOON,
        )
    with django_assert_num_queries(5):
        client.get(f"/sources/{release.pk}/")


def test_evidence_opens_its_own_sentence_also_in_a_merged_copy(
    client: Client, release: SourceDocument
) -> None:
    copy = keep_document(
        content=b"Sent again\n\n" + RELEASE.encode(), name="again.txt", by=AIGUL, at=NOON
    ).document
    start, end = place("They spoke of training.")
    support(record_kind="x.y", record_id=1, document_id=release.pk, start=start, end=end, by=AIGUL, at=NOON)

    merge_documents(keep_id=copy.pk, gone_id=release.pk, by=AIGUL, at=NOON)

    page = client.get(f"/sources/{release.pk}/")
    assert page.status_code == 200
    assert f'id="c{start}"' in page.content.decode()
    assert f"/sources/{copy.pk}/" in page.content.decode()
