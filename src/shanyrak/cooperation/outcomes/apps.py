"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    name = "shanyrak.cooperation.outcomes"
    label = "outcomes"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks and in mails."""
        for part in ("sections", "piles", "telling", "calendar"):
            import_module(f"shanyrak.cooperation.outcomes.{part}")
