"""The forms of the review desk: taking documents in, correcting a fact, rejecting one, accepting many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import KIND_NAMES as ACTIVITY_KIND_NAMES
from shanyrak.cooperation.activities.models import STATUS_NAMES as ACTIVITY_STATUS_NAMES
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.agreements.names import (
    AGREEMENT_KIND_NAMES,
    AGREEMENT_STATUS_NAMES,
    COMMITMENT_KIND_NAMES,
)
from shanyrak.cooperation.exchange.models import DIRECTION_NAMES
from shanyrak.cooperation.figures.models import QUALIFIER_NAMES
from shanyrak.cooperation.intake.candidates import record_kind
from shanyrak.cooperation.intake.gateways import engines
from shanyrak.cooperation.intake.models import KIND_NAMES
from shanyrak.cooperation.intake.rules import MANY_REFERENCES, ONE_REFERENCE, Kind
from shanyrak.directory.models import PARTY_KIND_NAMES, Party, Person
from shanyrak.records.forms import LANGUAGE_NAMES, PartialDateFormField, RecordField
from shanyrak.sources.models import SourceDocument
from shanyrak.ui.choices import translated

LARGEST = 20 * 1024 * 1024
MOST_FILES = 200
Choices = Mapping[Kind, Iterable[tuple[str, str]]]


class SeveralFilesInput(forms.ClearableFileInput):
    """Takes several files at once."""

    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Several files, each checked alone."""

    widget = SeveralFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files. Raises ValidationError for too many, or one that is too large."""
        files = [one for one in (data if isinstance(data, list) else [data]) if one]
        if len(files) > MOST_FILES:
            raise ValidationError(_("At most %(most)s files at once."), params={"most": MOST_FILES})
        for one in files:
            if one.size > LARGEST:
                raise ValidationError(_("%(name)s is larger than 20 MB."), params={"name": one.name})
        return [super(SeveralFilesField, self).clean(one, initial) for one in files]


class TakeInForm(forms.Form):
    """Files or a pasted text, and what is known about them."""

    documents = SeveralFilesField(
        label=_("Files"), required=False, help_text=_("TXT, HTML, PDF, DOCX or EML; several at once.")
    )
    text = forms.CharField(
        label=_("Or paste a text"), required=False, widget=forms.Textarea({"rows": 4}), max_length=2_000_000
    )
    publisher = forms.CharField(label=_("Publisher"), required=False, max_length=300)
    published_on = PartialDateFormField(label=_("Published on"), required=False)
    language = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("Found out from the text")), *LANGUAGE_NAMES.items()],
    )
    address = forms.URLField(label=_("Address"), required=False, max_length=1000, assume_scheme="https")
    supersedes = RecordField(
        SourceDocument,
        label=_("Newer version of"),
        required=False,
        help_text=_("Only if these files take the place of a document that is here already."),
    )
    engine = forms.ChoiceField(label=_("Read by"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        known = engines()
        if len(known) == 1:
            del self.fields["engine"]
        else:
            self.fields["engine"].choices = [(name, name) for name in known]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a form with neither files nor text."""
        cleaned = super().clean() or {}
        if not cleaned.get("documents") and not (cleaned.get("text") or "").strip():
            raise ValidationError(_("Choose at least one file, or paste a text."))
        return cleaned

    def handed_in(self) -> list[tuple[str, bytes]]:
        """Return (name, content) of each file, the pasted text last."""
        files = [(one.name, one.read()) for one in self.cleaned_data["documents"] or []]
        text = self.cleaned_data["text"].strip()
        if text:
            files.append((f"{text.splitlines()[0][:80]}.txt", text.encode()))
        return files

    def described(self) -> dict[str, Any]:
        """Return what was said about the files."""
        said = {
            name: self.cleaned_data[name]
            for name in ("publisher", "published_on", "language", "address", "supersedes")
        }
        return said | ({"engine": self.cleaned_data["engine"]} if self.cleaned_data.get("engine") else {})


class DeskFilters(forms.Form):
    """What narrows the list of documents."""

    q = forms.CharField(label=_("Title"), required=False)
    state = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[("", _("With facts to review")), ("done", _("All facts reviewed")), ("all", _("All"))],
    )
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[("", _("Any")), *LANGUAGE_NAMES.items()]
    )


