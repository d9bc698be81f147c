"""The living gallery: every component, drawn by its own template tag, with the code that draws it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django import forms
from django.template.loader import get_template
from django.utils.translation import gettext_lazy as _

from shanyrak.records.forms import PartialDateFormField, TextsFormField
from shanyrak.records.languages import Said

TITLES = {
    "type": _("Typography"),
    "colour": _("Colour and mark"),
    "icons": _("Icons"),
    "buttons": _("Buttons"),
    "forms": _("Forms"),
    "tables": _("Tables"),
    "tags": _("Tags and badges"),
    "words": _("Dates, numbers, languages"),
    "banners": _("Banners"),
    "cards": _("Cards, facts and numbers"),
    "timeline": _("Timeline"),
    "thread": _("Thread"),
    "evidence": _("Evidence marks"),
    "tabs": _("Tabs, pages, filters"),
    "progress": _("Progress and bars"),
    "empty": _("Empty states"),
    "long": _("Very long words"),
    "dark": _("Dark"),
    "rtl": _("Right to left"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the gallery: its anchor, its title, its template, and that template's source."""

    name: str
    title: Any
    template: str
    source: str


@dataclass(frozen=True, slots=True)
class Sample:
    """Something the examples speak about; each tag reads the names it knows and leaves out the rest."""

    text: Any = ""
    title: Any = ""
    number: int = 0
    when: str = ""
    tone: str = ""
    word: Any = ""
    note: Any = ""
    icon: str = "check"
    sentence: str = ""
    publisher: str = ""
    published_on: str = ""
    language: str = ""
    document_id: int = 0
    start: int = 0
    address: str = ""
    marks: tuple[Any, ...] = ()
    acts: tuple[Any, ...] = ()
    commitments: tuple[Any, ...] = ()


class SampleForm(forms.Form):
    """A form with one mistake in it."""

    promise = TextsFormField(label=_("What is promised?"), help_text=_("One sentence, with a verb."))
    due_on = PartialDateFormField(label=_("When is it due?"), required=False)
    visibility = forms.ChoiceField(
        label=_("Who may see it?"),
        choices=[("public", _("Everyone")), ("hub", _("People of the hub"))],
        widget=forms.RadioSelect,
        initial="public",
    )
    remind = forms.BooleanField(
        label=_("Remind the owner two weeks before"),
        required=False,
        help_text=_("By a message at their desk."),
    )


def parts() -> list[Part]:
    """Return the parts of the gallery in their order, each with the code that draws it."""
    return [
        Part(name, title, template := f"site/gallery/{name}.html", source_of(template))
        for name, title in TITLES.items()
    ]


def source_of(template: str) -> str:
    """Return a template's own text."""
    return str(get_template(template).template.source).strip()  # type: ignore[attr-defined]  # Django's engine keeps it


def samples() -> dict[str, Any]:
    """Return what the examples show: a promise of the hub's own kind, its sentence and its dates."""
    sentence = Sample(
        sentence="The declaration was adopted by 25 countries and five international organisations.",
        title="Founding declaration",
        publisher="Astana Civil Service Hub",
        published_on="2013-03-15",
        language="en",
        document_id=1,
        start=1,
    )
    russian = Sample(
        sentence="Хаб приглашает экспертов раз в два года.",
        title="Протокол встречи",
        published_on="2021-10",
        language="ru",
        document_id=2,
        start=7,
    )
    return {
        "mark_en": sentence,
        "mark_ru": russian,
        "form": SampleForm({"promise_en": "Send the reserve manual", "due_on": "soon", "visibility": "hub"}),
        "good_form": SampleForm(initial={"visibility": "public"}),
        "filters": [(_("Kind: country"), "#tabs"), (_("Since 2013"), "#tabs")],
        "pages_shown": [("1", None), ("2", "#tabs"), ("3", "#tabs"), ("…", None), ("9", "#tabs")],
        "shares": [("1", 148, _("delivered")), ("x", 49, _("under way")), ("3", 17, _("overdue"))],
        "events": events(),
        "clauses": clauses(sentence, russian),
        "stages": [_("Agenda"), _("Hosts"), _("Visas"), _("Papers"), _("Travel")],
        "views": [(_("Agreements"), "#tabs", True), (_("People"), "#tabs", False)],
        "in_kazakh": Said("Кадр резерві", "kk"),
        "stale_text": Said("Réserve de cadres", "fr", stale=True),
        "day": date(2026, 11, 19),
        "instant": datetime(2026, 11, 9, 6, 20, tzinfo=UTC),
        "at_desk": False,
    }


def events() -> list[Sample]:
    """Return a short history, the newest first."""
    return [
        Sample(when="2027-05", text=_("Planned: dotted ring"), tone="open"),
        Sample(when="2026-11-02", text=_("Latest: saffron ring"), tone="gold"),
        Sample(when="2020", text=_("Done: sky ring")),
    ]


def clauses(sentence: Sample, russian: Sample) -> list[Sample]:
    """Return two clauses: one with a kept and a late commitment, one from which nothing follows."""
    kept = Sample(
        title=_("Receive officials of the region"),
        tone="ok",
        word=_("Delivered"),
        note=_("Every two years"),
        acts=(Sample(when="2020-03", text=_("Delegation of two countries"), marks=(russian,)),),
    )
    late = Sample(title=_("Send the reserve manual"), tone="bad", word=_("19 days late"))
    return [
        Sample(
            number=1,
            title=_("Learn together"),
            text=_("The parties run courses and studies jointly."),
            marks=(sentence,),
            commitments=(kept, late),
        ),
        Sample(number=2, title=_("How this memorandum works")),
    ]
