"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "shanyrak.publishing"
    label = "publishing"

    def ready(self) -> None:
        """Register what machines are told of each kind of record, how pages lead to calendars, and what is forgotten."""
        for room in ("directory", "agreements", "activities", "groups", "training", "others"):
            import_module(f"shanyrak.publishing.mappings.{room}")
        for part in ("sections", "forgetting"):
            import_module(f"shanyrak.publishing.{part}")
