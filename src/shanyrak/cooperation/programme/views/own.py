"""A registered person's own programme: choosing sessions, taking them into a calendar, saying what one thinks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from shanyrak.cooperation.programme.actions import choose_session, give_feedback, leave_session
from shanyrak.cooperation.programme.calendar import calendar_of
from shanyrak.cooperation.programme.forms import FeedbackAnswerForm
from shanyrak.cooperation.programme.models import FeedbackForm, FeedbackGiven, Session
from shanyrak.cooperation.programme.permissions import CHOOSE_SESSIONS
from shanyrak.cooperation.programme.queries.feedback import question_in_words
from shanyrak.cooperation.programme.rules import SessionKind, SessionState
from shanyrak.cooperation.registration.links import own_address, registration_of
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.rules import State
from shanyrak.cooperation.registration.views.own import language_for
from shanyrak.documents.calendar import MEDIA_TYPE
from shanyrak.records.languages import said_in
from shanyrak.records.secret_links import LinkNotGood, name_of
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import refusals_shown_on, said

OwnView = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link opened: the registration, and the language that its person reads."""

    registration: Registration
    token: str
    language: str


def of_a_registered_person(view: OwnView) -> OwnView:
    """Give a page the registration that its link opens; in the person's language, never kept by a cache, never indexed."""

    @wraps(view)
    def opened(request: HttpRequest, token: str, **parts: int) -> HttpResponseBase:
        try:
            registration = registration_of(token)
        except LinkNotGood as refusal:
            return render(request, "registration/own.html", {"refused": said(refusal)}, status=404)
        language = language_for(request, registration)
        with override(language):
            response = view(request, Opened(registration, token, language), **parts)
        response["X-Robots-Tag"] = "noindex"
        return response

    guarded: OwnView = permitted(CHOOSE_SESSIONS)(never_cache(opened))
    return guarded


@of_a_registered_person
@require_POST
def choose(request: HttpRequest, opened: Opened, part: int) -> HttpResponse:
    """Choose a session, or leave it."""
    registration = opened.registration
    session = get_object_or_404(Session.objects.in_programme(), pk=part, activity=registration.activity_id)
    act = leave_session if "leave" in request.POST else choose_session
    try:
        act(
            session_id=session.pk, registration=registration, by=VISITOR, at=now(), link=name_of(opened.token)
        )
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect(f"{own_address(registration)}#programme")


@of_a_registered_person
@require_safe
def calendar(_request: HttpRequest, opened: Opened) -> HttpResponse:
    """Hand out the person's sessions as a calendar to follow: it stays the same calendar."""
    registration = opened.registration
    if registration.state != State.APPROVED.value:
        raise Http404
    rows = Session.objects.standing().filter(activity=registration.activity_id)
    mine = rows.filter(choices__registration=registration).exclude(state=SessionState.DRAFT.value)
    name = str(said_in(registration.activity.title, opened.language))
    content = calendar_of(mine.select_related("activity", "room").in_time(), name, language=opened.language)
    return HttpResponse(content, content_type=MEDIA_TYPE)


@of_a_registered_person
def feedback(request: HttpRequest, opened: Opened, part: int | None = None) -> HttpResponse:
    """Ask what a person thinks of the activity, or of one session; each once."""
    registration = opened.registration
    asked = get_object_or_404(FeedbackForm, activity=registration.activity_id)
    session = _session(registration, part)
    given = FeedbackGiven.objects.filter(form=asked, session=session, registration=registration).exists()
    questions = [(one, str(question_in_words(one))) for one in asked.questions.filter(is_asked=True)]
    form = FeedbackAnswerForm(request.POST or None, questions=questions)
    if request.method == "POST" and form.is_valid():
        with refusals_shown_on(form):
            give_feedback(
                form=asked,
                registration=registration,
                session=session,
                answers=form.answers(),
                by=VISITOR,
                at=now(),
            )
            messages.success(request, _("Thank you. Your answer is kept without your name."))
            return redirect(own_address(registration))
    context = {
        "registration": registration,
        "about": said_in((session or registration.activity).title, opened.language),
        "form": form,
        "given": given,
        "back": own_address(registration),
    }
    return render(request, "programme/own_feedback.html", context)


def _session(registration: Registration, part: int | None) -> Session | None:
    if part is None:
        return None
    rows = Session.objects.in_programme().exclude(session_kind=SessionKind.BREAK.value)
    found: Session = get_object_or_404(rows, pk=part, activity=registration.activity_id)
    return found
