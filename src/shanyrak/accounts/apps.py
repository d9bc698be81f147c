"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "shanyrak.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Listen to what the sign-in library tells of changes, and register what this room lays on desks."""
        import_module("shanyrak.accounts.piles")
        from shanyrak.accounts import listening  # noqa: PLC0415 - it reads models, which are there only now

        listening.listen()
