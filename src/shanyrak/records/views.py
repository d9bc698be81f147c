"""What forms ask for while someone types."""

from __future__ import annotations

from django.apps import apps
from django.db.models import Case, When
from django.db.models.functions import Length
from django.http import Http404, HttpRequest, JsonResponse

from shanyrak.records.models import Record
from shanyrak.records.permissions import CHOOSE_RECORDS
from shanyrak.ui.access import actor_of, permitted

OFFERED = 12


@permitted(CHOOSE_RECORDS)
def options(request: HttpRequest, kind: str) -> JsonResponse:
    """Answer with the records of ``kind`` that match ``?q=`` and that the actor may see, as a field takes them."""
    records = record_model(kind).objects.standing().visible_to(actor_of(request)).order_by("label")
    if question := request.GET.get("q", "").partition(" #")[0].strip():
        records = records.matching(question)
        begins = Case(When(label__istartswith=question, then=0), default=1)
        records = records.order_by(begins, Length("label"), "label")  # the shortest name is meant most often
    found = records.values_list("label", "pk")[:OFFERED]
    return JsonResponse([f"{label} #{pk}" for label, pk in found], safe=False)


def record_model(kind: str) -> type[Record]:
    """Return the kind of record that goes by this word. Raises Http404."""
    try:
        model = apps.get_model(kind)
    except (LookupError, ValueError) as unknown:
        raise Http404 from unknown
    if not issubclass(model, Record):
        raise Http404
    return model
