"""The pages of notices: one's own, how one wants to be told, and for the staff what became of the mails."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from shanyrak.accounts.models import User
from shanyrak.notices import actions, queries
from shanyrak.notices.forms import ChoicesForm, DeliveryFilters, NoticeFilters
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.permissions import SEE_DELIVERIES, SEE_OWN_NOTICES, SEND_AGAIN, UNSUBSCRIBE
from shanyrak.notices.queries import Delivery
from shanyrak.notices.rules import MAIL_STATE_NAMES, MailState
from shanyrak.notices.tokens import mail_of_token
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import said

OWN = Listing(
    name="notices",
    title=gettext_lazy("Notices"),
    rows=queries.notices,
    line=queries.notice_line,
    filters=NoticeFilters,
    first_order="unread",
    template="notices/list.html",
    empty=gettext_lazy("You have no notices."),
    columns=(
        Column("unread", gettext_lazy("Unread"), lambda line: line.is_unread, order=("is_read", "turned")),
        Column("subject", gettext_lazy("Notice"), lambda line: line.said.subject),
        Column("text", gettext_lazy("Text"), lambda line: line.said.text),
        Column("kind", gettext_lazy("About"), lambda line: line.said.kind, order=("kind", "turned")),
        Column("made", gettext_lazy("When"), lambda line: line.made_at, order=("made_at",), date=True),
    ),
)

DELIVERIES = Listing(
    name="deliveries",
    title=gettext_lazy("Mails to people"),
    rows=queries.deliveries,
    line=queries.delivery,
    filters=DeliveryFilters,
    first_order="-made",
    template="notices/deliveries.html",
    empty=gettext_lazy("No mail was made yet."),
    context=lambda request: delivery_context(request),  # noqa: PLW0108 - it stands below
    columns=(
        Column(
            "made",
            gettext_lazy("Made"),
            lambda one: one.made_at,
            lambda one: reverse("notices:delivery", args=[one.id]),
            ("made_at",),
            date=True,
        ),
        Column(
            "to", gettext_lazy("To"), lambda one: one.to, order=("to__name", "recipient__name", "to__email")
        ),
        Column("address", gettext_lazy("Address"), lambda one: one.address, on_page=False),
        Column("kinds", gettext_lazy("About"), lambda one: one.kinds),
        Column(
            "state",
            gettext_lazy("State"),
            lambda one: one.state_name,
            order=("state", "made_at"),
            template="notices/state_cell.html",
        ),
        Column("reason", gettext_lazy("Why"), lambda one: one.reason),
        Column("answer", gettext_lazy("The server said"), lambda one: one.answer),
        Column(
            "attempts", gettext_lazy("Tries"), lambda one: one.attempts, order=("attempts",), numeric=True
        ),
    ),
)
SHOWN_STATES = (
    (MailState.SENT, "ok"),
    (MailState.DEFERRED, ""),
    (MailState.UNKNOWN, "gold"),
    (MailState.UNDELIVERABLE, "bad"),
    (MailState.NOT_SENT, ""),
)


def signed_in(request: HttpRequest) -> User:
    """Return whose page this is."""
    return cast(User, request.user)


@permitted(SEE_OWN_NOTICES)
@require_safe
@never_cache
def notices(request: HttpRequest) -> HttpResponseBase:
    """Show one's notices, the unread ones first, or export them."""
    return show_list(request, OWN, also={"many": queries.MANY})


def back(request: HttpRequest) -> HttpResponse:
    """Lead back to the list as it was narrowed."""
    there = request.POST.get("back", "")
    own = reverse("notices:list")
    safe = there.startswith(own) and url_has_allowed_host_and_scheme(there, allowed_hosts=None)
    return redirect(there if safe else own)


@permitted(SEE_OWN_NOTICES)
@require_POST
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one notice as read."""
    marked_read(request, pk)
    return back(request)


@permitted(SEE_OWN_NOTICES)
@require_POST
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one notice as read and lead to what it is about."""
    notice = marked_read(request, pk)
    return redirect(notice.address or "notices:list")


def marked_read(request: HttpRequest, pk: int) -> Notice:
    """Mark a notice as read and return it. Raises Http404 for somebody else's."""
    try:
        return actions.mark_read(notice_id=pk, by=actor_of(request), at=now())
    except Notice.DoesNotExist:
        raise Http404 from None


@permitted(SEE_OWN_NOTICES)
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all one's notices as read, or those of one kind."""
    actions.mark_all_read(by=actor_of(request), at=now(), kind=request.POST.get("kind", ""))
    return back(request)


