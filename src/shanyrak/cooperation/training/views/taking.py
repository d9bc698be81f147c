"""Taking a quiz by a secret link: one question a page, saved as one goes, with or without a script."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now

from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.actions import begin_attempt, hand_in, save_answer
from shanyrak.cooperation.training.models import Attempt, GivenAnswer, Quiz
from shanyrak.cooperation.training.queries.taking import OwnQuiz, asked, judged, own_quiz, steps
from shanyrak.cooperation.training.rules.marking import QuestionKind
from shanyrak.cooperation.training.rules.quizzes import AttemptOver, is_over
from shanyrak.cooperation.training.views.link import acting, by_link
from shanyrak.refusals import Refusal
from shanyrak.ui.showing import said

SEEDS = 2**62


@by_link
def quiz(request: HttpRequest, learner: Registration, token: str, quiz: int) -> HttpResponseBase:
    """Say what awaits the learner, or begin."""
    found = _quiz(learner, quiz)
    refused = ""
    if request.method == "POST":
        try:
            attempt = begin_attempt(
                quiz_id=found.pk,
                registration_id=learner.pk,
                seed=secrets.randbelow(SEEDS),
                by=acting(learner),
                at=now(),
            )
        except Refusal as refusal:
            refused = said(refusal)
        else:
            return redirect("learn:question", token=token, attempt=attempt.pk, place=_first_open(attempt))
    context = _around(learner, token) | {"quiz": _own(found, learner), "refused": refused}
    return render(request, "training/learn/quiz.html", context, status=409 if refused else 200)


@by_link
def question(
    request: HttpRequest, learner: Registration, token: str, attempt: int, place: int
) -> HttpResponseBase:
    """Show one question; keep what was answered and go where the learner wants to go."""
    found = _attempt(learner, attempt)
    if _is_over(found):
        return _over(request, learner, token, found)
    try:
        if request.method == "POST":
            return _answered(request, learner, token, found, place)
        shown = asked(found, place)
    except GivenAnswer.DoesNotExist as unknown:
        raise Http404 from unknown
    context = _around(learner, token) | _clock(found)
    context |= {"quiz": _own(found.quiz, learner), "question": shown, "steps": steps(found)}
    return render(request, "training/learn/question.html", context)


def _answered(
    request: HttpRequest, learner: Registration, token: str, attempt: Attempt, place: int
) -> HttpResponseBase:
    """Keep an answer; a script gets a word that it is kept, a form the next page."""
    try:
        save_answer(
            attempt_id=attempt.pk,
            place=place,
            chosen=_chosen(request, attempt.answers.select_related("asked").get(place=place)),
            text=request.POST.get("text", ""),
            to_return="to_return" in request.POST,
            by=acting(learner),
            at=now(),
        )
    except AttemptOver:
        return _over(request, learner, token, attempt)
    if _wants_json(request):
        return JsonResponse({"saved": True})
    wanted, last = request.POST.get("go", ""), attempt.answers.count()
    following = int(wanted) if wanted.isdecimal() else place + 1
    if wanted == "check" or not 1 <= following <= last:
        return redirect("learn:check", token=token, attempt=attempt.pk)
    return redirect("learn:question", token=token, attempt=attempt.pk, place=following)


def _chosen(request: HttpRequest, answer: GivenAnswer) -> list[str]:
    """Return the choices that were ticked; of an order, the choice that stands at each place."""
    if answer.asked.kind != QuestionKind.ORDER:
        return request.POST.getlist("chosen")
    places = {request.POST.get(f"place_{mark}", ""): mark for mark in reversed(answer.shown)}
    return [places.get(str(place), "") for place in range(1, len(answer.shown) + 1)]


@by_link
def check(request: HttpRequest, learner: Registration, token: str, attempt: int) -> HttpResponseBase:
    """Show what is answered and what is open; hand everything in."""
    found = _attempt(learner, attempt)
    if request.method == "POST" or _is_over(found):
        return _over(request, learner, token, found)
    row = steps(found)
    context = _around(learner, token) | _clock(found)
    context |= {
        "quiz": _own(found.quiz, learner),
        "steps": row,
        "open": [step for step in row if not step.is_answered],
    }
    return render(request, "training/learn/check.html", context)


@by_link
def result(request: HttpRequest, learner: Registration, token: str, attempt: int) -> HttpResponseBase:
    """Show what came out, as far as the quiz shows it by now."""
    found = _attempt(learner, attempt)
    if not _is_over(found):
        return redirect("learn:check", token=token, attempt=attempt)
    if found.handed_in_at is None:
        found = hand_in(attempt_id=found.pk, by=acting(learner), at=now())
    own = _own(found.quiz, learner)
    context = _around(learner, token) | {
        "quiz": own,
        "attempt": next(one for one in own.attempts if one.id == found.pk),
        "judged": judged(found, at=now(), may_try_again=own.may_begin),
    }
    return render(request, "training/learn/result.html", context)


def _over(request: HttpRequest, learner: Registration, token: str, attempt: Attempt) -> HttpResponse:
    """Hand in what is there, and lead to what came out."""
    hand_in(attempt_id=attempt.pk, by=acting(learner), at=now())
    if _wants_json(request):
        return JsonResponse({"saved": False, "over": True}, status=409)
    return redirect("learn:result", token=token, attempt=attempt.pk)


def _wants_json(request: HttpRequest) -> bool:
    return request.headers.get("accept", "") == "application/json"


def _is_over(attempt: Attempt) -> bool:
    return is_over(attempt.ends_at, handed_in=attempt.handed_in_at is not None, at=now())


def _first_open(attempt: Attempt) -> int:
    return next((step.place for step in steps(attempt) if not step.is_answered), 1)


def _quiz(learner: Registration, pk: int) -> Quiz:
    rows = Quiz.objects.filter(cohort__activity=learner.activity_id, cohort__merged_into=None)
    return get_object_or_404(rows.select_related("cohort__course"), pk=pk)


def _attempt(learner: Registration, pk: int) -> Attempt:
    rows = Attempt.objects.filter(registration=learner, quiz__cohort__activity=learner.activity_id)
    return get_object_or_404(rows.select_related("quiz__cohort__course"), pk=pk)


def _own(quiz: Quiz, learner: Registration) -> OwnQuiz:
    attempts = Attempt.objects.filter(quiz=quiz, registration=learner).order_by("number")
    return own_quiz(quiz, list(attempts), at=now())


def _around(learner: Registration, token: str) -> dict[str, Any]:
    """Return what every page of a learner shows around itself."""
    return {"own": own_address(learner), "token": token}


def _clock(attempt: Attempt) -> dict[str, Any]:
    """Return the server's time and how much of it is left, as the clock shows it without a script."""
    at = now()
    seconds = max(0, int((attempt.ends_at - at).total_seconds())) if attempt.ends_at else 0
    return {"attempt": attempt, "now": at, "left": f"{seconds // 60}:{seconds % 60:02d}"}
