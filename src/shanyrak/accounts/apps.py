"""Django's name for this room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "shanyrak.accounts"
    label = "accounts"
