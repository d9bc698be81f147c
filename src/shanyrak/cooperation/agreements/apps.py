"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "shanyrak.cooperation.agreements"
    label = "agreements"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages and on desks."""
        import_module("shanyrak.cooperation.agreements.sections")
        import_module("shanyrak.cooperation.agreements.piles")
