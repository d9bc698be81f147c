"""What comes from the pages of courses, cohorts and quizzes, and from learners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.training.models import Course, Question, QuestionVersion
from shanyrak.cooperation.training.names import (
    AUDIENCE_NAMES,
    LANGUAGE_CHOICES,
    LEVEL_NAMES,
    SHOWS_NAMES,
    STAGE_NAMES,
    STATE_NAMES,
)
from shanyrak.cooperation.training.queries.quizzes import newest_versions
from shanyrak.cooperation.training.rules.completion import CohortState
from shanyrak.cooperation.training.rules.marking import MOST_CHOICES, QuestionKind
from shanyrak.directory.models import Party, Person
from shanyrak.records.clocks import ClockFields
from shanyrak.records.fields import LocalTimeFormField
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField
from shanyrak.records.languages import LANGUAGES, said_in, texts_from
from shanyrak.records.local_times import zones
from shanyrak.topics.forms import TopicsField
from shanyrak.topics.queries import topic_choices
from shanyrak.ui.choices import translated

MARKS = "abcdefgh"


class LanguagesField(forms.MultipleChoiceField):
    """Languages, ticked one by one."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", _("Languages"))
        super().__init__(
            required=False,
            choices=translated(LANGUAGE_CHOICES),
            widget=forms.CheckboxSelectMultiple,
            **options,
        )


class CourseFilters(ClockFields):
    """What the catalogue can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    level = forms.ChoiceField(
        label=_("Level"), required=False, choices=[("", _("All")), *translated(LEVEL_NAMES)]
    )
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[("", _("All")), *translated(LANGUAGE_CHOICES)]
    )
    provider = RecordField(Party, label=_("Provider"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        topic: Any = self.fields["topic"]
        topic.choices = [("", _("All")), *topic_choices()]


class CourseForm(RecordForm):
    """A course."""

    title = TextsFormField(label=_("Title"))
    aims = TextsFormField(label=_("Aims"), lines=3, max_length=2_000, required=False)
    content = TextsFormField(label=_("Content"), lines=5, max_length=6_000, required=False)
    topics = TopicsField()
    languages = LanguagesField()
    hours = forms.IntegerField(label=_("Hours"), required=False, min_value=0, max_value=2_000, initial=0)
    level = forms.ChoiceField(label=_("Level"), choices=translated(LEVEL_NAMES), initial="practitioners")
    provider = RecordField(Party, label=_("Provider"), required=False)
    needs_attendance = forms.IntegerField(
        label=_("Share of the sessions to attend, in per cent"),
        min_value=0,
        max_value=100,
        initial=80,
        help_text=_("0 asks for nothing."),
    )
    needs_score = forms.IntegerField(
        label=_("Pass mark of the final quiz, in per cent"),
        min_value=0,
        max_value=100,
        initial=60,
        help_text=_("0 asks for nothing."),
    )
    needs_evaluation = forms.BooleanField(
        label=_("The evaluation must be given"), required=False, initial=True
    )

    def clean_hours(self) -> int:
        """Return the hours; none where nobody said."""
        return self.cleaned_data["hours"] or 0


class CohortFilters(ClockFields):
    """What the list of cohorts can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    course = RecordField(Course, label=_("Course"), required=False)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All")),
            *translated(
                {state: STATE_NAMES[state.value] for state in CohortState if state is not CohortState.OPEN}
            ),
        ],
    )


class CohortForm(RecordForm):
    """A cohort."""

    course = RecordField(Course, label=_("Course"))
    title = TextsFormField(label=_("Title"), help_text=_("Such as “Autumn 2026” with the course’s name."))
    activity = RecordField(
        Activity, label=_("Activity"), help_text=_("The training in which the course is held.")
    )
    languages = LanguagesField()


