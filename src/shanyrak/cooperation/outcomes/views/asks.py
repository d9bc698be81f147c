"""The questions: a list of them, each with its page, and what an officer does about one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from shanyrak.cooperation.outcomes.actions import (
    answer_ask,
    enter_answer,
    postpone_ask,
    say_what,
    set_beginning,
    withdraw_ask,
)
from shanyrak.cooperation.outcomes.forms import (
    AnswerForm,
    AskFilters,
    BeginningForm,
    PostponeForm,
    ToldForm,
    WithdrawForm,
    WordsForm,
)
from shanyrak.cooperation.outcomes.models import Ask, Beginning
from shanyrak.cooperation.outcomes.permissions import KEEP_ASKS, SEE_ASKS, SET_BEGINNING
from shanyrak.cooperation.outcomes.queries.asks import ask_line
from shanyrak.cooperation.outcomes.queries.asks import asks as asks_with_states
from shanyrak.cooperation.outcomes.queries.detail import ask_detail
from shanyrak.cooperation.outcomes.queries.question import question
from shanyrak.refusals import Refusal
from shanyrak.roles import Role
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said

LISTING = Listing(
    name="questions-about-outcomes",
    title=gettext_lazy("Questions about outcomes"),
    rows=lambda filters, actor: asks_with_states(filters, actor, on=localdate()),
    line=ask_line,
    filters=AskFilters,
    first_order="due_on",
    template="outcomes/asks.html",
    empty=gettext_lazy("No question is due"),
    columns=(
        Column(
            "activity",
            gettext_lazy("Activity"),
            lambda a: a.activity,
            lambda a: reverse("outcomes:ask", args=[a.id]),
            ("activity__label", "months"),
        ),
        Column(
            "party",
            gettext_lazy("Party"),
            lambda a: a.party,
            lambda a: reverse("parties:detail", args=[a.party_id]),
            ("party__label",),
        ),
        Column("months", gettext_lazy("Months after"), lambda a: a.months, order=("months",), numeric=True),
        Column("due_on", gettext_lazy("Due"), lambda a: a.due_on, order=("ask_on",), date=True),
        Column("state", gettext_lazy("State"), lambda a: a.word, template="outcomes/cells/state.html"),
        Column("note", gettext_lazy("What became of it"), lambda a: a.note, on_page=False),
        Column("asked_on", gettext_lazy("Asked on"), lambda a: a.asked_on, date=True, on_page=False),
        Column("reminders", gettext_lazy("Reminders"), lambda a: a.reminders, on_page=False),
    ),
)


@permitted(SEE_ASKS)
@require_safe
def asks(request: HttpRequest) -> HttpResponseBase:
    """Show the questions, or export them."""
    return show_list(request, LISTING)


@permitted(SEE_ASKS)
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one question; who speaks for the party answers it here."""
    found = _found(request, pk)
    actor = actor_of(request)
    may_answer = found.party_id in actor.parties_as(Role.FOCAL_POINT)
    refusal = ""
    if request.method == "POST" and may_answer:
        refusal = _pressed(request, found)
        if not refusal:
            return redirect("outcomes:ask", pk=pk)
    asked = question(pk, on=localdate())
    words = WordsForm(initial={"words": asked.what.text}, sort=asked.answer)
    context = {
        "question": asked,
        "ask": ask_detail(pk, actor, on=localdate()),
        "address": reverse("outcomes:ask", args=[pk]),
        "may_answer": may_answer,
        "may_correct": may_answer and asked.can_be_corrected,
        "words": words if may_answer and asked.takes_words else None,
        "may_keep": KEEP_ASKS.opens_for(actor),
        "refusal": refusal,
    }
    return render(request, "outcomes/ask.html", context, status=409 if refusal else 200)


def _pressed(request: HttpRequest, found: Ask) -> str:
    """Keep what a focal point pressed or wrote; return why not, if it was refused."""
    who: dict[str, Any] = {"ask_id": found.pk, "by": actor_of(request), "at": now()}
    form = AnswerForm(request.POST)
    try:
        if form.is_valid():
            answer_ask(answer=form.cleaned_data["answer"], **who)
        elif "words" in request.POST:
            words = WordsForm(request.POST)
            words.is_valid()
            say_what(what=words.texts(found.answer.what if found.answer else {}), **who)
    except Refusal as refusal:
        return said(refusal)
    return ""


def _found(request: HttpRequest, pk: int) -> Ask:
    """Return the question if it concerns the actor. Raises Http404."""
    found: Ask = get_object_or_404(Ask.objects.concerning(actor_of(request)).select_related("answer"), pk=pk)
    return found


@permitted(KEEP_ASKS)
def enter(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter an answer that somebody told the secretariat."""
    return _kept(
        request, pk, ToldForm(request.POST or None), enter_answer, _("Enter an answer that was told")
    )


@permitted(KEEP_ASKS)
def postpone(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a question off."""
    return _kept(request, pk, PostponeForm(request.POST or None), postpone_ask, _("Put the question off"))


@permitted(KEEP_ASKS)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a question no more."""
    return _kept(request, pk, WithdrawForm(request.POST or None), withdraw_ask, _("Withdraw the question"))


def _kept(
    request: HttpRequest, pk: int, form: forms.Form, act: Callable[..., Ask], title: str
) -> HttpResponse:
    """Show a form about a question, or do what it brings."""
    found = _found(request, pk)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            act(ask_id=found.pk, by=actor_of(request), at=now(), **form.cleaned_data)
            return redirect("outcomes:ask", pk=pk)
    context = {"form": form, "title": title, "question": question(pk, on=localdate())}
    return render(request, "outcomes/form.html", {**context, "back": reverse("outcomes:ask", args=[pk])})


@permitted(SET_BEGINNING)
def beginning(request: HttpRequest) -> HttpResponse:
    """Set the day from which on outcomes are asked about."""
    known = Beginning.objects.first()
    form = BeginningForm(request.POST or None, initial={"day": known.day if known else localdate()})
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            set_beginning(by=actor_of(request), at=now(), **form.cleaned_data)
            messages.success(request, _("Kept. The questions follow tomorrow morning."))
            return redirect("outcomes:list")
    context = {"form": form, "title": _("Since when the hub asks"), "back": reverse("outcomes:list")}
    return render(request, "outcomes/form.html", context)
