"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "shanyrak.cooperation.exchange"
    label = "exchange"

    def ready(self) -> None:
        """Register what this room shows on other rooms' pages, and how an interest becomes an activity."""
        for part in ("sections", "ideas"):
            import_module(f"shanyrak.cooperation.exchange.{part}")
