"""The report of an activity: read, written, approved, taken away, entered into the ledger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language, gettext, gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.permissions import SEE_BUDGETS
from shanyrak.documents.pdf import as_pdf
from shanyrak.documents.web import body_of
from shanyrak.documents.word import as_docx
from shanyrak.records.languages import LANGUAGES
from shanyrak.records.pages import labelled
from shanyrak.records.rules import StaleEdit
from shanyrak.records.turning import day_asked
from shanyrak.refusals import Refusal
from shanyrak.reports.of_activity import actions
from shanyrak.reports.of_activity.behind import figure
from shanyrak.reports.of_activity.forms import ApproveForm, FactsForm, WordsForm
from shanyrak.reports.of_activity.ledger import stated_facts
from shanyrak.reports.of_activity.models import STAGE_NAMES, ActivityReport, Edition, ReportWords
from shanyrak.reports.of_activity.permissions import (
    APPROVE_ACTIVITY_REPORTS,
    READ_ACTIVITY_REPORTS,
    SEE_DRAFTS,
    WRITE_ACTIVITY_REPORTS,
)
from shanyrak.reports.of_activity.reading import book_of, took_place, words_of
from shanyrak.reports.of_activity.rules import Stage, from_data
from shanyrak.reports.of_activity.writing import Leads, document_of, nowhere, titles
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.showing import refusals_shown_on, said

REPORT = gettext_lazy("Report")
STAGE_TONES = {Stage.DRAFT: "", Stage.READY: "warn", Stage.APPROVED: "ok"}
MAKERS: dict[str, tuple[Callable[..., bytes], str]] = {
    "pdf": (as_pdf, "application/pdf"),
    "docx": (as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@permitted(READ_ACTIVITY_REPORTS)
@require_safe
def report(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the report as it stands; to whoever may not see drafts, what was approved last."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    if not SEE_DRAFTS.allows(actor):
        newest = _editions(activity, request).first()
        if newest is None:
            raise Http404
        return redirect("activity-report:edition", pk, newest.number)
    kept = ActivityReport.objects.filter(activity=activity).first()
    stage = Stage(kept.stage) if kept else Stage.DRAFT
    book = book_of(activity, actor, on=day_asked())
    words = words_of(kept) if kept else {}
    document = document_of(book, words, made_on=now(), leads=_leads(request, activity), edition=None)
    editions = list(_editions(activity, request).select_related("document"))
    context = {
        "report": kept,
        "stage": gettext(STAGE_NAMES[stage]),
        "tone": STAGE_TONES[stage],
        "is_over": took_place(activity, on=day_asked()),
        "is_written": bool(kept and kept.version),
        "may_write": WRITE_ACTIVITY_REPORTS.allows(actor),
        "may_hand_in": WRITE_ACTIVITY_REPORTS.allows(actor)
        and bool(words.get("summary"))
        and stage is Stage.DRAFT,
        "approve_form": _approve_form(kept, request) if stage is Stage.READY else None,
        "editions": editions,
        "body": body_of(document),
    }
    return render(request, "of_activity/report.html", around(request, activity, REPORT) | context)


def _approve_form(kept: ActivityReport | None, request: HttpRequest) -> ApproveForm | None:
    if kept is None or not APPROVE_ACTIVITY_REPORTS.allows(actor_of(request)):
        return None
    return ApproveForm(initial={"version": kept.version})


@permitted(WRITE_ACTIVITY_REPORTS)
def write(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Ask for the words; two who write at once see each other's."""
    activity = activity_beneath(request, pk)
    kept = ActivityReport.objects.filter(activity=activity).first()
    newest = words_of(kept) if kept else {}
    version = kept.version if kept else 0
    form = WordsForm(request.POST or None, initial={**newest, "version": version})
    context: dict[str, Any] = {"form": form}
    context |= around(request, activity, gettext("Write the report"))
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            try:
                _write(request, activity, form)
            except StaleEdit as stale:
                context |= _conflict(request, form, stale)
                return render(request, "of_activity/write.html", context, status=409)
            messages.success(request, gettext("The words are kept."))
            return redirect("activity-report:report", pk)
    return render(request, "of_activity/write.html", context)


def _write(request: HttpRequest, activity: Activity, form: WordsForm) -> None:
    begun_from = form.cleaned_data["version"] or 0
    by = actor_of(request)
    actions.write_report(activity=activity, version=begun_from, words=form.words(), by=by, at=now())


def _conflict(request: HttpRequest, form: WordsForm, stale: StaleEdit) -> dict[str, Any]:
    """Return what two people wrote differently; the form now begins from the newer version."""
    data = request.POST.copy()
    data["version"] = str(stale.version)
    form.data = data
    kind: Any = ReportWords  # its columns say how they are shown
    return {"stale": said(stale), "differences": labelled(kind, form, stale.differences)}


