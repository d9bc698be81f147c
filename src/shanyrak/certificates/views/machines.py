"""What machines and careful people take away: the issuer, its keys, its root certificate and who was revoked."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.timezone import now
from django.views.decorators.http import require_safe

from shanyrak.certificates.issuer import badge_keys, issuer, roots
from shanyrak.certificates.permissions import CHECK_CERTIFICATES
from shanyrak.certificates.queries import current_status, number_of_lists, trust_now
from shanyrak.ui.access import permitted
from shanyrak_methods.signatures.keys import jwk_of, pem_of
from shanyrak_methods.signatures.trust import as_json, did_document


def _json(value: dict[str, object], kind: str = "application/json") -> HttpResponse:
    answer = HttpResponse(as_json(value), content_type=kind)
    answer["Access-Control-Allow-Origin"] = "*"  # a checker in a browser may read what everybody may read
    return answer


@permitted(CHECK_CERTIFICATES)
@require_safe
def trust(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the file with which certificates are checked offline."""
    answer = _json(trust_now(at=now()))
    answer["Content-Disposition"] = 'attachment; filename="issuer.json"'
    return answer


@permitted(CHECK_CERTIFICATES)
@require_safe
def did(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the did:web document with all keys that ever signed a badge."""
    return _json(did_document(issuer(), badge_keys(at=now())), "application/did+json")


@permitted(CHECK_CERTIFICATES)
@require_safe
def keys(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the same keys as a JSON Web Key Set (RFC 7517)."""
    return _json({"keys": [jwk_of(key) for key in badge_keys(at=now())]}, "application/jwk-set+json")


@permitted(CHECK_CERTIFICATES)
@require_safe
def root(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out the root certificate, to be trusted in a PDF reader."""
    content = "".join(pem_of(one) for one in roots(at=now()))
    answer = HttpResponse(content, content_type="application/x-pem-file")
    answer["Content-Disposition"] = 'attachment; filename="root.pem"'
    return answer


@permitted(CHECK_CERTIFICATES)
@require_safe
def status(request: HttpRequest, number: int) -> HttpResponse:  # noqa: ARG001 - whoever asks gets the same
    """Hand out a list of revocations as it is now, signed."""
    if not 1 <= number <= number_of_lists():
        raise Http404
    answer = HttpResponse(current_status(number, at=now()), content_type="application/vc+jwt")
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Cache-Control"] = "max-age=300"
    return answer
