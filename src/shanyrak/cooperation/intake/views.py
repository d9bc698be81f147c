"""The pages of the review desk. They work without a script; htmx swaps only what a decision changed."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from shanyrak.accounts.actions import change_own_account
from shanyrak.accounts.models import User
from shanyrak.cooperation.intake import queries
from shanyrak.cooperation.intake.actions import (
    accept_all_above,
    accept_proposal,
    attach_proposal,
    attach_to_fact,
    cancel_delivery,
    edit_and_accept,
    propose_by_hand,
    read_document_again,
    reject_proposal,
    undo_decision,
)
from shanyrak.cooperation.intake.deliveries import delivery_page
from shanyrak.cooperation.intake.forms import (
    KIND_CHOICES,
    REASONS,
    BulkForm,
    ByHandForm,
    DeskFilters,
    FactForm,
    TakeInForm,
)
from shanyrak.cooperation.intake.gateways import engines
from shanyrak.cooperation.intake.models import Decision, Delivery, Proposal
from shanyrak.cooperation.intake.permissions import DECIDE, SEE_PROPOSALS
from shanyrak.cooperation.intake.rules import Kind
from shanyrak.cooperation.intake.tasks import deliver
from shanyrak.refusals import Refusal
from shanyrak.sources.models import SourceDocument
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said

# The list, and taking documents in.

DESK = Listing(
    name="review",
    title=gettext_lazy("Facts to review"),
    rows=queries.documents_at_desk,
    line=queries.desk_line,
    filters=DeskFilters,
    first_order="received",
    template="intake/desk.html",
    empty=gettext_lazy("Every fact has been reviewed."),
    context=lambda request: {
        "take_in": TakeInForm(),
        "may_decide": DECIDE.opens_for(actor_of(request)),
        "facts_waiting": queries.facts_to_review(),
    },
    columns=(
        Column(
            "title",
            gettext_lazy("Document"),
            lambda one: one.title,
            lambda one: reverse("review:detail", args=[one.id]),
            ("label",),
        ),
        Column("publisher", gettext_lazy("Publisher"), lambda one: one.publisher, order=("publisher",)),
        Column(
            "published",
            gettext_lazy("Published"),
            lambda one: one.published_on,
            order=("published_on",),
            template="intake/cell_when.html",
        ),
        Column("language", gettext_lazy("Language"), lambda one: one.language, order=("language",)),
        Column(
            "received",
            gettext_lazy("Received"),
            lambda one: one.received_at,
            order=("created_at",),
            template="intake/cell_when.html",
        ),
        Column(
            "open", gettext_lazy("To review"), lambda one: one.to_review, order=("to_review",), numeric=True
        ),
        Column("done", gettext_lazy("Reviewed"), lambda one: one.reviewed, order=("reviewed",), numeric=True),
    ),
)


@permitted(SEE_PROPOSALS)
@require_GET
def desk(request: HttpRequest) -> HttpResponseBase:
    """Show the documents with facts to review, the oldest first."""
    return show_list(request, DESK)


@permitted(DECIDE)
@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest) -> HttpResponse:
    """Show the form for files and texts, or hand in what it brings."""
    sent = request.method == "POST"
    form = TakeInForm(request.POST if sent else None, request.FILES if sent else None)
    if sent and form.is_valid():
        with refusals_shown_on(form):
            delivered = deliver(files=form.handed_in(), by=actor_of(request), at=now(), **form.described())
            return redirect("review:delivery", delivered.pk)
    return render(request, "intake/take_in.html", {"form": form})


@permitted(SEE_PROPOSALS)
@require_GET
def delivery(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Show how far the files of a delivery have come."""
    page = delivery_page(get_object_or_404(Delivery, pk=delivery_id))
    part = "intake/delivery_files.html" if request.headers.get("HX-Request") else "intake/delivery.html"
    return render(request, part, {"delivery": page, "may_decide": DECIDE.opens_for(actor_of(request))})


@permitted(DECIDE)
@require_POST
def cancel(request: HttpRequest, delivery_id: int) -> HttpResponse:
    """Leave out the files that still wait."""
    get_object_or_404(Delivery, pk=delivery_id)
    cancel_delivery(delivery_id=delivery_id, by=actor_of(request), at=now())
    return redirect("review:delivery", delivery_id)


# One document.


def _document(request: HttpRequest, pk: int) -> SourceDocument:
    return get_object_or_404(SourceDocument.objects.standing().visible_to(actor_of(request)), pk=pk)


