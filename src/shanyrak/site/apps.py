"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "shanyrak.site"
    label = "shanyrak_site"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages."""
        import_module("shanyrak.site.profiles")
