"""Every address of the platform; each room brings its own."""

from django.urls import include, path

from shanyrak.directory import urls as directory
from shanyrak.site import views

urlpatterns = [
    path("", views.home, name="home"),
    path("today/", views.today, name="today"),
    path("language/<str:language>/", views.choose_language, name="language"),
    path("", include("shanyrak.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("sources/", include("shanyrak.sources.urls")),
    path("parties/", include(directory.parties)),
    path("people/", include(directory.people)),
    path("offices/", include(directory.offices)),
]
