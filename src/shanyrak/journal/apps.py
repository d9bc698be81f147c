"""Django's name for this room."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "shanyrak.journal"
    label = "journal"
