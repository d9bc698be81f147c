from __future__ import annotations

import pytest

from shanyrak.topics.rules import (
    BroaderThanItself,
    NameMissing,
    NotationUnreadable,
    Term,
    check_topic,
    stems,
    topics_in,
)

NAMED = {"en": "Pay", "ru": "Оплата", "kk": "Еңбекақы", "fr": "Paie"}
TERMS = [
    Term("training", stems("training")),
    Term("training-needs", stems("training needs")),
    Term("one-stop-service", stems("single window")),
    Term("recruitment-and-selection", stems("отбор кадров")),
    Term("meritocracy", stems("меритократия")),
    Term("service-delivery", stems("мемлекеттік көрсетілетін қызметтер")),
]


def test_a_topic_has_a_name_for_every_reader() -> None:
    check_topic("pay", NAMED, own=None, broader=())
    with pytest.raises(NameMissing):
        check_topic("pay", NAMED | {"kk": ""}, own=None, broader=())


@pytest.mark.parametrize("notation", ["", "Pay", "pay and grading", "оплата", "-pay", "pay--grading"])
def test_a_notation_can_stand_in_an_address(notation: str) -> None:
    with pytest.raises(NotationUnreadable):
        check_topic(notation, NAMED, own=None, broader=())


def test_a_topic_is_not_broader_than_itself() -> None:
    with pytest.raises(BroaderThanItself):
        check_topic("pay", NAMED, own=1, broader=[3, 1])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trainings for civil servants", ["training"]),
        ("an analysis of training needs", ["training-needs"]),
        ("a single body and a single window for services", ["one-stop-service"]),
        ("об отборе кадров и принципах меритократии", ["recruitment-and-selection", "meritocracy"]),
        ("мемлекеттік көрсетілетін қызметтердің сапасы", ["service-delivery"]),
        ("the weather in Astana", []),
    ],
)
def test_a_text_tells_its_topics_in_whatever_form_the_words_stand(text: str, found: list[str]) -> None:
    assert topics_in(text, TERMS) == found
