"""What people have learnt, for those who may see it: officers all, a focal point the own party's."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from shanyrak.cooperation.activities.beneath import activity_beneath, around
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.permissions import SEE_LEARNERS
from shanyrak.cooperation.training.queries.transcript import (
    Transcript,
    own_registrations,
    registrations_seen,
    transcript,
)
from shanyrak.cooperation.training.transcript_file import transcript_document
from shanyrak.documents.pdf import as_pdf
from shanyrak.ui.access import actor_of, permitted


@permitted(SEE_LEARNERS)
@require_safe
def learner(request: HttpRequest, pk: int, learner: int) -> HttpResponseBase:
    """Show what a learner of this activity has learnt, here and elsewhere; as a file with ``?format=pdf``."""
    activity, actor = activity_beneath(request, pk), actor_of(request)
    seen = registrations_seen(Registration.objects.filter(activity=activity), actor)
    found = get_object_or_404(seen, pk=learner)
    known = transcript(registrations_seen(own_registrations(found), actor), at=now())
    if request.GET.get("format") == "pdf":
        return as_file(known, at=now())
    context = around(request, activity, _("Transcript")) | {"transcript": known, "learner": found}
    return render(request, "training/beneath/transcript.html", context)


def as_file(found: Transcript, *, at: datetime) -> HttpResponse:
    """Answer with a transcript as PDF."""
    response = HttpResponse(as_pdf(transcript_document(found, at=at)), content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="transcript.pdf"'
    return response
