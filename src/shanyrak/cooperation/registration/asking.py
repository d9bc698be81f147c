"""Questions as fields of a form, and what was filled in as answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.registration.models import Question, Registration
from shanyrak.cooperation.registration.ready import NEEDS
from shanyrak.cooperation.registration.rules import AnswerKind
from shanyrak.cooperation.registration.wording import choices_of, name_in_words
from shanyrak.records.fields import LocalTimeFormField

LONGEST_LINE, LONGEST_TEXT = 500, 4_000


def field_name(question: Question) -> str:
    """Return the name of a question's field."""
    return f"q{question.pk}"


def field_of(question: Question) -> forms.Field:
    """Return the field that takes the answer to a question, in the reader's language."""
    shared: dict[str, Any] = {
        "label": name_in_words(question.label),
        "help_text": name_in_words(question.help_text),
        "required": question.required,
    }
    return FIELDS[AnswerKind(question.answer_kind)](question, shared)


def _choice(question: Question, shared: dict[str, Any]) -> forms.Field:
    none = [] if question.required else [("", gettext("No answer"))]
    return forms.ChoiceField(choices=[*none, *choices_of(question)], widget=forms.RadioSelect, **shared)


def _choices(question: Question, shared: dict[str, Any]) -> forms.Field:
    return forms.MultipleChoiceField(
        choices=choices_of(question), widget=forms.CheckboxSelectMultiple, **shared
    )


def _yes_no(question: Question, shared: dict[str, Any]) -> forms.Field:
    none = [] if question.required else [("", gettext("No answer"))]
    choices = [*none, ("yes", gettext("Yes")), ("no", gettext("No"))]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **shared)


FIELDS: Mapping[AnswerKind, Any] = {
    AnswerKind.LINE: lambda _one, shared: forms.CharField(max_length=LONGEST_LINE, **shared),
    AnswerKind.TEXT: lambda _one, shared: forms.CharField(
        max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 4}), **shared
    ),
    AnswerKind.CHOICE: _choice,
    AnswerKind.CHOICES: _choices,
    AnswerKind.YES_NO: _yes_no,
    AnswerKind.DAY: lambda _one, shared: forms.DateField(widget=forms.DateInput({"type": "date"}), **shared),
    AnswerKind.TIME: lambda _one, shared: LocalTimeFormField(**shared),
    AnswerKind.NUMBER: lambda _one, shared: forms.IntegerField(min_value=0, max_value=1_000_000, **shared),
}


def kept_text(value: Any) -> str:
    """Return what was filled in as it is kept: choices one a line, days and times as ISO writes them."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return "\n".join(value) if isinstance(value, list) else str(value).strip()


def shown_value(question: Question, value: str) -> Any:
    """Return a kept answer as its field shows it."""
    if question.answer_kind == AnswerKind.CHOICES.value:
        return value.splitlines()
    if question.answer_kind == AnswerKind.TIME.value and value:
        return datetime.fromisoformat(value)
    return value


class QuestionsForm(forms.Form):
    """A form that asks the questions of one stage of an opening."""

    def __init__(self, *args: Any, questions: Iterable[Question], **options: Any) -> None:
        super().__init__(*args, **options)
        self.questions = list(questions)
        for question in self.questions:
            self.fields[field_name(question)] = field_of(question)

    def answers(self) -> dict[int, str]:
        """Return the answers by question, without the needs."""
        own = (one for one in self.questions if one.code not in NEEDS)
        return {one.pk: kept_text(self.cleaned_data.get(field_name(one))) for one in own}

    def needs(self) -> dict[str, str]:
        """Return what was said of needs, which stands with the registration itself."""
        asked = (one for one in self.questions if one.code in NEEDS)
        return {one.code: kept_text(self.cleaned_data.get(field_name(one))) for one in asked}


class OwnAnswersForm(QuestionsForm):
    """What a person answers on their own page, with the version the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class OwnDetailsForm(OwnAnswersForm):
    """The same, with what a person may correct about themselves."""

    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=300)
    position = forms.CharField(label=_("Position"), required=False, max_length=300)

    def details(self) -> dict[str, str]:
        """Return what the person says of themselves."""
        return {name: self.cleaned_data[name].strip() for name in ("organisation", "position")}


def answered_so_far(registration: Registration, questions: Iterable[Question]) -> dict[str, Any]:
    """Return what a person has answered, as the fields show it; in one query."""
    known = dict(registration.answers.values_list("question", "value"))
    return {
        field_name(one): shown_value(
            one, getattr(registration, one.code) if one.code in NEEDS else known.get(one.pk, "")
        )
        for one in questions
    }
