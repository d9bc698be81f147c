"""What the room tells people without an account: three months after a course, what changed in the work."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse

from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.training.links import FOLLOW_UP
from shanyrak.cooperation.training.models import Evaluation
from shanyrak.notices.actions import tell_address
from shanyrak.notices.kinds import Kind, declare_for_addresses
from shanyrak.refusals import gettext_noop
from shanyrak.roles import Actor

LEARNER_ASKED = declare_for_addresses(
    "training.learner_asked",
    name=gettext_noop("A learner is asked what changed in the work"),
    subject=gettext_noop("What do you do differently since “%(course)s”?"),
    text=gettext_noop(
        "Three months ago you took part in “%(course)s”. Four lines to tick tell us whether it helps in your work. "
        "It takes a minute."
    ),
)
SUPERIOR_ASKED = declare_for_addresses(
    "training.superior_asked",
    name=gettext_noop("A superior is asked what changed in the work"),
    subject=gettext_noop("What does %(learner)s do differently since “%(course)s”?"),
    text=gettext_noop(
        "%(learner)s took part in “%(course)s” three months ago and named you to be asked. Four lines to tick tell us "
        "whether the course helps in the work. It takes a minute. Your answers are shown only together with others’."
    ),
)


def tell_learner(form: Evaluation, learner: Registration, *, by: Actor, at: datetime) -> bool:
    """Ask a learner by mail; return whether there was an address to write to."""
    return _tell(LEARNER_ASKED, form, learner, learner.email, learner.name, by=by, at=at)


def tell_superior(form: Evaluation, learner: Registration, *, by: Actor, at: datetime) -> bool:
    """Ask a superior by mail; return whether there was an address to write to."""
    return _tell(SUPERIOR_ASKED, form, learner, form.email, form.name, by=by, at=at)


def key_of(form: Evaluation) -> str:
    """Return the word by which the mail about a form is known."""
    return f"training.evaluation:{form.pk}"


def _tell(
    kind: Kind, form: Evaluation, learner: Registration, email: str, name: str, *, by: Actor, at: datetime
) -> bool:
    if not email:
        return False
    facts: dict[str, Any] = {"course": learner.activity.title, "learner": learner.name}
    tell_address(
        kind=kind,
        email=email,
        name=name,
        language=learner.language,
        facts=facts,
        address=reverse("learn:after", args=[FOLLOW_UP.new(form.pk, form.link_number)]),
        key=key_of(form),
        by=by,
        at=at,
    )
    return True
