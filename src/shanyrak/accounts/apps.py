"""Django's name for this room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "shanyrak.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Listen to what the sign-in library tells of changes."""
        from shanyrak.accounts import listening  # noqa: PLC0415 - it reads models, which are there only now

        listening.listen()