class BulkForm(forms.Form):
    """How sure a reading must be to be taken in without looking at each."""

    confidence = forms.TypedChoiceField(
        label=_("Accept all that were read"),
        coerce=float,
        choices=[
            ("0.9", _("very surely: 90 % and more")),
            ("0.8", _("surely: 80 % and more")),
            ("0.65", _("likely: 65 % and more")),
        ],
    )


REASONS = (
    _("The document does not say this"),
    _("Not about the hub"),
    _("Only named in passing"),
    _("Said already elsewhere in this document"),
    _("Too vague to keep"),
)


def _words(**options: Any) -> forms.CharField:
    return forms.CharField(**{"max_length": 500, "required": False, **options})


def _choice(label: Any, names: Mapping[Any, Any]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=translated(names))


def _lines(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, widget=forms.Textarea({"rows": 2}), help_text=_("One on each line.")
    )


def _date(label: Any) -> PartialDateFormField:
    return PartialDateFormField(label=label, required=False)


# The fields of each kind, beside those that name other facts.
PLAIN: Mapping[Kind, Callable[[], dict[str, forms.Field]]] = {
    Kind.PARTY: lambda: {
        "name": _words(label=_("Name"), required=True, max_length=300),
        "kind": _choice(_("Kind"), PARTY_KIND_NAMES),
        "iso3": _words(label=_("ISO code of a country, three letters"), max_length=3),
        "aliases": _lines(_("Also called")),
    },
    Kind.PERSON: lambda: {
        "name": _words(label=_("Name"), required=True, max_length=200),
        "office": _words(label=_("Office"), max_length=300),
        "aliases": _lines(_("Also written")),
    },
    Kind.AGREEMENT: lambda: {
        "title": _words(label=_("Title"), required=True),
        "kind": _choice(_("Kind"), AGREEMENT_KIND_NAMES),
        "status": _choice(_("Status"), AGREEMENT_STATUS_NAMES),
        "signed_on": _date(_("Signed on")),
        "signed_at": _words(label=_("Signed in"), max_length=200),
        "parties_text": _words(label=_("Parties in words")),
    },
    Kind.PARTICIPATION: lambda: {"since": _date(_("Since")), "instrument": _words(label=_("By"))},
    Kind.SIGNATURE: lambda: {"office": _words(label=_("Office as the document says it"), max_length=300)},
    Kind.COMMITMENT: lambda: {
        "text": _words(label=_("Promise"), required=True),
        "kind": _choice(_("Kind"), COMMITMENT_KIND_NAMES),
        "due_on": _date(_("Due")),
    },
    Kind.ACTIVITY: lambda: {
        "title": _words(label=_("Title"), required=True),
        "kind": _choice(_("Kind"), ACTIVITY_KIND_NAMES),
        "status": _choice(_("Status"), ACTIVITY_STATUS_NAMES),
        "since": _date(_("From")),
        "until": _date(_("Until")),
        "place": _words(label=_("Place"), max_length=200),
        "topics": _lines(_("About")),
    },
    Kind.POSITION: lambda: {
        "topic": _words(label=_("About"), required=True),
        "direction": _choice(_("Interest or offer"), DIRECTION_NAMES),
        "party_text": _words(label=_("Whose, in words"), max_length=300),
    },
    Kind.FIGURE: lambda: {
        "value": forms.DecimalField(label=_("Value"), max_digits=28, decimal_places=6),
        "unit": _words(label=_("Unit"), required=True, max_length=60),
        "quantity": _words(label=_("What is counted"), required=True, max_length=120),
        "what": _words(label=_("In words")),
        "qualifier": _choice(_("How exact"), QUALIFIER_NAMES),
        "as_of": _date(_("As of")),
    },
}
# What each field that names another fact is called, and of which kind that must be.
NAMED: Mapping[str, tuple[Any, tuple[Kind, ...]]] = {
    "party": (_("Party"), (Kind.PARTY,)),
    "target": (_("Towards"), (Kind.PARTY,)),
    "host": (_("Host"), (Kind.PARTY,)),
    "person": (_("Person"), (Kind.PERSON,)),
    "agreement": (_("Agreement"), (Kind.AGREEMENT,)),
    "part_of": (_("Part of"), (Kind.ACTIVITY,)),
    "parties": (_("Parties"), (Kind.PARTY,)),
    "participants": (_("Who takes part"), (Kind.PARTY, Kind.PERSON)),
}
MODELS: Mapping[Kind, Any] = {
    Kind.PARTY: Party,
    Kind.PERSON: Person,
    Kind.AGREEMENT: Agreement,
    Kind.ACTIVITY: Activity,
}
NEEDED = {"agreement", "person"}
LISTS = {"aliases", "topics"}
ELSEWHERE = "_elsewhere"


