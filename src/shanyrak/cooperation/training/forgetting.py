"""What courses forget with a person who is erased."""

from __future__ import annotations

from datetime import datetime

from shanyrak.accounts.extending import forgotten_with_a_person
from shanyrak.accounts.models import User
from shanyrak.cooperation.training.actions import forget_superior
from shanyrak.cooperation.training.models import Evaluation
from shanyrak.roles import Actor


@forgotten_with_a_person(Evaluation)
def forget_forms(user: User, by: Actor, at: datetime) -> None:
    """Erase somebody whom learners named as their superior; what belonged to own registrations goes by night."""
    forget_superior(email=user.email, by=by, at=at)
