"""The addresses of activities."""

from django.urls import path

from shanyrak.cooperation.activities import parts
from shanyrak.cooperation.activities.views import activity_pages

app_name = "activities"
urlpatterns = [
    *activity_pages.urls(),
    *parts.participants.urls(),
    *parts.outcomes.urls(),
    path("<int:pk>/topics/", parts.file_under, name="file-under"),
    path("<int:pk>/promises/new/", parts.fulfil, name="promise-add"),
    path("promises/<int:part>/remove/", parts.fulfil_no_more, name="promise-remove"),
]
