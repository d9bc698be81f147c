"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class SourcesConfig(AppConfig):
    name = "shanyrak.sources"
    label = "sources"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages."""
        import_module("shanyrak.sources.sections")
