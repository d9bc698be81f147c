"""What comes from the pages of invitations."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import ROLE_NAMES, Activity
from shanyrak.cooperation.activities.rules import ParticipantRole
from shanyrak.cooperation.groups.models import Group
from shanyrak.cooperation.invitations.models import Letter
from shanyrak.cooperation.invitations.names import STATE_NAMES, WHOM_NAMES
from shanyrak.cooperation.invitations.queries.invitations import ASKED
from shanyrak.cooperation.invitations.rules import Whom
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.forms import LANGUAGE_NAMES, RecordField, TextsFormField
from shanyrak.ui.choices import translated

LANGUAGES = list(LANGUAGE_NAMES.items())
ROLES = translated(ROLE_NAMES)
LONGEST_LETTER = 6_000
LINES = 9


def day_field(**options: Any) -> forms.DateField:
    """Return a day in which a browser offers its own calendar."""
    return forms.DateField(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **options)


class InvitationFilters(forms.Form):
    """What the list of invitations can be narrowed by."""

    q = forms.CharField(label=_("Name or organisation"), required=False, max_length=200)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), (ASKED, _("Sent, and not answered")), *translated(STATE_NAMES)],
    )
    whom = forms.ChoiceField(
        label=_("Whom"), required=False, choices=[("", _("All")), *translated(WHOM_NAMES)]
    )
    language = forms.ChoiceField(label=_("Language"), required=False, choices=[("", _("All")), *LANGUAGES])


class AllFilters(InvitationFilters):
    """What the invitations of all activities can be narrowed by."""

    activity = RecordField(Activity, label=_("Activity"), required=False)


class BeganFrom(forms.Form):
    """A form that remembers from which version its edit began."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def begin_from(self, version: int) -> None:
        """Let what was sent count as an edit of ``version``, so that saving again is a knowing act."""
        data = dict(self.data.items())
        self.data = data | {self.add_prefix("version"): str(version)}


