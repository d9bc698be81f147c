"""The addresses of the installation's own pages: how it is, and all it keeps."""

from __future__ import annotations

from django.urls import path

from shanyrak.runtime import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("archive/", views.archive, name="archive"),
]
