"""Django's name for this room."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "shanyrak.publishing"
    label = "publishing"
