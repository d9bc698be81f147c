"""What comes from the pages of groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.accounts.models import User
from shanyrak.accounts.queries import people_holding
from shanyrak.cooperation.activities.models import STATUS_NAMES, Activity
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.groups.models import AgendaItem, Decision, Group, Meeting
from shanyrak.cooperation.groups.names import (
    ALL_STANDING_NAMES,
    BALLOT_NAMES,
    GROUP_KIND_NAMES,
    ITEM_STATE_NAMES,
    MAJORITY_NAMES,
    MEMBER_ROLE_NAMES,
    MINUTES_NAMES,
    PRESENCE_NAMES,
    QUORUM_NAMES,
    REPORT_NAMES,
    WAY_NAMES,
)
from shanyrak.cooperation.groups.queries.common import MemberLine, mine
from shanyrak.cooperation.groups.queries.items import STILL_OPEN
from shanyrak.directory.models import Office, Party, Person
from shanyrak.records.clocks import ClockFields
from shanyrak.records.forms import PartialDateFormField, RecordField, RecordForm, TextsFormField
from shanyrak.records.models import VISIBILITY_NAMES
from shanyrak.roles import Role
from shanyrak.sources.models import SourceDocument
from shanyrak.topics.forms import TopicsField
from shanyrak.topics.queries import topic_choices
from shanyrak.ui.choices import translated

FIRST_YEAR, LAST_YEAR = 1900, 2200
PLACES_FOR_PARTIES = 3
ALL = ("", _("All"))
DAY = {"type": "date"}


class GroupFilters(ClockFields):
    """What the list of groups can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    group_kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[ALL, *translated(GROUP_KIND_NAMES)]
    )
    party = RecordField(Party, label=_("Party"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        topic: Any = self.fields["topic"]
        topic.choices = [ALL, *topic_choices()]


class MeetingFilters(ClockFields):
    """What the list of meetings can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    group = RecordField(Group, label=_("Group"), required=False)
    time = forms.ChoiceField(
        label=_("When"), required=False, choices=[ALL, ("ahead", _("Coming")), ("past", _("Past"))]
    )
    minutes = forms.ChoiceField(label=_("Minutes"), required=False, choices=[ALL, *translated(MINUTES_NAMES)])
    no_agenda = forms.BooleanField(label=_("Without agenda"), required=False)


class DecisionFilters(ClockFields):
    """What the list of decisions can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    group = RecordField(Group, label=_("Group"), required=False)
    standing = forms.ChoiceField(
        label=_("Standing"), required=False, choices=[ALL, *translated(ALL_STANDING_NAMES)]
    )
    party = RecordField(Party, label=_("Concerns"), required=False)
    year = forms.IntegerField(label=_("Year"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)


class ItemFilters(ClockFields):
    """What the list of action items can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[ALL, (STILL_OPEN, _("Not closed")), *translated(ITEM_STATE_NAMES)],
    )
    group = RecordField(Group, label=_("Group"), required=False)
    party = RecordField(Party, label=_("Owner"), required=False)
    due_from = forms.DateField(label=_("Due from"), required=False, widget=forms.DateInput(DAY))
    due_until = forms.DateField(label=_("Due until"), required=False, widget=forms.DateInput(DAY))
    mine = forms.BooleanField(label=_("Mine"), required=False)


class GroupForm(RecordForm):
    """A group and its rules."""

    group_kind = forms.ChoiceField(label=_("Kind"), choices=translated(GROUP_KIND_NAMES))
    name = TextsFormField(label=_("Name"))
    mandate = TextsFormField(label=_("Mandate"), required=False, lines=4, max_length=10_000)
    since = PartialDateFormField(label=_("Since"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)
    parent = RecordField(Group, label=_("Part of"), required=False)
    topics = TopicsField()
    decides = forms.ChoiceField(label=_("How it decides"), choices=translated(WAY_NAMES), initial="consensus")
    quorum = forms.ChoiceField(
        label=_("Quorum"),
        choices=translated(QUORUM_NAMES),
        help_text=_("Of the members with a vote on the day."),
    )
    quorum_number = forms.IntegerField(
        label=_("How many"), required=False, min_value=1, max_value=1_000, help_text=_("For a fixed number.")
    )
    majority = forms.ChoiceField(
        label=_("Which votes carry"),
        choices=translated(MAJORITY_NAMES),
        help_text=_("Where it decides by vote."),
    )


class PartForm(forms.Form):
    """A form for a part of a record, with the version the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class MemberForm(PartForm):
    """Who sits in a group, as what, since when."""

    party = RecordField(Party, label=_("Party"), required=False)
    person = RecordField(
        Person,
        label=_("Person"),
        required=False,
        help_text=_("If the seat is a person’s, or who sits for the party."),
    )
    office = RecordField(
        Office,
        label=_("Office"),
        required=False,
        help_text=_("If the seat belongs to whoever holds the office."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=translated(MEMBER_ROLE_NAMES), initial="member")
    since = PartialDateFormField(label=_("Since"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)


class MeetingForm(RecordForm):
    """What a meeting says besides its activity."""

    note = TextsFormField(
        label=_("Note to the members"),
        required=False,
        lines=3,
        max_length=4_000,
        help_text=_("Everyone who may see the meeting can read it."),
    )
    minutes_visibility = forms.ChoiceField(
        label=_("Approved minutes visible to"),
        choices=translated(VISIBILITY_NAMES),
        initial="hub",
        help_text=_("Members read the minutes in any case once they are laid before them."),
    )


class NewMeetingForm(MeetingForm):
    """A new meeting, with the activity it is made with."""

    group = RecordField(Group, label=_("Group"))
    title = TextsFormField(
        label=_("Title"), required=False, help_text=_("Left empty, it bears the name of the group.")
    )
    since = PartialDateFormField(label=_("From"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    is_online = forms.BooleanField(label=_("Online, wholly or in part"), required=False)
    status = forms.ChoiceField(label=_("Status"), choices=translated(STATUS_NAMES), initial="planned")
    activity = RecordField(
        Activity,
        label=_("Activity it is"),
        required=False,
        help_text=_("If the ledger has it already; then title, days and place stand there."),
    )

    field_order = ("group", "title", "since", "until", "place", "is_online", "status", "activity")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields([*self.field_order, "note", "minutes_visibility", "visibility", "version"])


class AgendaForm(PartForm):
    """An item of the agenda."""

    title = TextsFormField(label=_("About"))
    presenter = RecordField(Person, label=_("Presented by"), required=False)
    presenting_party = RecordField(Party, label=_("For which party"), required=False)


class PaperForm(forms.Form):
    """A paper for an item of the agenda."""

    document = RecordField(SourceDocument, label=_("Source document"))


class MinutesForm(PartForm):
    """What the minutes say of an item of the agenda, in one language."""

    text = forms.CharField(
        label=_("Minutes"),
        required=False,
        max_length=50_000,
        strip=False,
        widget=forms.Textarea({"rows": 14}),
        help_text=_("Markdown: **bold**, *italic*, - for a list, an empty line between paragraphs."),
    )


class AttendanceForm(forms.Form):
    """Who came: one line for each member of the day."""

    def __init__(self, members: Iterable[MemberLine], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.members = list(members)
        for member in self.members:
            presence = forms.ChoiceField(
                label=member.who, required=False, choices=[("", _("Not noted")), *translated(PRESENCE_NAMES)]
            )
            stand_in = RecordField(Person, label=_("Represented by"), required=False)
            self.fields[f"presence_{member.id}"] = presence
            self.fields[f"represented_{member.id}"] = stand_in
            for field in (presence, stand_in):
                field.widget.attrs["aria-label"] = f"{member.who}: {field.label}"

    def rows(self) -> list[tuple[MemberLine, Any, Any]]:
        """Return each member with its two fields."""
        return [
            (member, self[f"presence_{member.id}"], self[f"represented_{member.id}"])
            for member in self.members
        ]

    def answers(self) -> dict[int, tuple[str, Person | None]]:
        """Return what was noted of each member, by its number."""
        said = self.cleaned_data
        return {
            member.id: (said[f"presence_{member.id}"], said[f"represented_{member.id}"])
            for member in self.members
        }


class ApprovalForm(forms.Form):
    """How minutes were approved."""

    approved_on = forms.DateField(label=_("Approved on"), initial=localdate, widget=forms.DateInput(DAY))
    approved_at = RecordField(
        Meeting,
        label=_("At which later meeting"),
        required=False,
        help_text=_("Left empty, the chair approved them."),
    )


class CorrectionForm(forms.Form):
    """What is put right in approved minutes, and why."""

    item = forms.ModelChoiceField(
        AgendaItem.objects.none(), label=_("Item of the agenda"), required=False, empty_label=_("The whole")
    )
    text = TextsFormField(label=_("Correction"), lines=3, max_length=4_000)
    reason = forms.CharField(label=_("Reason"), max_length=500)

    def __init__(self, meeting: Meeting, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        agenda_choices(self.fields["item"], meeting)


def agenda_choices(field: Any, meeting: Meeting | None) -> None:
    """Let a field choose from the agenda of a meeting, each item by its number and title."""
    field.queryset = meeting.agenda.all() if meeting else AgendaItem.objects.none()
    field.label_from_instance = lambda item: f"{item.position}. {mine(item.title)}"


class DecisionForm(RecordForm):
    """A decision."""

    item = forms.ModelChoiceField(AgendaItem.objects.none(), label=_("Item of the agenda"), required=False)
    text = TextsFormField(label=_("Decision"), lines=4, max_length=10_000)
    decided_by = forms.ChoiceField(
        label=_("How it was taken"), choices=translated(WAY_NAMES), initial="consensus"
    )
    taken_on = PartialDateFormField(
        label=_("Taken on"), required=False, help_text=_("Left empty, the day of the meeting.")
    )
    supersedes = RecordField(
        Decision, label=_("Supersedes"), required=False, help_text=_("An earlier decision of the same group.")
    )

    @classmethod
    def of(cls, record: Any, data: Any = None) -> RecordForm:
        """Return the form filled with what ``record`` says now, with the agenda of its meeting to choose from."""
        form = super().of(record, data)
        agenda_choices(form.fields["item"], record.meeting)
        return form


class NewDecisionForm(DecisionForm):
    """A new decision of a meeting, with the parties it concerns."""

    meeting = RecordField(Meeting, label=_("Meeting"))
    party_1 = RecordField(Party, label=_("Concerns"), required=False)
    party_2 = RecordField(Party, label=_("Concerns also"), required=False)
    party_3 = RecordField(
        Party, label=_("And also"), required=False, help_text=_("More can be added on its page.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(["meeting", "item", "text", "decided_by", "taken_on", "supersedes"])
        asked = str((options.get("initial") or {}).get("meeting", "")) or self._meeting_sent()
        meeting = Meeting.objects.filter(pk=int(asked)).first() if asked.isdecimal() else None
        agenda_choices(self.fields["item"], meeting)
        if meeting:
            self.initial.setdefault("decided_by", meeting.group.decides)

    def _meeting_sent(self) -> str:
        return str(self.data.get("meeting", "")).rpartition("#")[2]

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, the parties together."""
        wanted = super().wanted()
        named = [wanted.pop(f"party_{place}") for place in range(1, PLACES_FOR_PARTIES + 1)]
        return wanted | {"parties": [party for party in named if party is not None]}


class VotesForm(forms.Form):
    """How the members voted: one line for each."""

    def __init__(self, members: Iterable[MemberLine], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.members = list(members)
        for member in self.members:
            self.fields[f"ballot_{member.id}"] = forms.ChoiceField(
                label=member.who, required=False, choices=[("", _("No vote")), *translated(BALLOT_NAMES)]
            )

    def ballots(self) -> dict[int, str]:
        """Return the vote of each member by its number; empty for none."""
        return {member.id: self.cleaned_data[f"ballot_{member.id}"] for member in self.members}


class ReasonForm(forms.Form):
    """A step that needs a reason."""

    reason = forms.CharField(label=_("Reason"), max_length=500)


class ConcernForm(forms.Form):
    """One more party that a decision concerns."""

    party = RecordField(Party, label=_("Party"))


class PromiseForm(forms.Form):
    """Which commitment a decision changes."""

    commitment = RecordField(Commitment, label=_("Commitment"))


def accounts_to_choose() -> list[tuple[Any, Any]]:
    """Return the accounts that can see to an item: the secretariat’s and the focal points’."""
    roles = (Role.OFFICER, Role.DIRECTOR, Role.FOCAL_POINT)
    found = {user for role in roles for user in people_holding(role, on=localdate())}
    users = User.objects.filter(pk__in=found).order_by("name", "pk")
    return [("", _("Nobody in particular")), *((user.pk, str(user)) for user in users)]


class AccountField(forms.TypedChoiceField):
    """An account that sees to something."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            choices=accounts_to_choose, coerce=_account, empty_value=None, required=False, **options
        )

    def prepare_value(self, value: Any) -> Any:
        """Show an account by its number."""
        return value.pk if isinstance(value, User) else value


def _account(number: str) -> User:
    return User.objects.get(pk=int(number))


class ItemForm(RecordForm):
    """An action item."""

    meeting = RecordField(Meeting, label=_("Meeting"))
    decision = RecordField(
        Decision, label=_("Decision"), required=False, help_text=_("If it follows from one.")
    )
    what = TextsFormField(label=_("What is to be done"), lines=2, max_length=4_000)
    owner_party = RecordField(Party, label=_("Who does it: a party"), required=False)
    owner_office = RecordField(Office, label=_("Or an office"), required=False)
    owner_person = RecordField(Person, label=_("Or a person"), required=False)
    owner_user = AccountField(
        label=_("Account that sees to it"),
        help_text=_("Otherwise the focal points of the party are told and report."),
    )
    due_on = forms.DateField(label=_("Due"), required=False, widget=forms.DateInput(DAY))


class ReportForm(forms.Form):
    """What became of an action item."""

    sort = forms.ChoiceField(label=_("What became of it"), widget=forms.RadioSelect)
    text = TextsFormField(label=_("In words"), required=False, lines=3, max_length=4_000)
    on = forms.DateField(label=_("When"), initial=localdate, widget=forms.DateInput(DAY))
    activity = RecordField(Activity, label=_("Activity"), required=False, help_text=_("If one did it."))
    document = RecordField(
        SourceDocument, label=_("Document"), required=False, help_text=_("If one shows it.")
    )

    def __init__(self, *args: Any, sorts: Iterable[str], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(sort, _(REPORT_NAMES[sort])) for sort in sorts]
        field: Any = self.fields["sort"]
        field.choices, field.initial = choices, choices[0][0]
