"""What comes from the pages of preparing an activity."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import KIND_NAMES, Activity
from shanyrak.cooperation.agreements.models import Commitment
from shanyrak.cooperation.groups.forms import AccountField
from shanyrak.cooperation.preparation.amounts import currency_choices
from shanyrak.cooperation.preparation.contents import LARGEST, MEGABYTE
from shanyrak.cooperation.preparation.models import Paper
from shanyrak.cooperation.preparation.models.budget import DIGITS
from shanyrak.cooperation.preparation.models.checklist import DAYS_AT_MOST
from shanyrak.cooperation.preparation.names import (
    CATEGORY_NAMES,
    ENTRY_NAMES,
    NOTE_STATE_NAMES,
    PAPER_KIND_NAMES,
    TASK_STATE_NAMES,
)
from shanyrak.cooperation.preparation.queries.listed import WAITS
from shanyrak.cooperation.preparation.queries.tasks import DUE, STILL_OPEN
from shanyrak.cooperation.preparation.rules import Anchor
from shanyrak.directory.models import Party
from shanyrak.records.forms import PartialDateFormField, RecordField, TextsFormField
from shanyrak.records.models import VISIBILITY_NAMES
from shanyrak.sources.models import SourceDocument
from shanyrak.topics.forms import TopicsField
from shanyrak.ui.choices import translated

DAY = {"type": "date"}
BEFORE, AFTER = "before", "after"


class PartForm(forms.Form):
    """A form with the version that the edit began from."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def wanted(self) -> dict[str, Any]:
        """Return what the person wrote, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class NoteForm(PartForm):
    """A concept note."""

    purpose = TextsFormField(
        label=_("Purpose"), lines=4, max_length=5_000, help_text=_("What is it for, in a few sentences?")
    )
    change = TextsFormField(
        label=_("What it should change"),
        required=False,
        lines=4,
        max_length=5_000,
        help_text=_("What will be different afterwards, and where? The parties are asked about it later."),
    )
    audience = TextsFormField(label=_("For whom"), required=False, lines=3, max_length=5_000)
    format = TextsFormField(
        label=_("Format"),
        required=False,
        lines=3,
        max_length=5_000,
        help_text=_("Days, languages, how many people, in a hall or online."),
    )
    risks = TextsFormField(
        label=_("Risks"),
        required=False,
        lines=3,
        max_length=5_000,
        help_text=_("And what is done about them."),
    )


class ReturnForm(forms.Form):
    """Why a note is sent back."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(label=_("Reason"), max_length=2_000, widget=forms.Textarea({"rows": 4}))


class LineForm(PartForm):
    """A budget line."""

    what = TextsFormField(label=_("What for"), max_length=300)
    category = forms.ChoiceField(label=_("Category"), choices=translated(CATEGORY_NAMES))
    planned = forms.DecimalField(label=_("Planned"), min_value=Decimal(0), **DIGITS)
    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)
    funder = RecordField(Party, label=_("Who pays"), required=False)
    funder_text = forms.CharField(
        label=_("Or who pays, in words"),
        required=False,
        max_length=200,
        help_text=_("Where the one who pays is not in the directory."),
    )
    needed_on = forms.DateField(label=_("Needed on"), required=False, widget=forms.DateInput(DAY))


