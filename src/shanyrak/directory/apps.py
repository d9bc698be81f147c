"""Django's name for this room."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "shanyrak.directory"
    label = "directory"
