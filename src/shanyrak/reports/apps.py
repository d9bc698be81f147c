"""Django's name for this room."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "shanyrak.reports"
    label = "reports"
