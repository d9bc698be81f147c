"""Django's name for this room."""

from importlib import import_module

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "shanyrak.certificates"
    label = "certificates"

    def ready(self) -> None:
        """Register what this room tells people, and what it forgets with them."""
        for part in ("telling", "extending"):
            import_module(f"shanyrak.certificates.{part}")
