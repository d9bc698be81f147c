"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "shanyrak.cooperation.programme"
    label = "programme"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, on desks and in calendars, and what it tells people."""
        for part in ("sections", "piles", "calendar", "kinds", "forgetting"):
            import_module(f"shanyrak.cooperation.programme.{part}")