class NewCohortForm(CohortForm):
    """A cohort, perhaps with a new activity."""

    activity = RecordField(
        Activity,
        label=_("Activity"),
        required=False,
        help_text=_("A training that is in the ledger already. Leave it empty, and a new one is planned."),
    )
    since = PartialDateFormField(label=_("From"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    seats = forms.IntegerField(label=_("Seats in all"), required=False, min_value=1, max_value=10_000)
    party_seats = forms.IntegerField(
        label=_("Seats for each party"), required=False, min_value=1, max_value=10_000
    )


class TrainerForm(forms.Form):
    """Who trains."""

    person = RecordField(Person, label=_("Person"), required=False)
    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=200,
        help_text=_("If the directory does not have the person."),
    )
    subject = TextsFormField(label=_("Teaches"), required=False)


class MaterialForm(forms.Form):
    """A file, and who may open it."""

    title = TextsFormField(label=_("Title"), required=False)
    file = forms.FileField(label=_("File"), help_text=_("PDF, Word, PowerPoint, HTML or text."))
    audience = forms.ChoiceField(
        label=_("Who may open it"),
        choices=translated(AUDIENCE_NAMES),
        initial="learners",
        widget=forms.RadioSelect,
    )


class QuestionForm(forms.Form):
    """A question of one kind; the fields of the other kinds are not there."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    wording = TextsFormField(label=_("Question"), lines=2, max_length=2_000)
    right = forms.ChoiceField(
        label=_("What is right"),
        choices=[("true", _("True")), ("false", _("False"))],
        widget=forms.RadioSelect,
    )
    number_right = forms.DecimalField(label=_("Right number"), max_digits=18, decimal_places=6)
    tolerance = forms.DecimalField(
        label=_("Tolerance"),
        max_digits=18,
        decimal_places=6,
        min_value=0,
        initial=0,
        help_text=_("How far from it is still right."),
    )
    accepted = forms.CharField(
        label=_("Accepted answers"),
        max_length=4_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("One a line, in all languages. Capitals and spaces make no difference."),
    )
    feedback = TextsFormField(label=_("What to say afterwards"), lines=2, max_length=2_000, required=False)
    of_kind: ClassVar[Mapping[QuestionKind, tuple[str, ...]]] = {
        QuestionKind.TRUE_FALSE: ("right",),
        QuestionKind.NUMBER: ("number_right", "tolerance"),
        QuestionKind.WORDS: ("accepted",),
    }

    def __init__(self, *args: Any, kind: QuestionKind, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        kept = self.of_kind.get(kind, ())
        for name in ("right", "number_right", "tolerance", "accepted"):
            if name not in kept:
                del self.fields[name]
        self.rows = (
            MOST_CHOICES if kind in {QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.ORDER} else 0
        )
        for row in range(self.rows):
            self._add_choice(row)
        self.order_fields(["wording", *(name for name in self.fields if name not in {"wording", "feedback"})])

    def _add_choice(self, row: int) -> None:
        number = row + 1
        label = (_("Place %(number)s") if self.kind is QuestionKind.ORDER else _("Choice %(number)s")) % {
            "number": number
        }
        self.fields[f"text_{row}"] = TextsFormField(label=label, required=False)
        if self.kind is not QuestionKind.ORDER:
            self.fields[f"right_{row}"] = forms.BooleanField(
                label=_("Choice %(number)s is right") % {"number": number}, required=False
            )
            self.fields[f"feedback_{row}"] = TextsFormField(
                label=_("What to say to choice %(number)s") % {"number": number}, required=False
            )

    @property
    def choices(self) -> list[tuple[list[Any], bool]]:
        """The fields of each choice, and whether they stand open: the first four, and all that say something."""
        names = ("text", "right", "feedback")
        groups = [
            [self[f"{name}_{row}"] for name in names if f"{name}_{row}" in self.fields]
            for row in range(self.rows)
        ]
        return [(group, row < 4 or bool(group[0].initial)) for row, group in enumerate(groups)]  # noqa: PLR2004 - four fit a screen

    @property
    def above(self) -> list[Any]:
        """The fields before the choices."""
        return [
            self[name]
            for name in ("wording", "right", "number_right", "tolerance", "accepted")
            if name in self.fields
        ]

    @classmethod
    def of(cls, newest: QuestionVersion, version: int, data: Any = None) -> QuestionForm:
        """Return the form filled with what a question asks now."""
        initial: dict[str, Any] = {
            "version": version,
            "wording": newest.wording,
            "feedback": newest.feedback,
            "number_right": newest.number_right.normalize() if newest.number_right is not None else None,
            "tolerance": newest.tolerance.normalize(),
            "accepted": "\n".join(newest.accepted),
            "right": next((one["mark"] for one in newest.choices if one["right"]), ""),
        }
        for row, one in enumerate(newest.choices):
            initial |= {
                f"text_{row}": one["text"],
                f"right_{row}": one["right"],
                f"feedback_{row}": one["feedback"],
            }
        return cls(data, kind=QuestionKind(newest.kind), initial=initial)

    def parts(self) -> dict[str, Any]:
        """Return what the question asks from now on."""
        said = self.cleaned_data
        lines = (line.strip() for line in said.get("accepted", "").splitlines())
        return {
            "kind": self.kind.value,
            "wording": said["wording"],
            "choices": self._choices(),
            "number_right": said.get("number_right"),
            "tolerance": said.get("tolerance") or 0,
            "accepted": [line[:200] for line in dict.fromkeys(lines) if line],
            "feedback": said["feedback"],
        }

    def _choices(self) -> list[dict[str, Any]]:
        if self.kind is QuestionKind.TRUE_FALSE:
            return true_and_false(right=self.cleaned_data["right"])
        said = self.cleaned_data
        return [
            {
                "mark": MARKS[row],
                "text": said[f"text_{row}"],
                "right": bool(said.get(f"right_{row}")),
                "feedback": said.get(f"feedback_{row}") or {},
            }
            for row in range(self.rows)
            if said[f"text_{row}"]
        ]


def true_and_false(*, right: str) -> list[dict[str, Any]]:
    """Return the two choices of a question that is true or false, in every language."""
    found = []
    for mark, word in (("true", "True"), ("false", "False")):
        texts = {}
        for language in LANGUAGES:
            with override(language):
                texts[language] = gettext(word)
        found.append({"mark": mark, "text": texts_from(texts), "right": mark == right, "feedback": {}})
    return found


class QuizForm(forms.Form):
    """A quiz of a cohort."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = TextsFormField(label=_("Title"))
    stage = forms.ChoiceField(
        label=_("What for"),
        choices=translated(STAGE_NAMES),
        initial="final",
        help_text=_(
            "A final quiz must be passed where the course asks for it. One before the course shows what was learnt."
        ),
    )
    questions = forms.MultipleChoiceField(
        label=_("Questions"), required=False, widget=forms.CheckboxSelectMultiple
    )
    draw = forms.IntegerField(
        label=_("How many are drawn by lot"),
        required=False,
        min_value=0,
        help_text=_("0 asks all of them, in their order."),
    )
    shuffles = forms.BooleanField(label=_("Show choices in an order by lot"), required=False, initial=True)
    minutes = forms.IntegerField(
        label=_("Minutes"), required=False, min_value=1, max_value=600, help_text=_("Empty sets no limit.")
    )
    attempts = forms.IntegerField(label=_("Attempts"), min_value=1, max_value=50, initial=1)
    pass_mark = forms.IntegerField(
        label=_("Pass mark, in per cent"),
        required=False,
        min_value=0,
        max_value=100,
        help_text=_("Empty takes the course’s."),
    )
    opens_at = LocalTimeFormField(label=_("Opens"), required=False)
    closes_at = LocalTimeFormField(label=_("Closes"), required=False)
    zone = forms.ChoiceField(label=_("Time zone"), initial="Asia/Almaty")
    shows = forms.ChoiceField(
        label=_("What a learner sees afterwards"), choices=translated(SHOWS_NAMES), initial="feedback"
    )

    def __init__(self, *args: Any, course: Course, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        zone: Any = self.fields["zone"]
        zone.choices = [(name, name.replace("_", " ")) for name in zones()]
        asked: Any = self.fields["questions"]
        asked.choices = question_choices(course, self.initial.get("questions", ()), language)

    def wanted(self) -> dict[str, Any]:
        """Return what the person set, without the version."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return said | {"questions": [int(one) for one in said["questions"]], "draw": said["draw"] or 0}


def question_choices(course: Course, chosen: Sequence[int], language: str) -> list[tuple[str, str]]:
    """Return the questions that a quiz can ask, the chosen ones first in their order."""
    rows = {row.pk: row for row in Question.objects.filter(course=course, is_retired=False).order_by("pk")}
    newest = newest_versions(rows.values())
    order = [pk for pk in chosen if pk in rows] + [pk for pk in rows if pk not in chosen]
    return [(str(pk), said_in(newest[pk].wording, language).text) for pk in order if pk in newest]


class SuperiorForm(forms.Form):
    """Whom to ask after three months."""

    superior = forms.CharField(label=_("Name of your superior"), required=False, max_length=200)
    superior_email = forms.EmailField(
        label=_("Their email"),
        required=False,
        help_text=_("After three months we ask them whether your work changed, and nothing else."),
    )
