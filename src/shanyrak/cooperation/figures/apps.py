"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "shanyrak.cooperation.figures"
    label = "figures"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages."""
        import_module("shanyrak.cooperation.figures.sections")
