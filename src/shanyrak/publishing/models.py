"""What calendar programs were given: secret addresses, and what each program was told last."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from shanyrak.accounts.models import User


class OwnCalendar(models.Model):
    """The calendar of one person, open to whoever holds its address; a new number makes older addresses worthless."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="own_calendar")
    number = models.PositiveIntegerField(default=1)
    is_open = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    objects: ClassVar[models.Manager[OwnCalendar]] = models.Manager()

    def __str__(self) -> str:
        return f"#{self.pk} {self.number}"


class Told(models.Model):
    """What some program holds of a calendar: the names of its entries, each with the mark of what it said.

    A program that shows the token again is told what has changed since. Kept for a while, and read by nobody else.
    """

    token = models.CharField(max_length=64, primary_key=True)
    members = models.JSONField()
    told_at = models.DateTimeField(db_index=True)

    objects: ClassVar[models.Manager[Told]] = models.Manager()

    def __str__(self) -> str:
        return self.token
