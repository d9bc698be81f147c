"""Django's name for this room."""

from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "shanyrak.topics"
    label = "topics"
