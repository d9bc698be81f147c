"""What comes from the pages of itineraries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.delegations.models import Host, Interpreter, Stop, Vehicle
from shanyrak.cooperation.delegations.names import STATE_NAMES, countries, spoken_languages
from shanyrak.cooperation.delegations.queries.laid import Laid
from shanyrak.cooperation.delegations.rules import ReplyState
from shanyrak.directory.models import Party, Person
from shanyrak.records.fields import LocalTimeFormField
from shanyrak.records.forms import LANGUAGE_NAMES, RecordField, TextsFormField
from shanyrak.records.languages import said_in
from shanyrak.records.local_times import zones
from shanyrak.ui.choices import translated

DAY = {"type": "date"}
ALL = ("", _("All"))
PAIRS_AT_MOST = 4


class PartForm(forms.Form):
    """A form with the version that the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


def zone_field(**options: Any) -> forms.ChoiceField:
    """Return a choice of all time zones."""
    return forms.ChoiceField(
        label=_("Time zone"), choices=[(name, name.replace("_", " ")) for name in zones()], **options
    )


def several_languages(label: Any, **options: Any) -> forms.MultipleChoiceField:
    """Return a choice of any languages."""
    return forms.MultipleChoiceField(
        label=label,
        choices=spoken_languages,
        widget=forms.SelectMultiple({"size": 6}),
        required=False,
        **options,
    )


class ItineraryFilters(forms.Form):
    """What the list of itineraries can be narrowed by."""

    state = forms.ChoiceField(label=_("State"), required=False, choices=[ALL, *translated(STATE_NAMES)])
    clashing = forms.BooleanField(label=_("With open clashes"), required=False)
    ahead = forms.BooleanField(label=_("Coming and under way"), required=False)
    party = RecordField(Party, label=_("Received by"), required=False)


class ItineraryForm(PartForm):
    """A whole itinerary: where, by whose clocks, received by whom."""

    country = forms.ChoiceField(label=_("Country"), choices=countries)
    zone = zone_field(help_text=_("The clocks that stops go by, unless a stop says otherwise."))
    host_party = RecordField(Party, label=_("Received by"), required=False)
    fixed_on = forms.DateField(
        label=_("All is fixed by"),
        required=False,
        widget=forms.DateInput(DAY),
        help_text=_("What changes after this day, everybody is told of at once."),
    )
    intro = TextsFormField(label=_("What everybody should know"), required=False, lines=3, max_length=2000)


class StopForm(PartForm):
    """A stop with all that belongs to it."""

    title = TextsFormField(label=_("What"))
    why = TextsFormField(label=_("Why"), required=False, lines=2, max_length=1000)
    begins = LocalTimeFormField(label=_("Begins"))
    ends = LocalTimeFormField(label=_("Ends"))
    zone = zone_field()
    country = forms.ChoiceField(label=_("Country"), choices=countries)
    place = forms.CharField(
        label=_("Place"), required=False, max_length=200, help_text=_("The house, such as: Senate of Belgium")
    )
    room = forms.CharField(label=_("Room"), required=False, max_length=120)
    address = forms.CharField(label=_("Address"), required=False, max_length=300)
    at_work = forms.BooleanField(
        label=_("Somebody must be at work there"),
        required=False,
        initial=True,
        help_text=_(
            "Take it out for a walk, a dinner or a journey: then holidays and closed days do not matter."
        ),
    )
    hosts = forms.TypedMultipleChoiceField(label=_("Hosts"), required=False, coerce=int)
    contact = forms.TypedChoiceField(
        label=_("Contact on the day"), required=False, coerce=int, empty_value=None
    )
    spoken = several_languages(_("Spoken there"))
    interpreters = forms.TypedMultipleChoiceField(label=_("Interpreters"), required=False, coerce=int)
    vehicles = forms.TypedMultipleChoiceField(label=_("Vehicles that bring them"), required=False, coerce=int)
    transfer = forms.IntegerField(
        label=_("Minutes from the stop before"), required=False, min_value=0, max_value=2880
    )
    distance = forms.DecimalField(
        label=_("Kilometres from the stop before"),
        required=False,
        min_value=0,
        max_digits=6,
        decimal_places=1,
        help_text=_("Counted at 40 km an hour where no minutes are said."),
    )
    everyone = forms.BooleanField(label=_("Everybody goes"), required=False, initial=True)
    parties = forms.TypedMultipleChoiceField(label=_("Or the delegates of"), required=False, coerce=int)
    travellers = forms.TypedMultipleChoiceField(label=_("Or these delegates"), required=False, coerce=int)
    dress = TextsFormField(label=_("Dress"), required=False)
    notes = TextsFormField(label=_("Notes for delegates"), required=False, lines=2, max_length=2000)

    GROUPS = (
        (_("What and when"), ("title", "why", "begins", "ends", "zone")),
        (_("Where"), ("place", "room", "address", "country", "at_work")),
        (_("Who receives"), ("hosts", "contact", "spoken", "interpreters")),
        (_("How to get there"), ("vehicles", "transfer", "distance")),
        (_("Who goes"), ("everyone", "parties", "travellers")),
        (_("What delegates should know"), ("dress", "notes")),
    )

    def __init__(self, laid: Laid, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, choices in _offered(laid).items():
            field: Any = self.fields[name]
            field.choices = choices
            if isinstance(field, forms.MultipleChoiceField):
                field.widget = forms.CheckboxSelectMultiple(choices=choices)
            if not [one for one in choices if one[0]]:
                del self.fields[name]

    @property
    def groups(self) -> Iterator[tuple[Any, list[BoundField]]]:
        """The fields under their headings."""
        for heading, names in self.GROUPS:
            yield heading, [self[name] for name in names if name in self.fields]

    @classmethod
    def of(cls, laid: Laid, stop: Stop, data: Any = None) -> StopForm:
        """Return the form filled with what a stop says now."""
        names = [name for name in cls.base_fields if hasattr(stop, name)]
        return cls(laid, data, initial={name: getattr(stop, name) for name in names})


def _offered(laid: Laid) -> dict[str, list[tuple[Any, str]]]:
    """Return what a stop of an itinerary can name, by field."""
    hosts = [(one.pk, _named(one)) for one in laid.hosts.values()]
    parties = {
        one.row.party_id: str(said_in(one.row.party.names, "en"))
        for one in laid.travellers.values()
        if one.row.party
    }
    return {
        "hosts": hosts,
        "contact": [("", "—"), *hosts] if hosts else [],
        "interpreters": [(one.pk, one.name) for one in laid.interpreters.values()],
        "vehicles": [(one.pk, f"{one.name} ({one.seats})") for one in laid.vehicles.values()],
        "parties": sorted(parties.items(), key=lambda pair: pair[1]),
        "travellers": [
            (one.id, ", ".join(part for part in (one.row.name, one.row.organisation) if part))
            for one in laid.travellers.values()
        ],
    }


def _named(host: Host) -> str:
    return ", ".join(part for part in (host.name, host.office or host.organisation) if part)


class MoveForm(PartForm):
    """Another time for a stop."""

    begins = LocalTimeFormField(label=_("Begins"))
    ends = LocalTimeFormField(label=_("Ends"))


class CopyStopForm(forms.Form):
    """The day on which a stop takes place once more."""

    onto = forms.DateField(label=_("On which day"), widget=forms.DateInput(DAY))


class ReasonForm(forms.Form):
    """Why a stop is cancelled, or a clash may stand."""

    reason = forms.CharField(label=_("Why"), max_length=500, widget=forms.Textarea({"rows": 2}))


class HostForm(PartForm):
    """Who receives."""

    name = forms.CharField(label=_("Name"), max_length=200)
    office = forms.CharField(label=_("Office"), required=False, max_length=300)
    organisation = forms.CharField(label=_("Organisation"), required=False, max_length=300)
    email = forms.EmailField(
        label=_("Email"), required=False, help_text=_("Their page by link goes there. They need no account.")
    )
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)
    language = forms.ChoiceField(label=_("Language"), choices=list(LANGUAGE_NAMES.items()))
    person = RecordField(
        Person,
        label=_("The same person in the ledger"),
        required=False,
        help_text=_("Their page then says whom they received."),
    )
    for_emergencies = forms.BooleanField(label=_("To be called in an emergency"), required=False)


