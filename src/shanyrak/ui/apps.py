"""Django's name for this room."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "shanyrak.ui"
    label = "ui"