@permitted(WRITE_ACTIVITY_REPORTS)
@require_POST
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Lay the report before the director."""
    kept = _kept(request, pk)
    return _acted(
        request,
        pk,
        lambda: actions.hand_in(report_id=kept.pk, by=actor_of(request), at=now()),
        gettext("The report waits for the director."),
    )


@permitted(APPROVE_ACTIVITY_REPORTS)
@require_POST
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve the report as it was read."""
    kept, form = _kept(request, pk), ApproveForm(request.POST)
    if not form.is_valid():
        raise Http404
    return _acted(
        request,
        pk,
        lambda: actions.approve_report(
            report_id=kept.pk, by=actor_of(request), at=now(), **form.cleaned_data
        ),
        gettext("The report is approved. It stands in the ledger as a document."),
    )


@permitted(READ_ACTIVITY_REPORTS)
@require_safe
def edition(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show a report as it was approved, and to the secretariat what of it can be entered."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    shown = _edition(activity, request, number)
    facts = stated_facts(shown) if WRITE_ACTIVITY_REPORTS.allows(actor) else []
    waiting = [(one.name, one.sentence) for one in facts if not one.is_entered]
    document = _document(shown, get_language() or "en", leads=nowhere)
    context = {
        "edition": shown,
        "body": body_of(document),
        "facts": facts,
        "facts_form": FactsForm(choices=waiting) if waiting else None,
        "languages": LANGUAGES,
        "formats": list(MAKERS),
        "draft_address": reverse("activity-report:report", args=[pk]) if SEE_DRAFTS.allows(actor) else "",
    }
    title = gettext("Edition %(number)s") % {"number": number}
    return render(request, "of_activity/edition.html", around(request, activity, title) | context)


@permitted(READ_ACTIVITY_REPORTS)
@require_safe
def file(request: HttpRequest, pk: int, number: int, language: str, file_format: str) -> HttpResponse:
    """Hand out an approved report; the same edition gives the same bytes each time."""
    shown = _edition(activity_beneath(request, pk), request, number)
    if language not in LANGUAGES or file_format not in MAKERS:
        raise Http404
    make, media_type = MAKERS[file_format]
    answer = HttpResponse(make(_document(shown, language, leads=nowhere)), content_type=media_type)
    name = f"report-activity-{pk}-{number}-{language}.{file_format}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@permitted(WRITE_ACTIVITY_REPORTS)
@require_POST
def enter(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Enter the chosen facts, each with its sentence."""
    shown = _edition(activity_beneath(request, pk), request, number)
    waiting = [(one.name, one.sentence) for one in stated_facts(shown) if not one.is_entered]
    form = FactsForm(request.POST, choices=waiting)
    if form.is_valid():
        chosen = form.cleaned_data["facts"]
        try:
            many = actions.enter_facts(edition_id=shown.pk, chosen=chosen, by=actor_of(request), at=now())
            text = ngettext("%(n)s fact was entered.", "%(n)s facts were entered.", many)
            messages.success(request, text % {"n": many})
        except Refusal as refusal:
            messages.error(request, said(refusal))
    else:
        messages.error(request, gettext("Choose what to enter."))
    return redirect("activity-report:edition", pk, number)


@permitted(SEE_DRAFTS)
@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show every version of the words."""
    activity, kept = activity_beneath(request, pk), _kept(request, pk)
    names = titles()
    rows = [
        (one, [(names[name], getattr(one, name)) for name in names if getattr(one, name)])
        for one in kept.words.order_by("-version")
    ]
    context = around(request, activity, gettext("Every version")) | {"versions": rows}
    return render(request, "of_activity/versions.html", context)


@permitted(SEE_DRAFTS)
@require_safe
def behind(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Show the rows that a number of the report counts."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    shown = figure(name, activity, actor, request.GET.dict())
    if shown is None or (name == "money" and not SEE_BUDGETS.allows(actor)):
        raise Http404
    return render(
        request, "of_activity/figure.html", around(request, activity, shown.title) | {"figure": shown}
    )


def _leads(request: HttpRequest, activity: Activity) -> Leads:
    def there(name: str, asked: str = "") -> str:
        address = reverse("activity-report:behind", args=[activity.pk, name])
        return request.build_absolute_uri(f"{address}?{asked}" if asked else address)

    return there


def _document(shown: Edition, language: str, *, leads: Leads) -> Any:
    language = language if language in shown.books else "en"
    words = {
        "summary": shown.words.summary,
        "lessons": shown.words.lessons,
        "follow_up": shown.words.follow_up,
    }
    book = from_data(shown.books[language])
    return document_of(book, words, made_on=shown.approved_at, leads=leads, edition=shown.number)


def _editions(activity: Activity, request: HttpRequest) -> Any:
    rows = Edition.objects.visible_to(actor_of(request)).filter(report__activity=activity)
    return rows.order_by("-number")


def _edition(activity: Activity, request: HttpRequest, number: int) -> Edition:
    rows = _editions(activity, request).select_related("words", "document", "report__activity")
    found: Edition | None = rows.filter(number=number).first()
    if found is None:
        raise Http404
    return found


def _kept(request: HttpRequest, pk: int) -> ActivityReport:
    found = ActivityReport.objects.filter(activity=activity_beneath(request, pk)).first()
    if found is None:
        raise Http404
    return found


def _acted(request: HttpRequest, pk: int, act: Callable[[], object], done: str) -> HttpResponse:
    try:
        act()
        messages.success(request, done)
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("activity-report:report", pk)
