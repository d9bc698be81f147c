"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class RecordsConfig(AppConfig):
    name = "shanyrak.records"
    label = "records"

    def ready(self) -> None:
        """Register this room's pile, and keep the views of the past in step with the tables."""
        import_module("shanyrak.records.desk_piles")
        turning = import_module("shanyrak.records.turning")
        pre_migrate.connect(turning.drop_views, sender=self)
        post_migrate.connect(turning.make_views, sender=self)
