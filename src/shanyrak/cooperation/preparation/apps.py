"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class PreparationConfig(AppConfig):
    name = "shanyrak.cooperation.preparation"
    label = "preparation"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks and in mails."""
        for part in ("sections", "piles", "kinds"):
            import_module(f"shanyrak.cooperation.preparation.{part}")
