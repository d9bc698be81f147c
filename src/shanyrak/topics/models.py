"""Topics: the concepts by which everything that is known can be found, whatever language it is in."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from shanyrak.records.fields import TextsField
from shanyrak.records.languages import LANGUAGES
from shanyrak.records.models import Record, remembered


@remembered
class Topic(Record):
    """A SKOS concept: a notation that never changes, a name in every language, and the broader topic."""

    notation = models.SlugField(_("notation"), max_length=80, unique=True)
    names = TextsField(_("name"))
    alternatives = models.JSONField(_("also called"), default=dict, blank=True)  # {"en": ["…"], …}
    definition = TextsField(_("definition"))
    broader = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name=_("broader topic"),
    )

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(names__has_keys=list(LANGUAGES)), name="topic_is_named_in_every_language"
            ),
            models.CheckConstraint(
                condition=models.Q(broader=None) | ~models.Q(broader=models.F("id")),
                name="topic_is_not_broader_than_itself",
            ),
        ]
        indexes = [
            models.Index(fields=["label"], name="topic_label"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="topic_search"),
        ]

    def labels(self) -> list[str]:
        """Return the English name, then every name, every alternative, and the notation."""
        others = [text for language in LANGUAGES for text in self.alternatives.get(language, [])]
        names = [said["text"] for said in self.names.values()]
        return [self.names["en"]["text"], *names, *others, self.notation]
