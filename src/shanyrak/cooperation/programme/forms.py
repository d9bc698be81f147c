"""What comes from the pages of a programme."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.programme.models import FeedbackQuestion, Session
from shanyrak.cooperation.programme.names import (
    KIND_NAMES,
    MATERIAL_NAMES,
    QUESTION_NAMES,
    SPEAKER_NAMES,
    STATE_NAMES,
)
from shanyrak.cooperation.programme.rules import HIGHEST, LOWEST, QuestionSort, SessionState
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.directory.models import Person
from shanyrak.records.fields import LocalTimeFormField
from shanyrak.records.forms import RecordField, RecordForm, TextsFormField
from shanyrak.records.languages import said_in
from shanyrak.records.local_times import zones
from shanyrak.ui.choices import translated
from shanyrak.ui.templatetags.ui import language_name

LARGEST_FILE = 50 * 1024 * 1024
SPOKEN = ("en", "ru", "kk", "fr", "tr", "zh", "ar", "ko", "uz", "ky", "az", "ka")
NEW_STATES = (SessionState.DRAFT.value, SessionState.PLANNED.value)


def spoken_choices() -> list[tuple[str, str]]:
    """Return the languages that sessions are held in, by their names in the reader's language."""
    return [(code, language_name(code)) for code in SPOKEN]


def unsaid_or_spoken() -> list[tuple[str, str]]:
    """Return the same, with nothing said first."""
    return [("", "–"), *spoken_choices()]


class PartForm(forms.Form):
    """A form for a part of a programme, with the version the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class BesideEachOther(forms.CheckboxSelectMultiple):
    """Many short answers, in columns."""

    def __init__(self, **options: Any) -> None:
        super().__init__(attrs={"class": "picks"}, **options)


class OfActivity(forms.ModelChoiceField):  # type: ignore[type-arg]  # it cannot be named at run time
    """A room or a track of the activity, by its name."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the name in the reader's language."""
        return str(said_in(obj.name, get_language() or "en"))


class RegistrantField(forms.ModelChoiceField):  # type: ignore[type-arg]  # it cannot be named at run time
    """Somebody who takes part, by name."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the name and where they come from."""
        return ", ".join(part for part in (obj.name, obj.organisation) if part)


