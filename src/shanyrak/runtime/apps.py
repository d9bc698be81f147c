"""Django's name for this room."""

from django.apps import AppConfig


class RuntimeConfig(AppConfig):
    name = "shanyrak.runtime"
    label = "runtime"