class InterpreterForm(PartForm):
    """Who interprets, between which languages."""

    name = forms.CharField(label=_("Name"), max_length=200)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)
    email = forms.EmailField(label=_("Email"), required=False)
    languages = several_languages(
        _("Interprets between"), help_text=_("Choose two or more; between any two of them.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        pairs = (options.get("initial") or {}).get("pairs", [])
        super().__init__(*args, **options)
        self.fields["languages"].required = True
        self.initial["languages"] = sorted({code for pair in pairs for code in pair.split("-")})

    def clean_languages(self) -> list[str]:
        """Refuse a single language."""
        chosen = sorted(self.cleaned_data["languages"])
        if len(chosen) == 1:
            raise forms.ValidationError(_("Choose two or more; between any two of them."))
        return chosen

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, each two of the languages as a pair."""
        said = super().wanted()
        chosen = said.pop("languages")
        pairs = [f"{one}-{other}" for place, one in enumerate(chosen) for other in chosen[place + 1 :]]
        return said | {"pairs": pairs}


class VehicleForm(PartForm):
    """What brings delegates to a stop."""

    name = forms.CharField(label=_("Name"), max_length=200, help_text=_("Such as: Coach 1"))
    seats = forms.IntegerField(label=_("Seats for delegates"), min_value=1, max_value=1000)
    driver = forms.CharField(label=_("Driver"), required=False, max_length=200)
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=60)


class ClosedDayForm(forms.Form):
    """A day on which nobody is received."""

    on = forms.DateField(label=_("Day"), widget=forms.DateInput(DAY))
    place = forms.ChoiceField(label=_("Where"), required=False)
    why = forms.CharField(label=_("Why"), required=False, max_length=200)

    def __init__(self, places: list[str], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        place: Any = self.fields["place"]
        place.choices = [("", _("In the whole country")), *((one, one) for one in places)]


class CopyFromForm(forms.Form):
    """Which earlier itinerary to begin with, and on which day it begins now."""

    source = forms.TypedChoiceField(label=_("Earlier itinerary"), coerce=int)
    first = forms.DateField(
        label=_("Its first day is now"),
        widget=forms.DateInput(DAY),
        help_text=_("All days move alike; the times of the clock stay."),
    )

    def __init__(self, earlier: list[tuple[int, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        source: Any = self.fields["source"]
        source.choices = earlier


class DelegateForm(forms.Form):
    """What is noted of a delegate."""

    languages = several_languages(
        _("Understands"),
        help_text=_("So that a missing interpreter is noticed. Nothing chosen: the language of their mails."),
    )
    is_head = forms.BooleanField(label=_("Heads the delegation of their party"), required=False)


class AnswerForm(forms.Form):
    """What a host says of a stop."""

    stop = forms.IntegerField(widget=forms.HiddenInput)
    state = forms.TypedChoiceField(
        choices=[(one.value, one.value) for one in ReplyState], coerce=ReplyState, widget=forms.HiddenInput
    )
    words = forms.CharField(
        label=_("What should change?"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )


HELPER_FORMS: dict[type[Any], type[PartForm]] = {
    Host: HostForm,
    Interpreter: InterpreterForm,
    Vehicle: VehicleForm,
}
