"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "shanyrak.notices"
    label = "notices"

    def ready(self) -> None:
        """Register what this room adds to accounts and lays on desks."""
        import_module("shanyrak.notices.extending")
        import_module("shanyrak.notices.piles")