class FactForm(forms.Form):
    """What a fact of one kind says. Facts it names are chosen from the document, or from the ledger."""

    def __init__(self, kind: Kind, choices: Choices, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = kind
        for name, field in PLAIN[kind]().items():
            self.fields[name] = field
        for name in (*MANY_REFERENCES.get(kind, ()), *ONE_REFERENCE.get(kind, ())):
            self._add_reference(name, choices, many=name in MANY_REFERENCES.get(kind, ()))

    @classmethod
    def of(cls, kind: Kind, fields: Mapping[str, Any], choices: Choices, data: Any = None) -> FactForm:
        """Return the form filled with what the fact says."""
        initial = {name: "\n".join(value or ()) if name in LISTS else value for name, value in fields.items()}
        return cls(kind, choices, data, initial=initial)

    def _add_reference(self, name: str, choices: Choices, *, many: bool) -> None:
        label, kinds = NAMED[name]
        offered = [pair for kind in kinds for pair in choices.get(kind, ())]
        if many:
            self.fields[name] = forms.MultipleChoiceField(
                label=label, choices=offered, required=False, widget=forms.CheckboxSelectMultiple
            )
        else:
            self.fields[name] = forms.ChoiceField(label=label, choices=[("", "—"), *offered], required=False)
        self.fields[name + ELSEWHERE] = RecordField(
            MODELS[kinds[0]], label=_("Or another from the ledger"), required=False
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a fact without what it cannot do without."""
        cleaned = super().clean() or {}
        for name in set(ONE_REFERENCE.get(self.kind, ())) & NEEDED:
            if not cleaned.get(name) and not cleaned.get(name + ELSEWHERE):
                self.add_error(name, _("Choose one."))
        return cleaned

    def said(self) -> dict[str, Any]:
        """Return what the person wrote, in the form proposals keep."""
        cleaned = self.cleaned_data
        said: dict[str, Any] = {
            name: _plain(name, value) for name, value in cleaned.items() if not name.endswith(ELSEWHERE)
        }
        for name in ONE_REFERENCE.get(self.kind, ()):
            said[name] = _reference(name, cleaned) or said[name] or None
        for name in MANY_REFERENCES.get(self.kind, ()):
            said[name] = [*said[name], *filter(None, [_reference(name, cleaned)])]
        return said


def _reference(name: str, cleaned: Mapping[str, Any]) -> str | None:
    record = cleaned.get(name + ELSEWHERE)
    return f"{record_kind(NAMED[name][1][0])}#{record.pk}" if record is not None else None


def _plain(name: str, value: Any) -> Any:
    if name in LISTS:
        return [line.strip() for line in str(value).splitlines() if line.strip()]
    if name == "value":
        return int(value) if value == value.to_integral_value() else float(value)
    if name == "iso3":
        return str(value).upper() or None
    return value


class ByHandForm(FactForm):
    """A fact that a person read, with the sentence that carries it."""

    def __init__(self, kind: Kind, choices: Choices, *args: Any, **options: Any) -> None:
        super().__init__(kind, choices, *args, **options)
        self.fields["sentence"] = forms.CharField(
            label=_("The sentence that carries it"),
            widget=forms.Textarea({"rows": 3}),
            help_text=_("Copy it from the document, word for word."),
        )

    def said(self) -> dict[str, Any]:
        """Return what the person wrote, without the sentence."""
        return {name: value for name, value in super().said().items() if name != "sentence"}


KIND_CHOICES = translated(KIND_NAMES)