class SessionForm(RecordForm):
    """A session: what about, when, where, in which languages."""

    title = TextsFormField(label=_("Title"))
    session_kind = forms.ChoiceField(label=_("Kind"), choices=translated(KIND_NAMES), initial="talk")
    begins = LocalTimeFormField(label=_("Begins"))
    ends = LocalTimeFormField(label=_("Ends"))
    zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=[(name, name.replace("_", " ")) for name in zones()],
        help_text=_("Of the place where the clock hangs. For an online session: of whoever plans it."),
    )
    room: Any = OfActivity(queryset=None, label=_("Room"), required=False, empty_label="–")
    track: Any = OfActivity(queryset=None, label=_("Track"), required=False, empty_label="–")
    seats = forms.IntegerField(
        label=_("Seats, where fewer than the room has"), required=False, min_value=1, max_value=100_000
    )
    abstract = TextsFormField(label=_("What it is about"), required=False, lines=4, max_length=10_000)
    spoken = forms.MultipleChoiceField(
        label=_("Spoken in"), choices=spoken_choices, required=False, widget=BesideEachOther
    )
    interpreted = forms.MultipleChoiceField(
        label=_("Interpreted into"), choices=spoken_choices, required=False, widget=BesideEachOther
    )
    online_at = forms.URLField(
        label=_("Address of the transmission"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=_("Only people whose registration was approved see it."),
    )
    public_on = None  # type: ignore[assignment]  # a session is as public as its activity

    def __init__(self, *args: Any, activity: Activity, **options: Any) -> None:
        super().__init__(*args, **options)
        rooms: Any = self.fields["room"]
        tracks: Any = self.fields["track"]
        rooms.queryset = activity.rooms.all()
        tracks.queryset = activity.tracks.all()

    def clean(self) -> dict[str, Any]:
        """Return what was written; of a session nothing is kept back until a day."""
        return forms.Form.clean(self) or self.cleaned_data


class NewSessionForm(SessionForm):
    """A session that is not there yet: it can begin as a draft."""

    state = forms.ChoiceField(
        label=_("State"),
        choices=translated({name: STATE_NAMES[name] for name in NEW_STATES}),
        help_text=_("Only the secretariat sees a draft. Nobody is told when it moves."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields([name for name in self.fields if name not in ("state", "visibility", "version")])


def first_values(activity: Activity) -> dict[str, Any]:
    """Return what the form of a new session begins with: the zone and the time at which the last one ends."""
    last: Session | None = activity.sessions.order_by("-begins", "-pk").first()
    if last is None:
        return {"zone": settings.TIME_ZONE, "state": SessionState.DRAFT.value}
    same = {"zone": last.zone, "room": last.room_id, "spoken": last.spoken, "interpreted": last.interpreted}
    return same | {"begins": last.ends, "state": last.state if last.state in NEW_STATES else NEW_STATES[1]}


class CancelForm(PartForm):
    """Why a session does not take place."""

    why = TextsFormField(
        label=_("Why it is cancelled"),
        required=False,
        max_length=500,
        help_text=_("Everyone who is told reads it."),
    )


class RoomForm(PartForm):
    """A room, and for how many it has seats."""

    name = TextsFormField(label=_("Name"), max_length=200)
    capacity = forms.IntegerField(label=_("Seats"), required=False, min_value=1, max_value=100_000)


class TrackForm(PartForm):
    """A track."""

    name = TextsFormField(label=_("Name"), max_length=200)


class SpeakerForm(PartForm):
    """Who stands in front, as what."""

    person = RecordField(
        Person, label=_("Person"), required=False, help_text=_("Of the directory, if they stand there.")
    )
    registration: Any = RegistrantField(
        queryset=None, label=_("Somebody who registered"), required=False, empty_label="–"
    )
    name = forms.CharField(
        label=_("Name"), required=False, max_length=300, help_text=_("For somebody who is neither.")
    )
    role = forms.ChoiceField(label=_("Role"), choices=translated(SPEAKER_NAMES), initial="speaker")
    affiliation = TextsFormField(label=_("Position and organization"), required=False, max_length=300)
    bio = TextsFormField(label=_("About the speaker"), required=False, lines=4, max_length=5_000)

    def __init__(self, *args: Any, activity: Activity, **options: Any) -> None:
        super().__init__(*args, **options)
        people: Any = self.fields["registration"]
        approved = Registration.objects.filter(activity=activity, state=State.APPROVED.value)
        people.queryset = approved.order_by("family_name", "given_name")


class MaterialForm(PartForm):
    """A file, or the address of a page."""

    sort = forms.ChoiceField(label=_("What it is"), choices=translated(MATERIAL_NAMES))
    title = TextsFormField(label=_("Title"), max_length=300)
    file = forms.FileField(
        label=_("File"),
        required=False,
        max_length=300,
        help_text=_("PDF, DOCX, PPTX, XLSX, TXT, PNG or JPEG, up to 50 MB."),
    )
    link = forms.URLField(
        label=_("Or the address of a page"),
        required=False,
        max_length=1000,
        assume_scheme="https",
        help_text=_("A recording or a paper that lies elsewhere."),
    )
    language = forms.ChoiceField(label=_("Language"), required=False, choices=unsaid_or_spoken)
    is_public = forms.BooleanField(label=_("Everyone may see it"), required=False, initial=True)

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_FILE:
            raise forms.ValidationError(_("The file is larger than 50 MB."))
        return file


class FeedbackSettingsForm(PartForm):
    """Whether answers are taken, and about what."""

    is_open = forms.BooleanField(label=_("Answers are taken"), required=False)
    each_session = forms.BooleanField(label=_("Also ask about each session"), required=False)


class QuestionForm(PartForm):
    """A question of the hub's own."""

    label = TextsFormField(label=_("Question"), max_length=300)
    sort = forms.ChoiceField(label=_("How it is answered"), choices=translated(QUESTION_NAMES))


class FeedbackAnswerForm(forms.Form):
    """The questions that a person is asked."""

    def __init__(self, *args: Any, questions: list[tuple[FeedbackQuestion, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        for question, text in questions:
            self.fields[f"q{question.pk}"] = _answer_field(question, text)

    def answers(self) -> dict[int, int | str | None]:
        """Return what was answered, by the number of the question."""
        return {
            int(name[1:]): (
                int(value) if value and isinstance(self.fields[name], forms.ChoiceField) else value or None
            )
            for name, value in self.cleaned_data.items()
        }


def _answer_field(question: FeedbackQuestion, text: str) -> forms.Field:
    if question.sort == QuestionSort.WORDS:
        return forms.CharField(
            label=text, required=False, max_length=4_000, widget=forms.Textarea({"rows": 3})
        )
    marks: list[tuple[int, Any]] = [(mark, str(mark)) for mark in range(LOWEST, HIGHEST + 1)]
    marks[0] = (LOWEST, _("1, not at all"))
    marks[-1] = (HIGHEST, _("5, very"))
    return forms.ChoiceField(label=text, required=False, choices=marks, widget=forms.RadioSelect)
