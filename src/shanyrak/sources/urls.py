"""The addresses of source documents."""

from django.urls import path

from shanyrak.sources.views import document_pages, original

app_name = "sources"
urlpatterns = [*document_pages.urls(), path("<int:pk>/original/", original, name="original")]