@permitted(SEE_OWN_NOTICES)
@never_cache
def choices(request: HttpRequest) -> HttpResponse:
    """Show how one is told of each kind of notice, or keep what was chosen."""
    user = signed_in(request)
    form = ChoicesForm(request.POST or None, chosen=queries.paces_of(user.pk))
    if request.method == "POST" and form.is_valid():
        actions.choose(user_id=user.pk, wanted=form.wanted(), by=user, at=now())
        messages.success(request, _("Your choice is kept."))
        return redirect("notices:choices")
    context = {"form": form, "trouble": queries.own_trouble(user), "mail_is_sent": settings.MAIL_IS_SENT}
    return render(request, "notices/choices.html", context)


@permitted(SEE_OWN_NOTICES)
@require_POST
def trust_own_address(request: HttpRequest) -> HttpResponse:
    """Send mail again to one's address, which took none."""
    user = signed_in(request)
    actions.trust_address(user_id=user.pk, by=user, at=now())
    messages.success(request, _("Mail will be sent to your address again."))
    return redirect("notices:choices")


@csrf_exempt  # a mail program posts it, without a page of ours before; the signed link is what allows it
@permitted(UNSUBSCRIBE)
@never_cache
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button that stops mails like one that was sent; stop them when it is pressed, and offer to undo it."""
    context: dict[str, Any] = {"at_desk": False, "stopped": False}
    try:
        mail_id = mail_of_token(token)
        if request.method == "POST":
            undo = "undo" in request.POST
            act = actions.subscribe_again if undo else actions.unsubscribe
            act(mail_id=mail_id, by=actor_of(request), at=now())
            context |= {"stopped": not undo, "resumed": undo}
        context["kinds"] = queries.kinds_carried(mail_id)
    except Refusal as refusal:
        context["refused"] = said(refusal)
    return render(request, "notices/unsubscribe.html", context, status=403 if "refused" in context else 200)


@permitted(SEE_DELIVERIES)
@require_safe
@never_cache
def deliveries(request: HttpRequest) -> HttpResponseBase:
    """Show what became of the mails, or export it."""
    return show_list(request, DELIVERIES)


def delivery_context(request: HttpRequest) -> dict[str, Any]:
    """Return what the page of mails shows besides its list."""
    counts = queries.counts_by_state()
    there = reverse("notices:deliveries")
    return {
        "states": [
            (
                counts.get(state, 0),
                _(MAIL_STATE_NAMES[state]),
                tone if counts.get(state) else "",
                f"{there}?state={state}",
            )
            for state, tone in SHOWN_STATES
        ],
        "unreachable": queries.unreachable(),
        "may_send": SEND_AGAIN.allows(actor_of(request)),
        "mail_is_sent": settings.MAIL_IS_SENT,
    }


def found(request: HttpRequest, pk: int) -> Delivery:
    """Return what became of one mail. Raises Http404."""
    one = queries.one_delivery(pk, actor_of(request))
    if one is None:
        raise Http404
    return one


@permitted(SEE_DELIVERIES)
@require_safe
@never_cache
def delivery(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what became of one mail."""
    context = {"mail": found(request, pk), "may_send": SEND_AGAIN.allows(actor_of(request))}
    return render(request, "notices/delivery.html", context)


@permitted(SEND_AGAIN)
@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a mail again that was not delivered."""
    return done(request, pk, actions.try_again, _("The mail waits to be sent again."))


@permitted(SEND_AGAIN)
@require_POST
def arrived(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that a mail of unknown fate arrived."""
    return done(request, pk, actions.note_arrived, _("The mail counts as sent."))


def done(request: HttpRequest, pk: int, act: Callable[..., Mail], message: str) -> HttpResponse:
    """Do one act to a mail, say so or why not, and lead back to it."""
    found(request, pk)
    try:
        act(mail_id=pk, by=actor_of(request), at=now())
    except Refusal as refusal:
        messages.error(request, said(refusal))
    else:
        messages.success(request, message)
    return redirect("notices:delivery", pk)


@permitted(SEND_AGAIN)
@require_POST
def trust_address(request: HttpRequest, user_id: int) -> HttpResponse:
    """Send mail again to somebody's address, which took none."""
    actions.trust_address(user_id=user_id, by=actor_of(request), at=now())
    messages.success(request, _("Mail will be sent to this address again."))
    return redirect("notices:deliveries")
