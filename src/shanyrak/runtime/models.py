"""What an installation remembers of itself."""

from __future__ import annotations

from django.db import models


class Milestone(models.Model):
    """Something that is done once in the life of an installation."""

    name = models.CharField(max_length=40, primary_key=True)
    reached_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