def _fact(request: HttpRequest, fact_id: int) -> Proposal:
    fact = get_object_or_404(Proposal.objects.select_related("document"), pk=fact_id)
    _document(request, fact.document_id)
    return fact


def _page(request: HttpRequest, source: SourceDocument) -> dict[str, Any]:
    return {
        "source": source,
        "page": queries.desk_page(source, actor_of(request)),
        "may_decide": DECIDE.opens_for(actor_of(request)),
        "reasons": REASONS,
        "bulk": BulkForm(),
        "kinds": KIND_CHOICES,
        "engines": engines()[1:],
    }


@permitted(SEE_PROPOSALS)
@require_GET
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a document beside the facts it proposes."""
    context = _page(request, _document(request, pk))
    wanted = request.GET.get("at", "")
    context["active"] = _active(context["page"], int(wanted) if wanted.isdecimal() else 0)
    return render(request, "intake/document.html", context)


def _active(page: queries.DeskPage, wanted: int) -> int:
    """Return the number of the card to begin with: the wanted one, or the next that still waits."""
    numbers = [card.number for card in page.cards]
    return next((one for one in numbers if one >= wanted), numbers[0] if numbers else 0)


@permitted(DECIDE)
@require_POST
def decide(request: HttpRequest, fact_id: int) -> HttpResponse:
    """Take the decision that the pressed button names, and go on with the next fact."""
    fact = _fact(request, fact_id)
    try:
        decision = _decided(request, fact)
    except Refusal as refusal:
        return _answer(request, fact, refused=said(refusal))
    return _answer(request, fact, decision=decision)


def _decided(request: HttpRequest, fact: Proposal) -> Decision:
    version = request.POST.get("version", "")
    target = request.POST.get("target", "")
    which: dict[str, Any] = {
        "proposal_id": fact.pk,
        "version": int(version) if version.isdecimal() else 0,
        "by": actor_of(request),
        "at": now(),
    }
    match request.POST.get("verb"):
        case "accept":
            return accept_proposal(**which)
        case "as_new":
            return accept_proposal(**which, as_new=True)
        case "reject":
            reason = request.POST.get("own_reason", "").strip() or request.POST.get("reason", "")
            return reject_proposal(**which, reason=reason)
        case "attach" if target.startswith("fact-") and target[5:].isdecimal():
            return attach_to_fact(**which, other_id=int(target[5:]))
        case "attach" if target.isdecimal():
            return attach_proposal(**which, target_id=int(target), take=request.POST.getlist("take"))
    raise Http404


def _answer(
    request: HttpRequest, fact: Proposal, *, decision: Decision | None = None, refused: str = ""
) -> HttpResponse:
    """Answer htmx with what changed, and anyone else with the page at the next fact."""
    if not request.headers.get("HX-Request"):
        if refused:
            messages.error(request, _("Fact %(number)s: %(why)s") % {"number": fact.number, "why": refused})
        at = fact.number if refused else fact.number + 1
        return HttpResponseRedirect(f"{reverse('review:detail', args=[fact.document_id])}?at={at}#facts")
    source = _document(request, fact.document_id)
    context = _page(request, source)
    page: queries.DeskPage = context["page"]
    gone = _taken_off(fact, decision)
    context |= {
        "gone": [number for number in gone if number != fact.number],
        "changed": [card for card in page.cards if card.depends_on(gone, gone.values())],
        "arrived": _arrived(page, gone),
        "refused": refused,
        "fact": fact,
        "same": [card for card in page.cards if card.id == fact.pk],
        "decided": next((one for one in page.reviewed if one.id == fact.pk), None),
        "active": _active(page, fact.number if refused else fact.number + 1),
    }
    return render(request, "intake/decided.html", context)


def _taken_off(fact: Proposal, decision: Decision | None) -> dict[int, int]:
    """Return the facts that the decision took off the desk: {number: identifier}."""
    if decision is None:
        return {}
    brought = Decision.objects.filter(because_of=decision).values_list("proposal__number", "proposal")
    return {fact.number: fact.pk, **dict(brought)}


def _arrived(page: queries.DeskPage, gone: dict[int, int]) -> list[queries.Card]:
    """Return the cards that come into sight because others are gone."""
    seen = sorted([*(card.number for card in page.cards), *gone])[: queries.CARDS]
    return [card for card in page.cards if card.number not in seen]


@permitted(DECIDE)
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, fact_id: int) -> HttpResponse:
    """Show what the fact says as a form, or take it in as it was corrected."""
    fact = _fact(request, fact_id)
    form = FactForm.of(fact.named, fact.fields, _choices(fact.document_id, fact), request.POST or None)
    if request.method == "POST" and form.is_valid():
        version = request.POST.get("version", "")
        with refusals_shown_on(form):
            decision = edit_and_accept(
                proposal_id=fact.pk,
                version=int(version) if version.isdecimal() else 0,
                fields=form.said(),
                by=actor_of(request),
                at=now(),
            )
            return _answer(request, fact, decision=decision)
    context = {
        "fact": fact,
        "form": form,
        "kind_name": fact.get_fact_kind_display(),
        "sentences": [fact.document.text[start:end] for start, end in fact.passages],
    }
    part = "intake/edit_card.html" if request.headers.get("HX-Request") else "intake/edit.html"
    return render(request, part, context)


def _choices(document_id: int, fact: Proposal | None = None) -> dict[Kind, list[tuple[str, str]]]:
    """Return the facts of the document that another may name, and the records this one names already."""
    return queries.facts_to_name(document_id, fact)


@permitted(DECIDE)
@require_http_methods(["GET", "POST"])
def add_fact(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the kind, then for the fact and its sentence; propose it."""
    source = _document(request, pk)
    wanted = request.GET.get("kind", "")
    if wanted not in {kind.value for kind in Kind}:
        return render(request, "intake/add_kind.html", {"source": source, "kinds": KIND_CHOICES})
    kind = Kind(wanted)
    initial = {"sentence": request.GET.get("sentence", "")}
    form = ByHandForm(kind, _choices(pk), request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            fact = propose_by_hand(
                document_id=pk,
                kind=kind.value,
                fields=form.said(),
                sentence=form.cleaned_data["sentence"],
                by=actor_of(request),
                at=now(),
            )
            return HttpResponseRedirect(f"{reverse('review:detail', args=[pk])}?at={fact.number}#facts")
    return render(
        request, "intake/add.html", {"source": source, "form": form, "kind": kind, "kinds": KIND_CHOICES}
    )


@permitted(DECIDE)
@require_POST
def accept_many(request: HttpRequest, pk: int) -> HttpResponse:
    """Take in all that was read surely enough, and say what was left and why."""
    _document(request, pk)
    form = BulkForm(request.POST)
    if form.is_valid():
        bulk = accept_all_above(
            document_id=pk, confidence=form.cleaned_data["confidence"], by=actor_of(request), at=now()
        )
        taken = len(bulk.accepted)
        messages.success(
            request,
            ngettext("%(count)d fact accepted.", "%(count)d facts accepted.", taken) % {"count": taken},
        )
        for proposal, refusal in bulk.skipped:
            line = {"number": proposal.number, "why": said(refusal)}
            messages.warning(request, _("Left for you, fact %(number)s: %(why)s") % line)
    return redirect("review:detail", pk)


@permitted(DECIDE)
@require_POST
def read_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Let another engine read the document; only what is new is proposed."""
    _document(request, pk)
    try:
        read_document_again(
            document_id=pk, engine=request.POST.get("engine", ""), by=actor_of(request), at=now()
        )
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("review:detail", pk)


@permitted(DECIDE)
@require_POST
def undo(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Take a decision back and go to its fact."""
    decision = get_object_or_404(Decision.objects.select_related("proposal"), pk=decision_id)
    _document(request, decision.document_id)
    number = decision.proposal.number
    try:
        back = undo_decision(decision_id=decision_id, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        messages.success(
            request, _("Taken back: fact %(number)s is to be reviewed again.") % {"number": number}
        )
        for label in back.stayed:
            messages.warning(
                request,
                _("%(label)s stays in the ledger, because other facts rely on it.") % {"label": label},
            )
    there = f"{reverse('review:detail', args=[decision.document_id])}?at={number}"
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": there})
    return HttpResponseRedirect(f"{there}#facts")


@permitted(SEE_PROPOSALS)
@require_POST
def switch_keys(request: HttpRequest) -> HttpResponse:
    """Switch the single-key shortcuts on or off, for this person on every page."""
    user = request.user
    if not isinstance(user, User):
        raise Http404
    change_own_account(
        user_id=user.pk,
        name=user.name,
        language=user.language,
        keys_on=request.POST.get("keys") == "on",
        by=actor_of(request),
        at=now(),
    )
    back = request.POST.get("back", "")
    return redirect("review:detail", int(back)) if back.isdecimal() else redirect("review:list")
