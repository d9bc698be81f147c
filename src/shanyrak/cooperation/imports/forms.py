"""What comes from the pages of imports."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.imports.columns import FIELDS
from shanyrak.cooperation.imports.models import KIND_NAMES, ROW_STATE_NAMES, STATE_NAMES, Import
from shanyrak.cooperation.imports.rules import DateOrder, ImportKind, Mode, column_letters
from shanyrak.records.forms import LANGUAGE_NAMES
from shanyrak.records.models import VISIBILITY_NAMES
from shanyrak.ui.choices import translated

SHOWN = 3  # cells under a heading, so that one sees what a column holds
LONGEST_SHOWN = 60


class FileForm(forms.Form):
    """A file to import."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("CSV, XLSX, vCard or iCalendar; at most 20 MB and 20,000 rows."),
    )


class ImportFilters(forms.Form):
    """What the list of imports can be narrowed by."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *translated(STATE_NAMES)]
    )
    kind = forms.ChoiceField(
        label=_("What it holds"), required=False, choices=[("", _("All")), *translated(KIND_NAMES)]
    )


class RowFilters(forms.Form):
    """What the rows of an import can be narrowed by."""

    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("All")), *translated(ROW_STATE_NAMES)]
    )
    q = forms.CharField(label=_("Name"), required=False, max_length=200)


class KindForm(forms.Form):
    """What the rows of a file are."""

    kind = forms.ChoiceField(
        label=_("What it holds"), choices=translated(KIND_NAMES), widget=forms.RadioSelect
    )


class ColumnsForm(forms.Form):
    """Which column gives what, and what holds for the whole file."""

    language = forms.ChoiceField(
        label=_("Language of the texts"),
        choices=list(LANGUAGE_NAMES.items()),
        help_text=_("Texts in other letters are recognised by themselves."),
    )
    date_order = forms.ChoiceField(
        label=_("How is 03/04/2020 meant?"),
        required=False,
        choices=[
            ("", _("The file has no such dates, or shows it itself")),
            (DateOrder.DAY_FIRST.value, _("3 April: the day comes first")),
            (DateOrder.MONTH_FIRST.value, _("4 March: the month comes first")),
        ],
    )
    new_parties = forms.BooleanField(
        label=_("Enter organisations that the ledger does not know yet"),
        required=False,
        help_text=_("Otherwise a row that names one has a fault."),
    )
    visibility = forms.ChoiceField(
        label=_("Visible to"),
        choices=translated(VISIBILITY_NAMES),
    )
    keep_as = forms.CharField(
        label=_("Keep this choice of columns as"),
        required=False,
        max_length=120,
        help_text=_("It is used again for files with the same headings."),
    )

    def __init__(self, *args: Any, source: Import, samples: list[list[str]], **options: Any) -> None:
        initial = {**source.options, **{f"column_{place}": name for place, name in source.mapping.items()}}
        super().__init__(*args, **(options | {"initial": initial}))
        choices = [
            ("", _("Leave out")),
            *((one.name, _(one.label)) for one in FIELDS[ImportKind(source.import_kind)]),
        ]
        for place, heading in enumerate(source.headings):
            self.fields[f"column_{place}"] = forms.ChoiceField(
                label=heading or column_letters(place),
                required=False,
                choices=choices,
                help_text=" · ".join(samples[place]) if place < len(samples) else "",
            )
        self.order_fields([f"column_{place}" for place in range(len(source.headings))])

    def mapping(self) -> dict[int, str]:
        """Return which column gives which field."""
        return {
            int(name.removeprefix("column_")): value
            for name, value in self.cleaned_data.items()
            if name.startswith("column_") and value
        }

    def options(self) -> dict[str, Any]:
        """Return what holds for the whole file."""
        return {
            name: self.cleaned_data[name] for name in ("language", "date_order", "new_parties", "visibility")
        }


class StartForm(forms.Form):
    """What to do where some rows have faults."""

    mode = forms.ChoiceField(
        label=_("Where rows have faults or wait for a decision"),
        choices=[
            (Mode.GOOD_ROWS.value, _("Import the good rows and leave the others out")),
            (Mode.ALL_OR_NOTHING.value, _("Import all rows or none")),
        ],
        widget=forms.RadioSelect,
        initial=Mode.GOOD_ROWS.value,
    )


class AnswerForm(forms.Form):
    """Which record a doubtful row is about."""

    answer = forms.ChoiceField(label=_("Is it one of these?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, choices: list[tuple[str, Any]], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["answer"]
        field.choices = choices


class ChangesForm(forms.Form):
    """Which changes of a row are wanted."""

    taken = forms.MultipleChoiceField(
        label=_("Changes to make"), required=False, widget=forms.CheckboxSelectMultiple
    )
    left_out = forms.BooleanField(label=_("Leave this row alone"), required=False)

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["taken"]
        field.choices = choices


def samples_of(headings: list[str], rows: list[tuple[str, ...]]) -> list[list[str]]:
    """Return the first few texts of each column."""
    return [
        [row[place][:LONGEST_SHOWN] for row in rows if place < len(row) and row[place].strip()][:SHOWN]
        for place in range(len(headings))
    ]
