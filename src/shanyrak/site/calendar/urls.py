"""The addresses of the calendar."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from shanyrak.site.calendar import views


class Year(StringConverter):
    """Four digits."""

    regex = "[0-9]{4}"

    def to_python(self, value: str) -> int:  # type: ignore[override]  # a number, not a text
        return int(value)

    def to_url(self, value: int) -> str:  # type: ignore[override]  # likewise
        return f"{value:04}"


class Month(Year):
    """Two digits, so that each month has one address."""

    regex = "[0-9]{2}"

    def to_url(self, value: int) -> str:  # type: ignore[override]  # likewise
        return f"{value:02}"


register_converter(Year, "year")
register_converter(Month, "month")

app_name = "calendar"
urlpatterns = [
    path("", views.this_month, name="now"),
    path("list/", views.listed, name="list"),
    path("activities.ics", views.file, name="file"),
    path("<year:year>/", views.year, name="year"),
    path("<year:year>/activities.ics", views.year_file, name="year-file"),
    path("<year:year>/<month:number>/", views.month, name="month"),
    path("<year:year>/<month:number>/activities.ics", views.month_file, name="month-file"),
]
