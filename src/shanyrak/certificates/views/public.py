"""What everybody may open: the page of a certificate whose address they were given, its files, and the check of a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from shanyrak.certificates.badges import badge_picture
from shanyrak.certificates.checking_words import verdict
from shanyrak.certificates.forms import CheckForm
from shanyrak.certificates.gateways import checks_too_often
from shanyrak.certificates.issuer import page_of
from shanyrak.certificates.permissions import CHECK_CERTIFICATES, SEE_CERTIFICATES
from shanyrak.certificates.queries import certificate_shown, checked, papers_kept
from shanyrak.ui.access import actor_of, permitted
from shanyrak_methods.signatures.trust import as_json

Rest = ParamSpec("Rest")
Page = Callable[Concatenate[HttpRequest, Rest], HttpResponse]


def unlisted(view: Page[Rest]) -> Page[Rest]:
    """Ask search engines to leave a page out: only who was given the address should find it."""

    @wraps(view)
    def answered(request: HttpRequest, /, *args: Rest.args, **kwargs: Rest.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answered


@permitted(CHECK_CERTIFICATES)
@require_safe
@never_cache
@unlisted
def public(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Show whether a certificate counts, whose it is, who issued it, and how to check it oneself."""
    certificate = certificate_shown(uuid)
    if certificate is None:
        raise Http404
    context = {
        "certificate": certificate,
        "page_address": page_of(uuid),
        "at_desk": False,  # everybody sees the same page
        "may_see": SEE_CERTIFICATES.opens_for(actor_of(request)),
    }
    return render(request, "certificates/public.html", context)


@permitted(CHECK_CERTIFICATES)
@require_safe
@never_cache
@unlisted
def pdf(request: HttpRequest, uuid: UUID) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the signed paper."""
    held = papers_kept(uuid, "pdf")
    if held is None:
        raise Http404
    return _file(bytes(held.pdf), "application/pdf", f"certificate-{uuid}.pdf")


@permitted(CHECK_CERTIFICATES)
@require_safe
@never_cache
@unlisted
def badge(request: HttpRequest, uuid: UUID) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the badge as JSON with its proof."""
    held = papers_kept(uuid, "document")
    if held is None:
        raise Http404
    return _file(as_json(held.document), "application/vc+ld+json", f"badge-{uuid}.json")


@permitted(CHECK_CERTIFICATES)
@require_safe
@never_cache
@unlisted
def token(request: HttpRequest, uuid: UUID) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the badge as a signed token."""
    held = papers_kept(uuid, "token")
    if held is None:
        raise Http404
    return _file(held.token.encode("ascii"), "application/vc+jwt", f"badge-{uuid}.jwt")


@permitted(CHECK_CERTIFICATES)
@require_safe
@never_cache
@unlisted
def picture(request: HttpRequest, uuid: UUID) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the badge as a picture with the token inside, in the holder's language."""
    held = papers_kept(uuid, "token", "certificate__kind", "certificate__language")
    if held is None:
        raise Http404
    with override(held.certificate.language):
        drawn = badge_picture(held.certificate.kind, held.token)
    return _file(drawn, "image/png", f"badge-{uuid}.png", shown=True)


def _file(content: bytes, kind: str, name: str, *, shown: bool = False) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'{"inline" if shown else "attachment"}; filename="{name}"'
    return answer


@permitted(CHECK_CERTIFICATES)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def verify(request: HttpRequest) -> HttpResponse:
    """Say in plain words whether a file is a certificate of this hub, unaltered and still valid. Nothing is kept."""
    form = CheckForm(request.POST or None, request.FILES or None)
    if request.method != "POST":
        return render(request, "certificates/verify.html", {"form": form})
    if checks_too_often(request):
        return render(request, "certificates/verify.html", {"form": form, "too_often": True}, status=429)
    if not form.is_valid():
        return render(request, "certificates/verify.html", {"form": form})
    found, certificate = checked(form.cleaned_data["file"].read(), at=now())
    context = {"form": CheckForm(), "verdict": verdict(found, certificate)}
    return render(request, "certificates/verify.html", context)
