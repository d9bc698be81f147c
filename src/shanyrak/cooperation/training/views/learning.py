"""What else a learner does by a secret link: evaluate, read the files, see what they have learnt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language, gettext, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.actions import give_behaviour, give_reaction
from shanyrak.cooperation.training.forms import SuperiorForm
from shanyrak.cooperation.training.models import Cohort, Evaluation, Material
from shanyrak.cooperation.training.permissions import OPEN_LEARNER_LINK
from shanyrak.cooperation.training.queries.transcript import own_registrations, transcript
from shanyrak.cooperation.training.rules.evaluation import HIGHEST, LOWEST, STATEMENTS, Asked
from shanyrak.cooperation.training.views.courses import sent
from shanyrak.cooperation.training.views.link import (
    acting,
    by_link,
    form_of,
    kept_out,
    language_for,
    not_good,
)
from shanyrak.cooperation.training.views.transcripts import as_file
from shanyrak.records.languages import said_in
from shanyrak.records.secret_links import LinkNotGood
from shanyrak.refusals import Refusal
from shanyrak.roles import VISITOR
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import said

LONGEST_WORDS = 4_000
ON_THE_SCALE = frozenset(str(mark) for mark in range(LOWEST, HIGHEST + 1))


@dataclass(frozen=True, slots=True)
class Statement:
    """A line of a form to tick, and what was ticked."""

    key: str
    text: str
    chosen: int | None


@by_link
def evaluate(request: HttpRequest, learner: Registration, token: str) -> HttpResponseBase:
    """Ask what the learner thinks of the course, and keep it."""
    cohort = get_object_or_404(
        Cohort.objects.standing().select_related("course"), activity=learner.activity_id
    )
    known = Evaluation.objects.filter(registration=learner, asked=Asked.REACTION.value).first()
    superior = SuperiorForm(request.POST or None, initial=_superior(learner))
    refused = ""
    if request.method == "POST" and superior.is_valid():
        try:
            give_reaction(
                registration_id=learner.pk,
                ratings=ratings_in(request),
                words=request.POST.get("words", "")[:LONGEST_WORDS],
                by=acting(learner),
                at=now(),
                **superior.cleaned_data,
            )
            return redirect("learn:evaluate", token=token)
        except Refusal as refusal:
            refused = said(refusal)
    context = _asking(request, Asked.REACTION, known) | {
        "learner": learner,
        "token": token,
        "own": own_address(learner),
        "title": said_in(cohort.course.title, get_language() or "en"),
        "superior": superior,
        "refused": refused,
    }
    return render(request, "training/learn/evaluate.html", context, status=409 if refused else 200)


def _superior(learner: Registration) -> dict[str, str]:
    form = Evaluation.objects.filter(registration=learner, asked=Asked.SUPERIOR.value).first()
    return {"superior": form.name, "superior_email": form.email} if form else {}


@permitted(OPEN_LEARNER_LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def after(request: HttpRequest, token: str) -> HttpResponseBase:
    """Ask a learner or a superior what changed in the work, and keep it."""
    try:
        form = form_of(token)
    except LinkNotGood as refusal:
        return not_good(request, refusal)
    with override(language_for(request, form.registration.language)):
        return kept_out(_after(request, token, form))


def _after(request: HttpRequest, token: str, form: Evaluation) -> HttpResponse:
    refused = ""
    if request.method == "POST":
        try:
            words = request.POST.get("words", "")[:LONGEST_WORDS]
            give_behaviour(
                evaluation_id=form.pk, ratings=ratings_in(request), words=words, by=VISITOR, at=now()
            )
            return redirect("learn:after", token=token)
        except Refusal as refusal:
            refused = said(refusal)
    context = _asking(request, Asked(form.asked), form) | {
        "title": said_in(form.registration.activity.title, get_language() or "en"),
        "name": form.registration.name,
        "of_superior": form.asked == Asked.SUPERIOR,
        "refused": refused,
    }
    return render(request, "training/learn/after.html", context, status=409 if refused else 200)


def _asking(request: HttpRequest, asked: Asked, known: Evaluation | None) -> dict[str, object]:
    """Return a form as its page shows it: what was just ticked, or else what was given before."""
    ticked: Mapping[str, int] = (
        ratings_in(request) if request.method == "POST" else known.ratings if known else {}
    )
    return {
        "statements": [
            Statement(key, gettext(text), ticked.get(key)) for key, text in STATEMENTS[asked].items()
        ],
        "marks": range(LOWEST, HIGHEST + 1),
        "words": request.POST.get("words", known.words if known else ""),
        "given_at": known.given_at if known else None,
        "at_desk": False,
    }


def ratings_in(request: HttpRequest) -> dict[str, int]:
    """Return what was ticked, by statement; what is no mark is left out and found missing."""
    ticked = {name: request.POST[name] for name in request.POST if name.startswith("rating_")}
    marks = {name: str(mark) for name, mark in ticked.items()}
    return {name.removeprefix("rating_"): int(mark) for name, mark in marks.items() if mark in ON_THE_SCALE}


@by_link
def material(request: HttpRequest, learner: Registration, token: str, pk: int) -> HttpResponseBase:  # noqa: ARG001 - every page behind the link is handed its token
    """Send a file of the course or the cohort to a learner of it."""
    found = get_object_or_404(Material.objects.select_related("document", "cohort"), pk=pk)
    cohort = get_object_or_404(Cohort.objects.standing(), activity=learner.activity_id)
    own = found.course_id == cohort.course_id and found.cohort_id in {None, cohort.pk}
    if not own or found.audience == "secretariat":
        raise Http404
    return sent(found)


@by_link
def own_transcript(request: HttpRequest, learner: Registration, token: str) -> HttpResponseBase:
    """Show a learner what they have learnt, in all courses; as a file with ``?format=pdf``."""
    found = transcript(own_registrations(learner), at=now(), for_learner=True)
    if request.GET.get("format") == "pdf":
        return as_file(found, at=now())
    context = {
        "learner": learner,
        "token": token,
        "own": own_address(learner),
        "transcript": found,
        "at_desk": False,
    }
    return render(request, "training/learn/transcript.html", context)
