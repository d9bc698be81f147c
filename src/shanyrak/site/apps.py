"""Django's name for this room."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "shanyrak.site"
    label = "shanyrak_site"
