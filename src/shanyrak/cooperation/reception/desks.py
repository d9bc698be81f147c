"""From where somebody checks people in: the desk of whoever signed in, or a helper's by link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.timezone import localdate

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.beneath import activity_beneath
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.reception.links import desk_of
from shanyrak.cooperation.reception.permissions import RUN_RECEPTION
from shanyrak.cooperation.reception.rules import DeskShut
from shanyrak.records.secret_links import name_of
from shanyrak.roles import Actor
from shanyrak.ui.access import actor_of


@dataclass(frozen=True, slots=True)
class Desk:
    """One desk: whose activity, in whose name, and where its pages lie. ``token`` is that of a helper's link."""

    activity: Activity
    by: Actor
    token: str = ""
    name: str = ""

    def there(self, page: str, **also: Any) -> str:
        """Return the address of one of the desk's pages."""
        if self.token:
            return reverse(f"desk:{page}", kwargs={"token": self.token, **also})
        return reverse(f"reception:{page}", kwargs={"pk": self.activity.pk, **also})

    @property
    def who(self) -> dict[str, Any]:
        """In whose name an act is done, with the journal's name of the link if there is one."""
        return {"by": self.by, "link": name_of(self.token) if self.token else ""}


def own_desk(request: HttpRequest, pk: int) -> Desk:
    """Return the desk of whoever signed in. Raises Http404."""
    return Desk(activity_beneath(request, pk), actor_of(request))


def helpers_desk(token: str) -> Desk:
    """Return a helper's desk, in the name of whoever made the link. Raises LinkNotGood or DeskShut."""
    link = desk_of(token, on=localdate())
    by = User.objects.filter(pk=link.made_by or 0, is_active=True).first()
    if by is None or not RUN_RECEPTION.allows(by):
        raise DeskShut
    return Desk(link.activity, by, token, link.name)
