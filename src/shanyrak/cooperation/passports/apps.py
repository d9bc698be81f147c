"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class PassportsConfig(AppConfig):
    name = "shanyrak.cooperation.passports"
    label = "passports"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, what it offers to letters, and what it forgets."""
        for part in ("sections", "forgetting"):
            import_module(f"shanyrak.cooperation.passports.{part}")
