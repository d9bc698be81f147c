"""The addresses of interests and offers."""

from django.urls import path

from shanyrak.cooperation.exchange import views

app_name = "positions"
urlpatterns = [
    *views.position_pages.urls(),
    path("<int:pk>/topics/", views.file_under, name="file-under"),
    path("of-party/<int:pk>/", views.of_party, name="of-party"),
]
