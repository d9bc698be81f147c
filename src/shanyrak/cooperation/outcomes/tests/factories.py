"""Activities that parties learnt from, their focal points, and the questions that follow; made by the acts themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.testing import PASSWORD
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.activities.tests.factories import activity, organization, the_hub
from shanyrak.cooperation.outcomes.actions import settle_asks
from shanyrak.cooperation.outcomes.models import Ask, Beginning
from shanyrak.directory.models import Party
from shanyrak.roles import Holder, Role

AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER}))


def morning(day: str) -> datetime:
    """Return a quarter to six in the morning, in Astana, of a day."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), tzinfo=UTC).replace(hour=6)


def kyrgyz() -> Party:
    """Return the Kyrgyz agency, which learns."""
    return organization("State Agency of the Kyrgyz Republic")


def asel(party: Party | None = None, *, name: str = "Asel Toktobaeva", language: str = "en") -> User:
    """Return the focal point of the Kyrgyz agency, or of another party."""
    email = f"{name.split(maxsplit=1)[0].lower()}@example.org"
    known = User.objects.filter(email=email).first()
    if known:
        return known
    user = User.objects.create_user(email=email, name=name, password=PASSWORD)
    user.language = language
    user.save()
    role = {"role": Role.FOCAL_POINT.value, "party": party or kyrgyz(), "period": (date(2020, 1, 1), None)}
    HeldRole.objects.create(user=user, **role)
    return user


def asking_since(day: str) -> None:
    """Let the hub ask about activities that ended on or after a day."""
    values = {"day": date.fromisoformat(day), "set_at": morning(day)}
    Beginning.objects.update_or_create(one=True, defaults=values)


def visit(title: str = "Study visit to BOSA", **fields: Any) -> Activity:
    """Enter a study visit to Brussels of the last days of November, with the Kyrgyz agency among the guests."""
    wanted: dict[str, Any] = {
        "activity_kind": "study_visit",
        "since": "2025-11-26",
        "until": "2025-11-30",
        "place": "Brussels",
        "participants": [
            {"party": the_hub(), "role": "participant"},
            {"party": organization("FPS BOSA"), "role": "host"},
            {"party": kyrgyz(), "role": "delegate"},
        ],
    }
    return activity(title, **(wanted | fields))


def settled(day: str) -> list[Ask]:
    """Bring the questions into line on a day, and return them all."""
    settle_asks(by=AIGUL, at=morning(day))
    return list(Ask.objects.order_by("activity", "party", "months"))


def an_ask(**fields: Any) -> Ask:
    """Return the first question about a visit, whose day has come."""
    asking_since("2025-01-01")
    about = visit(**fields)
    settled("2025-12-01")
    ask: Ask = Ask.objects.filter(activity=about, party=kyrgyz()).earliest("months")
    return ask
