"""From which amount on a budget line needs the director's approval."""

from __future__ import annotations

from decimal import Decimal

from shanyrak.cooperation.preparation.models import Limit


def limit_for(currency: str) -> Decimal | None:
    """Return the amount above which a plan in a currency needs approval; none where every plan does."""
    return Limit.objects.filter(currency=currency).values_list("amount", flat=True).first()


def limits() -> dict[str, Decimal]:
    """Return the limits of all currencies that have one."""
    return dict(Limit.objects.order_by("currency").values_list("currency", "amount"))
