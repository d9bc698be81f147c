"""The addresses of topics."""

from django.urls import path

from shanyrak.topics import views

topics = (
    [*views.topic_pages.urls(), path("<slug:notation>/", views.by_notation, name="notation")],
    "topics",
)
exports = [
    path("topics.ttl", views.skos, {"form": "ttl"}, name="topics-ttl"),
    path("topics.jsonld", views.skos, {"form": "jsonld"}, name="topics-jsonld"),
]