class LetterForm(BeganFrom):
    """What the invitations of an activity say."""

    subject = TextsFormField(label=_("Subject"), max_length=200)
    text = TextsFormField(
        label=_("Letter"),
        lines=LINES,
        max_length=LONGEST_LETTER,
        help_text=_("An empty line begins a paragraph. Fields stand between braces, such as {name}."),
    )
    reminder_subject = TextsFormField(label=_("Subject of the reminder"), max_length=200, required=False)
    reminder = TextsFormField(label=_("Reminder"), lines=LINES, max_length=LONGEST_LETTER, required=False)
    answer_by = day_field(label=_("Answers until"), required=False)
    signed_by = forms.CharField(label=_("Signed by"), max_length=200, required=False)
    signed_as = TextsFormField(label=_("Office of who signs"), max_length=300, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what the officer wrote, without the version it began from."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}

    @classmethod
    def of(cls, letter: Letter, data: Any = None) -> LetterForm:
        """Return the form filled with a letter as it stands."""
        return cls(data, initial={name: getattr(letter, name) for name in cls.base_fields})


class InviteeForm(forms.Form):
    """How one invitee is written to."""

    title = forms.CharField(
        label=_("Form of address"), max_length=60, required=False, help_text=_("Such as Dr or Professor.")
    )
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    email = forms.EmailField(label=_("Email"), required=False)
    organisation = forms.CharField(label=_("Organisation"), max_length=300, required=False)
    position = forms.CharField(label=_("Position"), max_length=300, required=False)
    language = forms.ChoiceField(label=_("Language of the letter"), choices=LANGUAGES)
    role = forms.ChoiceField(label=_("Role"), choices=ROLES, initial=ParticipantRole.PARTICIPANT.value)
    seats = forms.IntegerField(
        label=_("People a party may nominate"), min_value=1, max_value=1_000, required=False
    )


class InviteForm(InviteeForm):
    """One party, person or office, or a name with an address."""

    party = RecordField(
        Party, label=_("Party"), required=False, help_text=_("Alone: its focal point nominates people.")
    )
    person = RecordField(Person, label=_("Person"), required=False)
    office = RecordField(
        Office, label=_("Office"), required=False, help_text=_("Whoever holds it is invited.")
    )
    field_order = ("party", "person", "office")

    @property
    def whom(self) -> Whom:
        """Whom the form names: the narrowest that it says."""
        said = self.cleaned_data
        if said.get("office"):
            return Whom.OFFICE
        if said.get("person"):
            return Whom.PERSON
        return Whom.NAME if said.get("name") or said.get("email") else Whom.PARTY


class EditForm(BeganFrom, InviteeForm):
    """An invitation that was not sent yet."""


class ManyForm(forms.Form):
    """Many at once: who takes part in the hub, sits in a group, or came to an earlier activity."""

    HUB, GROUP, ACTIVITY = "hub", "group", "activity"
    source = forms.ChoiceField(
        label=_("Invite"),
        choices=[
            (HUB, _("All participants of the hub")),
            (GROUP, _("The members of a group")),
            (ACTIVITY, _("Those of an earlier activity")),
        ],
        widget=forms.RadioSelect,
        initial=HUB,
    )
    group = RecordField(Group, label=_("Group"), required=False)
    activity = RecordField(Activity, label=_("Earlier activity"), required=False)
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=LANGUAGES,
        help_text=_("For people whose language is not known. Focal points read it in their own."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=ROLES, initial=ParticipantRole.PARTICIPANT.value)
    seats = forms.IntegerField(
        label=_("People a party may nominate"), min_value=1, max_value=1_000, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the group or the activity where one is meant."""
        said = super().clean() or self.cleaned_data
        source = said.get("source", "")
        if source in {self.GROUP, self.ACTIVITY} and not said.get(source) and source not in self.errors:
            self.add_error(source, _("Choose one."))
        return said


class AcceptForm(forms.Form):
    """Who comes, as the invitee writes it."""

    given_name = forms.CharField(label=_("Given name"), max_length=120)
    family_name = forms.CharField(label=_("Family name"), max_length=120)
    email = forms.EmailField(label=_("Email"))
    organisation = forms.CharField(label=_("Organisation"), max_length=300, required=False)
    position = forms.CharField(label=_("Position"), max_length=300, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    dietary = forms.CharField(label=_("Dietary needs"), max_length=500, required=False)
    accessibility = forms.CharField(label=_("Accessibility needs"), max_length=500, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what was written, with the needs apart."""
        said = dict(self.cleaned_data)
        return said | {"needs": {name: said.pop(name) for name in ("dietary", "accessibility")}}


class DeclineForm(forms.Form):
    """Why somebody does not come, if they wish to say it."""

    word = forms.CharField(
        label=_("A word to the hub"),
        max_length=1_000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class HandOverForm(forms.Form):
    """The colleague who may come instead."""

    name = forms.CharField(label=_("Name of the colleague"), max_length=200)
    email = forms.EmailField(label=_("Their email"))
    language = forms.ChoiceField(label=_("Language of the letter"), choices=LANGUAGES)


class VisaForm(forms.Form):
    """What a letter for a visa says besides the name."""

    language = forms.ChoiceField(label=_("Language of the letter"), choices=LANGUAGES)
    consulate = forms.CharField(
        label=_("Consulate"), max_length=300, required=False, help_text=_("To whom the letter is addressed.")
    )
    purpose = forms.CharField(label=_("Purpose of the journey"), max_length=500)
    since = day_field(label=_("From"))
    until = day_field(label=_("Until"))
    host = forms.CharField(label=_("Host"), max_length=300)
    travel_paid_by = forms.CharField(label=_("Who pays the journey"), max_length=300)
    stay_paid_by = forms.CharField(label=_("Who pays the stay"), max_length=300)

    def clean(self) -> dict[str, Any]:
        """Refuse a stay that ends before it begins."""
        said = super().clean() or self.cleaned_data
        if said.get("since") and said.get("until") and said["until"] < said["since"]:
            self.add_error("until", _("The journey cannot end before it begins."))
        return said
