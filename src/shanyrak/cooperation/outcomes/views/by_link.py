"""The page that a link in a mail opens: the question, with the chosen answer ready. One press sends it."""

from __future__ import annotations

import logging
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, now
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from shanyrak.accounts.models import User
from shanyrak.cooperation.outcomes.actions import answer_ask, say_what
from shanyrak.cooperation.outcomes.forms import AnswerForm, WordsForm
from shanyrak.cooperation.outcomes.gateways import tries_too_often
from shanyrak.cooperation.outcomes.links import address_of, name_of
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.outcomes.permissions import OPEN_ANSWER_LINK
from shanyrak.cooperation.outcomes.queries.question import person_of_link, question
from shanyrak.refusals import Refusal
from shanyrak.ui.access import permitted
from shanyrak.ui.showing import said

log = logging.getLogger(__name__)


@permitted(OPEN_ANSWER_LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def by_link(request: HttpRequest, token: str) -> HttpResponseBase:
    """Show the question, or keep the answer that was pressed; in the language of the person it was sent to."""
    if tries_too_often(request):
        return render(request, "outcomes/by_link.html", {"too_often": True}, status=429)
    try:
        ask, person = person_of_link(token)
    except Refusal as refusal:
        log.warning("A link to answer a question was refused.")
        return render(request, "outcomes/by_link.html", {"refused": said(refusal)}, status=403)
    with override(_language(request, person)):
        if request.method == "POST":
            return _pressed(request, token, ask, person)
        return _shown(request, token, ask, person)


def _pressed(request: HttpRequest, token: str, ask: Ask, person: User) -> HttpResponse:
    """Keep what was pressed or written, and show the page anew."""
    who: dict[str, Any] = {"by": person, "at": now(), "link": name_of(token)}
    form = AnswerForm(request.POST)
    try:
        if form.is_valid():
            answer_ask(ask_id=ask.pk, answer=form.cleaned_data["answer"], **who)
        elif "words" in request.POST:
            words = WordsForm(request.POST)
            words.is_valid()
            texts = words.texts(ask.answer.what if ask.answer else {})
            say_what(ask_id=ask.pk, what=texts, **who)
    except Refusal as refusal:
        return _shown(request, token, ask, person, refusal=said(refusal), status=409)
    return redirect(address_of(token))


def _shown(
    request: HttpRequest, token: str, ask: Ask, person: User, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    asked = question(ask.pk, on=localdate())
    own = asked.answered_by in {None, person.pk}
    words = WordsForm(initial={"words": asked.what.text}, sort=asked.answer)
    wanted = request.GET.get("answer", "")
    context = {
        "question": asked,
        "address": address_of(token),
        "ready": next((one for one in asked.choices if one.answer == wanted and not asked.answer), None),
        "may_correct": own and asked.can_be_corrected,
        "words": words if own and asked.takes_words else None,
        "refusal": refusal,
    }
    return render(request, "outcomes/by_link.html", context, status=status)


def _language(request: HttpRequest, person: User) -> str:
    """Return the language chosen on this device, or else the person's own."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    return chosen if chosen in dict(settings.LANGUAGES) else person.language
