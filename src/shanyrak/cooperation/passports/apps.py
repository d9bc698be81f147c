"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class PassportsConfig(AppConfig):
    name = "shanyrak.cooperation.passports"
    label = "passports"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, and what it offers to letters."""
        for part in ("sections",):
            import_module(f"shanyrak.cooperation.passports.{part}")
