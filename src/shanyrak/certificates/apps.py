"""Django's name for this room."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "shanyrak.certificates"
    label = "certificates"
