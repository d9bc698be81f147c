"""The room's addresses."""

from shanyrak.cooperation.participation.views import participation_pages

app_name = "participations"
urlpatterns = participation_pages.urls()
