"""Django's name for this room."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    name = "shanyrak.records"
    label = "records"
