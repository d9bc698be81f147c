"""The directory's addresses."""

from shanyrak.directory.views import party_pages

app_name = "parties"
urlpatterns = party_pages.urls()
