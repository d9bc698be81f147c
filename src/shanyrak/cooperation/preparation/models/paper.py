"""The papers of an activity: agendas, lists, contracts, photos."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.preparation.names import PAPER_KIND_NAMES
from shanyrak.records.models import VISIBILITY_NAMES, Kept, visibilities_open_to
from shanyrak.records.rules import Visibility
from shanyrak.roles import Actor


class PaperQuerySet(models.QuerySet[Any]):
    """Filters on papers."""

    def visible_to(self, actor: Actor) -> Self:
        """Keep the papers that ``actor`` may open, of activities that ``actor`` may see."""
        open_to = visibilities_open_to(actor)
        return self.filter(visibility__in=open_to, activity__visibility__in=open_to)


class Paper(Kept):
    """A file that belongs to an activity; its content lies among the files, under its digest."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="papers")
    kind_of_paper = models.CharField(_("kind"), max_length=12, choices=PAPER_KIND_NAMES)
    title = models.CharField(_("title"), max_length=300)
    visibility = models.CharField(
        _("visible to"),
        max_length=12,
        default=Visibility.SECRETARIAT.value,
        choices=[(visibility.value, name) for visibility, name in VISIBILITY_NAMES.items()],
    )
    name = models.CharField(_("name of the file"), max_length=255)
    media = models.CharField(_("kind of file"), max_length=100)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField(_("size"))

    objects: ClassVar[Any] = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper of an activity")
        verbose_name_plural = _("papers of an activity")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind_of_paper__in=list(PAPER_KIND_NAMES)),
                name="activity_paper_kind_is_known",
            )
        ]
