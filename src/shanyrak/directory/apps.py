"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "shanyrak.directory"
    label = "directory"

    def ready(self) -> None:
        """Register what this room shows on its own pages to few."""
        import_module("shanyrak.directory.sections")
