"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class RuntimeConfig(AppConfig):
    name = "shanyrak.runtime"
    label = "runtime"

    def ready(self) -> None:
        """Register what this room shows on desks."""
        import_module("shanyrak.runtime.sections")
