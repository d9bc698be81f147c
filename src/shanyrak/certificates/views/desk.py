"""The desk's pages: all certificates, one of them, and what can be done with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from shanyrak.certificates.actions import erase_holder, replace, revoke
from shanyrak.certificates.forms import CertificateFilters, ReplaceForm, RevokeForm
from shanyrak.certificates.models import Certificate
from shanyrak.certificates.permissions import (
    ERASE_HOLDERS,
    ISSUE_CERTIFICATES,
    REVOKE_CERTIFICATES,
    SEE_CERTIFICATES,
)
from shanyrak.certificates.queries import certificate_line, certificates, listed, shown
from shanyrak.refusals import Refusal
from shanyrak.ui.access import actor_of, permitted
from shanyrak.ui.lists import Column, Listing, show_list
from shanyrak.ui.showing import refusals_shown_on, said

listing = Listing(
    name="certificates",
    title=_("Certificates"),
    rows=certificates,
    line=certificate_line,
    filters=CertificateFilters,
    first_order="-issued",
    empty=_("No certificates yet. They are issued on the page of an activity, under “Certificates”."),
    columns=(
        Column(
            "number",
            _("Number"),
            lambda c: c.number,
            order=("year", "place_in_year"),
            template="certificates/number.html",
        ),
        Column("holder", _("Holder"), lambda c: c.holder, order=("held_by__name",)),
        Column("title", _("For what"), lambda c: c.title, order=("title",)),
        Column("kind", _("Kind"), lambda c: c.kind, order=("kind",)),
        Column("issued", _("Issued"), lambda c: c.issued_at, order=("issued_at",), date=True),
        Column(
            "state", _("State"), lambda c: c.state, template="certificates/state.html", order=("standing",)
        ),
        Column("email", _("E-mail"), lambda c: c.email, on_page=False),
        Column("uuid", _("Identifier"), lambda c: str(c.uuid), on_page=False),
    ),
)


@permitted(SEE_CERTIFICATES)
@require_safe
def all_certificates(request: HttpRequest) -> HttpResponseBase:
    """Show all certificates."""
    return show_list(request, listing)


@permitted(SEE_CERTIFICATES)
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one certificate and what can be done with it."""
    return _page(request, _found(request, pk))


@permitted(REVOKE_CERTIFICATES)
@require_http_methods(["GET", "POST"])
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Revoke a certificate, with the reason that everybody will read."""
    certificate = _found(request, pk)
    form = RevokeForm(request.POST or None)
    if form.is_valid():
        with refusals_shown_on(form):
            revoke(certificate=certificate, reason=form.why(), by=actor_of(request), at=now())
            messages.success(request, gettext("The certificate is revoked."))
            return redirect("certificates:detail", pk)
    return _form(request, certificate, form, gettext("Revoke this certificate"), gettext("Revoke"), bad=True)


@permitted(ISSUE_CERTIFICATES)
@require_http_methods(["GET", "POST"])
def set_right(request: HttpRequest, pk: int) -> HttpResponse:
    """Issue a certificate anew with the name set right."""
    certificate = _found(request, pk)
    line = certificate_line(certificate)
    form = ReplaceForm(request.POST or None, initial={"name": line.holder, "email": line.email})
    if form.is_valid():
        with refusals_shown_on(form):
            made = replace(certificate=certificate, by=actor_of(request), at=now(), **form.cleaned_data)
            messages.success(request, gettext("A corrected certificate is issued; the old one says so."))
            return redirect("certificates:detail", made.pk)
    return _form(request, certificate, form, gettext("Correct the name"), gettext("Issue anew"))


@permitted(ERASE_HOLDERS)
@require_POST
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """Erase whose a certificate is."""
    certificate = _found(request, pk)
    try:
        erase_holder(certificate=certificate, by=actor_of(request), at=now())
        messages.success(request, gettext("Whose this certificate is was erased here."))
    except Refusal as refusal:
        messages.error(request, said(refusal))
    return redirect("certificates:detail", pk)


def _page(request: HttpRequest, certificate: Certificate) -> HttpResponse:
    actor = actor_of(request)
    facts = shown(certificate)
    context: dict[str, Any] = {
        "certificate": facts,
        "email": certificate_line(certificate).email,
        "newer": getattr(certificate, "replaced_by", None),
        "older": certificate.replaces,
        "may_revoke": facts.is_valid and REVOKE_CERTIFICATES.allows(actor),
        "may_replace": facts.is_valid and facts.has_papers and ISSUE_CERTIFICATES.allows(actor),
        "may_erase": facts.has_papers and ERASE_HOLDERS.allows(actor),
    }
    return render(request, "certificates/detail.html", context)


def _form(
    request: HttpRequest, certificate: Certificate, form: Any, title: str, button: str, *, bad: bool = False
) -> HttpResponse:
    context = {
        "certificate": shown(certificate),
        "form": form,
        "title": title,
        "button": button,
        "bad": bad,
        "back": reverse("certificates:detail", args=[certificate.pk]),
    }
    return render(request, "certificates/form.html", context)


def _found(request: HttpRequest, pk: int) -> Certificate:
    rows = listed(Certificate.objects.visible_to(actor_of(request)).select_related("replaces", "replaced_by"))
    certificate: Certificate = get_object_or_404(rows, pk=pk)
    return certificate
