"""The questions of an opening: ready ones, own ones, their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from shanyrak.cooperation.registration.models import Opening, Question
from shanyrak.cooperation.registration.permissions import KEEP_REGISTRATIONS
from shanyrak.cooperation.registration.ready import READY, Ready, in_all_languages
from shanyrak.cooperation.registration.rules import QuestionIsAnswered, Stage, check_question
from shanyrak.journal.actions import record
from shanyrak.records.actions import keep_edit, keep_new
from shanyrak.roles import Actor, require


@transaction.atomic
def ask_ready(*, opening: Opening, codes: Sequence[str], by: Actor, at: datetime) -> list[Question]:
    """Add ready questions, those that are not asked yet, in their order."""
    require(by, KEEP_REGISTRATIONS)
    asked = set(opening.questions.exclude(code="").values_list("code", flat=True))
    new = [READY[code] for code in codes if code in READY and code not in asked]
    made = [
        keep_new(record=_from_ready(opening, one, place), by=by, at=at)
        for place, one in enumerate(new, start=_last_place(opening) + 1)
    ]
    if made:
        facts = {"activity": opening.activity_id, "questions": [one.code for one in new]}
        record("cooperation.question.added", by=by, at=at, facts=facts)
    return made


@transaction.atomic
def add_question(*, opening: Opening, by: Actor, at: datetime, **fields: Any) -> Question:
    """Add a question of one's own, as the last. Raises QuestionUnsaid or ChoicesUnsaid."""
    require(by, KEEP_REGISTRATIONS)
    check_question(
        fields["answer_kind"], said=bool(fields["label"]), choices=len(fields.get("choices") or [])
    )
    made = keep_new(record=Question(opening=opening, sort=_last_place(opening) + 1, **fields), by=by, at=at)
    record("cooperation.question.added", by=by, at=at, facts=_facts(made))
    return made


@transaction.atomic
def edit_question(
    *, question: Question, wanted: Mapping[str, Any], version: int, by: Actor, at: datetime
) -> Question:
    """Change a question. Raises StaleEdit, QuestionUnsaid, ChoicesUnsaid, or QuestionIsAnswered for another kind of answer."""
    require(by, KEEP_REGISTRATIONS)
    locked = Question.objects.select_for_update(of=("self",)).select_related("opening").get(pk=question.pk)
    now = {"answer_kind": locked.answer_kind, "label": locked.label, "choices": locked.choices, **wanted}
    check_question(now["answer_kind"], said=bool(now["label"]), choices=len(now["choices"]))
    if now["answer_kind"] != locked.answer_kind and locked.answers.exists():
        raise QuestionIsAnswered
    changes = keep_edit(record=locked, wanted=wanted, version=version, by=by, at=at)
    if changes:
        record("cooperation.question.edited", by=by, at=at, facts=_facts(locked) | {"what": sorted(changes)})
    return locked


@transaction.atomic
def move_question(*, question: Question, up: bool, by: Actor, at: datetime) -> None:
    """Let a question change places with the one above, or below, that is asked at the same stage."""
    require(by, KEEP_REGISTRATIONS)
    Opening.objects.select_for_update(no_key=True).get(pk=question.opening_id)
    row = list(
        Question.objects.filter(opening=question.opening_id, stage=question.stage).order_by("sort", "pk")
    )
    place = next((n for n, one in enumerate(row) if one.pk == question.pk), 0)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(row):
        return
    row[place], row[other] = row[other], row[place]
    for number, one in enumerate(row, start=1):
        one.sort = number
    Question.objects.bulk_update(row, ["sort"])
    record("cooperation.question.moved", by=by, at=at, facts=_facts(question) | {"up": up})


@transaction.atomic
def remove_question(*, question: Question, by: Actor, at: datetime) -> None:
    """Take a question out. Raises QuestionIsAnswered where somebody has answered it."""
    require(by, KEEP_REGISTRATIONS)
    if question.answers.exists():
        raise QuestionIsAnswered
    facts = _facts(question)
    question.delete()
    record("cooperation.question.removed", by=by, at=at, facts=facts)


def _from_ready(opening: Opening, one: Ready, place: int) -> Question:
    return Question(
        opening=opening,
        sort=place,
        stage=one.stage.value,
        code=one.code,
        answer_kind=one.answer_kind.value,
        label=in_all_languages(one.label),
        help_text=in_all_languages(one.help_text),
        choices=[{"code": code, "label": in_all_languages(name)} for code, name in one.choices],
        required=one.required,
        personal=one.personal,
    )


def _last_place(opening: Opening) -> int:
    return opening.questions.aggregate(last=Max("sort"))["last"] or 0


def _facts(question: Question) -> dict[str, object]:
    stage = Stage(question.stage)
    return {"activity": question.opening.activity_id, "question": question.pk, "stage": stage.value}