class OverrunForm(forms.Form):
    """Up to which amount more may be committed than was planned."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    amount = forms.DecimalField(label=_("May come to"), min_value=Decimal(0), **DIGITS)
    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea({"rows": 2}))


class EntryForm(forms.Form):
    """Money that was committed or spent."""

    sort = forms.ChoiceField(
        label=_("What became of it"),
        choices=translated(ENTRY_NAMES),
        widget=forms.RadioSelect,
        initial="spent",
    )
    on = forms.DateField(label=_("On"), initial=localdate, widget=forms.DateInput(DAY))
    amount = forms.DecimalField(label=_("Amount"), min_value=Decimal(0), **DIGITS)
    what_for = forms.CharField(label=_("What for"), max_length=500)
    paper = forms.ModelChoiceField(
        Paper.objects.none(),
        label=_("Paper that shows it"),
        required=False,
        empty_label=_("None of the papers here"),
    )
    file = forms.FileField(
        label=_("Or a new file"),
        required=False,
        max_length=300,
        help_text=_("A bill or a contract, up to 20 MB."),
    )
    document = RecordField(SourceDocument, label=_("Or a source document"), required=False)

    def __init__(self, activity: Activity, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["paper"]
        field.queryset = Paper.objects.filter(activity=activity).order_by("title")
        field.label_from_instance = lambda paper: paper.title


class WithdrawForm(forms.Form):
    """Why an entry is withdrawn."""

    reason = forms.CharField(label=_("Reason"), max_length=500, widget=forms.Textarea({"rows": 2}))


class LimitForm(forms.Form):
    """From which amount on plans in a currency need approval."""

    currency = forms.ChoiceField(label=_("Currency"), choices=currency_choices)
    amount = forms.DecimalField(
        label=_("Up to this amount, no approval is needed"), min_value=Decimal(0), **DIGITS
    )


class CountedForm(PartForm):
    """What is to be done, so many days before or after."""

    title = TextsFormField(label=_("What is to be done"), max_length=300)
    days = forms.IntegerField(label=_("Days"), min_value=0, max_value=DAYS_AT_MOST)
    side = forms.ChoiceField(
        label=_("Counted"),
        choices=[(BEFORE, _("Before the first day")), (AFTER, _("After the last day"))],
        widget=forms.RadioSelect,
        initial=BEFORE,
    )

    def wanted(self) -> dict[str, Any]:
        """Return the fields as they are kept."""
        said = super().wanted()
        side, days = said.pop("side"), said.pop("days")
        return said | counted(side, days)


def counted(side: str, days: int | None) -> dict[str, Any]:
    """Return days and what they are counted from, as a person said them."""
    if side == AFTER:
        return {"anchor": Anchor.LAST_DAY.value, "days": days}
    return {"anchor": Anchor.FIRST_DAY.value, "days": None if days is None else -days}


def as_counted(part: Any) -> dict[str, Any]:
    """Return for the fields of a form how a day is counted now."""
    side = AFTER if part.anchor == Anchor.LAST_DAY else BEFORE
    return {"side": side, "days": None if part.days is None else abs(part.days)}


class ChecklistItemForm(CountedForm):
    """An item of a checklist."""


class TaskForm(CountedForm):
    """A task of one activity."""

    owner = AccountField(label=_("Who does it"))
    set_on = forms.DateField(
        label=_("Or a day of its own"),
        required=False,
        widget=forms.DateInput(DAY),
        help_text=_("A day that is set by hand stays when the days of the activity move."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["days"].required = False
        self.fields["side"].required = False
        self.order_fields(["title", "owner", "days", "side", "set_on"])


class PrepareForm(forms.Form):
    """Who gets the tasks of a checklist first."""

    owner = AccountField(
        label=_("Who does them first"), help_text=_("Each task can be given to another later.")
    )


class TaskFilters(forms.Form):
    """What the list of tasks can be narrowed by."""

    q = forms.CharField(label=_("Words"), required=False, max_length=200)
    state = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[
            ("", _("All")),
            (STILL_OPEN, _("Not done")),
            (DUE, _("Late, or due within 7 days")),
            *translated(TASK_STATE_NAMES),
        ],
    )
    activity = RecordField(Activity, label=_("Activity"), required=False)
    mine = forms.BooleanField(label=_("Mine"), required=False)


class NoteFilters(forms.Form):
    """What the list of concept notes can be narrowed by."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *translated(NOTE_STATE_NAMES)]
    )


class LineFilters(forms.Form):
    """What the list of budget lines can be narrowed by."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), (WAITS, _("Waits for approval"))]
    )


class PaperEditForm(PartForm):
    """What a paper is called, what it is, who may see it."""

    kind_of_paper = forms.ChoiceField(label=_("Kind"), choices=translated(PAPER_KIND_NAMES))
    title = forms.CharField(label=_("Title"), max_length=300)
    visibility = forms.ChoiceField(
        label=_("Visible to"),
        choices=translated(VISIBILITY_NAMES),
        initial="secretariat",
    )


class PaperForm(PaperEditForm):
    """A new paper with its file."""

    file = forms.FileField(
        label=_("File"),
        max_length=255,
        help_text=_("PDF, Word, Excel, PowerPoint, JPEG, PNG or plain text, up to 20 MB."),
    )
    title = forms.CharField(
        label=_("Title"), required=False, max_length=300, help_text=_("Otherwise the name of the file.")
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(["file", "kind_of_paper", "title", "visibility"])

    def clean_file(self) -> Any:
        """Refuse what is too large before it is read."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("The file is larger than %(most)s MB."), params={"most": LARGEST // MEGABYTE}
            )
        return file


class IdeaForm(forms.Form):
    """An activity as an idea."""

    title = TextsFormField(label=_("Title"))
    activity_kind = forms.ChoiceField(label=_("Kind"), choices=translated(KIND_NAMES), initial="roundtable")
    since = PartialDateFormField(label=_("From"), required=False)
    until = PartialDateFormField(label=_("Until"), required=False)
    place = forms.CharField(label=_("Place"), required=False, max_length=200)
    host = RecordField(
        Party, label=_("Host"), required=False, help_text=_("If you name none, the hub is the host.")
    )
    party = RecordField(Party, label=_("Together with"), required=False)
    commitment = RecordField(
        Commitment, label=_("Promise it is to fulfil"), required=False, help_text=_("If it comes from one.")
    )
    topics = TopicsField()

    def wanted(self) -> dict[str, Any]:
        """Return the idea as its act takes it."""
        said = dict(self.cleaned_data)
        party = said.pop("party")
        return said | {"parties": [party] if party else []}
