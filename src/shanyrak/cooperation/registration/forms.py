"""What comes from the pages of registrations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import ROLE_NAMES
from shanyrak.cooperation.registration.actions import Companion, Nominee
from shanyrak.cooperation.registration.asking import QuestionsForm
from shanyrak.cooperation.registration.models import (
    ANSWER_KIND_NAMES,
    OPENING_STATE_NAMES,
    SOURCE_NAMES,
    STAGE_NAMES,
    STATE_NAMES,
    Opening,
    Question,
)
from shanyrak.cooperation.registration.queries.opening import party_choices
from shanyrak.cooperation.registration.ready import READY
from shanyrak.directory.models import Party
from shanyrak.records.fields import LocalTimeFormField
from shanyrak.records.forms import LANGUAGE_NAMES, RecordField, TextsFormField
from shanyrak.records.languages import LANGUAGES, said_in, texts_from
from shanyrak.records.local_times import read_local, zones
from shanyrak.refusals import Refusal
from shanyrak.ui.choices import translated
from shanyrak.ui.showing import said

ALL = ("", _("All"))
UNDECIDED = "undecided"
LANGUAGE_CHOICES = [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES]
MOST_SEATS, MOST_COMPANIONS = 100_000, 10
PLACES_FOR_PEOPLE = 5
NAME, ADDRESS = {"autocomplete": "off"}, {"autocomplete": "off", "inputmode": "email"}
NEEDED = {"required": _("This is needed for everybody you name.")}
NAMES_SOMEBODY = frozenset({"given_name", "family_name", "email", "position", "organisation"})


class OpeningForm(forms.Form):
    """How people register for an activity."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    state = forms.ChoiceField(
        label=_("State"),
        choices=translated(OPENING_STATE_NAMES),
        help_text=_("Announced: people can register between the two times below."),
    )
    opens_at = LocalTimeFormField(
        label=_("Opens"), required=False, help_text=_("Empty: as soon as it is announced.")
    )
    closes_at = LocalTimeFormField(
        label=_("Closes"), required=False, help_text=_("Empty: until you close it.")
    )
    zone = forms.ChoiceField(
        label=_("Time zone"), help_text=_("Both times are what clocks show there."), choices=()
    )
    by_form = forms.BooleanField(
        label=_("A public form"), required=False, help_text=_("Only where everyone may see the activity.")
    )
    by_nomination = forms.BooleanField(label=_("Nomination by focal points"), required=False)
    approved_at_once = forms.BooleanField(
        label=_("Whoever gets a seat by the form is approved at once"), required=False
    )
    seats = forms.IntegerField(
        label=_("Seats in all"),
        required=False,
        min_value=0,
        max_value=MOST_SEATS,
        help_text=_("Empty: no limit."),
    )
    party_seats = forms.IntegerField(
        label=_("Seats for each party"),
        required=False,
        min_value=0,
        max_value=MOST_SEATS,
        help_text=_("Empty: no limit. A party can have a number of its own."),
    )
    has_waiting_list = forms.BooleanField(
        label=_("A waiting list"),
        required=False,
        help_text=_("It moves up by itself when a seat becomes free."),
    )
    companions = forms.IntegerField(
        label=_("People who may come along"), min_value=0, max_value=MOST_COMPANIONS, initial=0
    )
    companions_take_seats = forms.BooleanField(label=_("Companions take seats"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages of the form"), choices=LANGUAGE_CHOICES, widget=forms.CheckboxSelectMultiple
    )
    erase_after = forms.DateField(
        label=_("Personal data is erased after"),
        required=False,
        widget=forms.DateInput({"type": "date"}),
        help_text=_("Empty: a year after the last day of the activity."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        zone: Any = self.fields["zone"]
        zone.choices = [(name, name.replace("_", " ")) for name in zones()]

    @classmethod
    def of(cls, opening: Opening, data: Any = None) -> OpeningForm:
        """Return the form filled with what an opening says now."""
        return cls(data, initial={name: getattr(opening, name) for name in cls.base_fields})

    def clean(self) -> dict[str, Any]:
        """Refuse a time that the clocks of the zone never show."""
        cleaned = super().clean() or self.cleaned_data
        for name in ("opens_at", "closes_at"):
            if cleaned.get(name) and cleaned.get("zone"):
                try:
                    read_local(cleaned[name].isoformat(), cleaned["zone"])
                except Refusal as refusal:
                    self.add_error(name, said(refusal))
        return cleaned

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version; an empty day of erasing leaves the usual one."""
        wanted = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        if wanted["erase_after"] is None:
            del wanted["erase_after"]
        return wanted


class PartySeatsForm(forms.Form):
    """How many seats one party has."""

    party = RecordField(Party, label=_("Party"))
    seats = forms.IntegerField(
        label=_("Seats"),
        required=False,
        min_value=0,
        max_value=MOST_SEATS,
        help_text=_("Empty: as many as each party."),
    )


class QuestionForm(forms.Form):
    """A question in four languages."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    stage = forms.ChoiceField(label=_("When it is asked"), choices=translated(STAGE_NAMES))
    label = TextsFormField(label=_("Question"), max_length=300)
    help_text = TextsFormField(label=_("Help"), required=False, max_length=300)
    answer_kind = forms.ChoiceField(label=_("Kind of answer"), choices=translated(ANSWER_KIND_NAMES))
    choices = TextsFormField(
        label=_("Choices"),
        required=False,
        lines=4,
        max_length=2_000,
        help_text=_("One a line, in the same order in every language."),
    )
    required = forms.BooleanField(label=_("Must be answered"), required=False)
    personal = forms.BooleanField(label=_("Only the secretariat reads the answers"), required=False)

    @classmethod
    def of(cls, question: Question, data: Any = None) -> QuestionForm:
        """Return the form filled with what a question says now."""
        initial = {name: getattr(question, name) for name in cls.base_fields if name != "choices"}
        form = cls(data, initial=initial | {"choices": lines_of(question.choices)})
        form.known = question.choices
        return form

    known: list[dict[str, Any]] = []

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        cleaned = self.cleaned_data
        plain = {name: value for name, value in cleaned.items() if name not in {"version", "choices"}}
        return plain | {"choices": choices_from(cleaned["choices"], self.known)}


def lines_of(choices: Iterable[Any]) -> dict[str, dict[str, str]]:
    """Return choices as one text in each language, one choice a line."""
    rows = list(choices)
    return texts_from(
        {code: "\n".join(said_in(one["label"], code).text for one in rows) for code in LANGUAGES if rows}
    )


def choices_from(texts: Any, known: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the choices that lines in several languages write; those at the same place keep their codes."""
    lines = {code: [line.strip() for line in text["text"].splitlines()] for code, text in texts.items()}
    count = max((len(some) for some in lines.values()), default=0)
    rows = [
        {code: some[n] for code, some in lines.items() if n < len(some) and some[n]} for n in range(count)
    ]
    return [
        {"code": _code(row, n, known), "label": texts_from(row)} for n, row in enumerate(rows, start=1) if row
    ]


def _code(row: dict[str, str], number: int, known: list[dict[str, Any]]) -> str:
    if number <= len(known):
        return str(known[number - 1]["code"])
    return f"{number}-{slugify(row.get('en', ''))[:20]}".rstrip("-")


class ReadyForm(forms.Form):
    """Which ready questions are added."""

    codes = forms.MultipleChoiceField(label=_("Ready questions"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, asked: Iterable[str], **options: Any) -> None:
        super().__init__(*args, **options)
        left = [(code, gettext(one.label)) for code, one in READY.items() if code not in set(asked)]
        codes: Any = self.fields["codes"]
        codes.choices = left


class RegistrationFilters(forms.Form):
    """What the list of registrations can be narrowed by."""

    q = forms.CharField(label=_("Name"), required=False, max_length=200)
    party = RecordField(Party, label=_("Party"), required=False)
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[ALL, (UNDECIDED, _("To decide")), *translated(STATE_NAMES)]
    )
    role = forms.ChoiceField(label=_("Role"), required=False, choices=[ALL, *translated(ROLE_NAMES)])
    source = forms.ChoiceField(label=_("Way"), required=False, choices=[ALL, *translated(SOURCE_NAMES)])


class PersonForm(forms.Form):
    """Who somebody is; what a registration says besides answers."""

    given_name = forms.CharField(label=_("Given name"), max_length=120)
    family_name = forms.CharField(label=_("Family name"), max_length=120)
    email = forms.EmailField(label=_("Email"), max_length=254)
    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=300)
    position = forms.CharField(label=_("Position"), required=False, max_length=300)
    language = forms.ChoiceField(label=_("Language of our mails"), choices=LANGUAGE_CHOICES)


class RegistrationForm(PersonForm):
    """A registration as the desk corrects it, or as somebody at the door gives it."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    email = forms.EmailField(label=_("Email"), max_length=254, required=False)
    party = RecordField(Party, label=_("Party"), required=False)
    role = forms.ChoiceField(label=_("Role"), choices=translated(ROLE_NAMES), initial="participant")

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class PublicForm(QuestionsForm, PersonForm):
    """The public form of an activity: who one is, the questions, and who comes along."""

    party = forms.ChoiceField(label=_("Country or organisation that sends you"), required=False, choices=())
    field_order = ("given_name", "family_name", "email", "party", "organisation", "position", "language")

    def __init__(self, *args: Any, opening: Opening, **options: Any) -> None:
        super().__init__(*args, **options)
        party, language = (self.fields[name] for name in ("party", "language"))
        party.choices = [("", _("None of these")), *party_choices()]  # type: ignore[attr-defined]  # a choice field
        language.choices = [  # type: ignore[attr-defined]  # a choice field
            (code, name) for code, name in LANGUAGE_CHOICES if code in opening.languages
        ]
        self.places = range(1, opening.companions + 1)
        for place in self.places:
            for name, label in (("given", _("Given name")), ("family", _("Family name"))):
                told = _("Companion %(number)s: %(what)s") % {"number": place, "what": label}
                self.fields[f"companion_{place}_{name}"] = forms.CharField(
                    label=told, required=False, max_length=120
                )
        for name, hint in (("given_name", "given-name"), ("family_name", "family-name"), ("email", "email")):
            self.fields[name].widget.attrs["autocomplete"] = hint

    def clean(self) -> dict[str, Any]:
        """Ask for both names of whoever comes along."""
        cleaned = super().clean() or self.cleaned_data
        for place in self.places:
            given, family = (cleaned.get(f"companion_{place}_{name}", "") for name in ("given", "family"))
            if bool(given) != bool(family):
                missing = "family" if given else "given"
                self.add_error(f"companion_{place}_{missing}", gettext("Write both names."))
        return cleaned

    def who(self) -> dict[str, Any]:
        """Return who registers."""
        said = {name: self.cleaned_data[name] for name in PersonForm.base_fields}
        number = self.cleaned_data["party"]
        return said | {"party": Party.objects.get(pk=number) if number else None}

    def companions(self) -> list[Companion]:
        """Return who comes along."""
        names = [
            (self.cleaned_data[f"companion_{n}_given"], self.cleaned_data[f"companion_{n}_family"])
            for n in self.places
        ]
        return [Companion(given, family) for given, family in names if given]


class NomineeForm(forms.Form):
    """One person whom a focal point proposes; a place left empty in a set of several is nobody."""

    given_name = forms.CharField(
        label=_("Given name"), max_length=120, error_messages=NEEDED, widget=forms.TextInput(NAME)
    )
    family_name = forms.CharField(
        label=_("Family name"), max_length=120, error_messages=NEEDED, widget=forms.TextInput(NAME)
    )
    email = forms.EmailField(
        label=_("Email"), max_length=254, error_messages=NEEDED, widget=forms.EmailInput(ADDRESS)
    )
    position = forms.CharField(
        label=_("Position"), max_length=300, required=False, widget=forms.TextInput(NAME)
    )
    organisation = forms.CharField(
        label=_("Organisation"), max_length=300, required=False, widget=forms.TextInput(NAME)
    )
    language = forms.ChoiceField(label=_("Language of our mails"), choices=LANGUAGE_CHOICES)
    role = forms.ChoiceField(label=_("Role"), choices=translated(ROLE_NAMES), initial="delegate")

    def has_changed(self) -> bool:
        """Whether anybody is named: a language and a role alone name nobody."""
        return not NAMES_SOMEBODY.isdisjoint(self.changed_data)

    def nominee(self) -> Nominee | None:
        """Return the person, or nobody."""
        cleaned = self.cleaned_data
        if not cleaned.get("email"):
            return None
        return Nominee(**{name: cleaned[name] for name in self.base_fields if cleaned[name]})


class ForPartyForm(forms.Form):
    """For which party people are proposed: one of those that one speaks for, or any for the secretariat."""

    def __init__(self, *args: Any, parties: list[Party] | None, **options: Any) -> None:
        super().__init__(*args, **options)
        if parties is None:
            self.fields["party"] = RecordField(Party, label=_("Party"))
        else:
            self.fields["party"] = OwnPartyField(parties)


class OwnPartyField(forms.ChoiceField):
    """One of the parties that one speaks for."""

    def __init__(self, parties: list[Party]) -> None:
        language = get_language() or "en"
        self.parties = {str(party.pk): party for party in parties}
        choices = [(number, said_in(party.names, language).text) for number, party in self.parties.items()]
        super().__init__(label=_("Party"), choices=choices)

    def clean(self, value: Any) -> Any:
        """Return the party. Raises ValidationError for one that is not theirs."""
        return self.parties[super().clean(value)]


class DecideForm(forms.Form):
    """What becomes of several registrations at once."""

    act = forms.ChoiceField(choices=[("approve", _("Approve")), ("decline", _("Decline"))])
    reason = forms.CharField(
        label=_("Reason, if you decline"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea({"rows": 2}),
    )
    people = forms.TypedMultipleChoiceField(coerce=int, required=True)

    def __init__(self, *args: Any, people: Iterable[int], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["people"]
        field.choices = [(number, number) for number in people]


class ReasonForm(forms.Form):
    """Why a registration is declined."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=2_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The person reads it."),
    )


class AddressForm(forms.Form):
    """Whose link is sent again."""

    email = forms.EmailField(
        label=_("Email"), max_length=254, widget=forms.EmailInput({"autocomplete": "email"})
    )
