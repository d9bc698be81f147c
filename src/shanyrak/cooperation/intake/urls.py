"""The addresses of the review desk."""

from django.urls import path

from shanyrak.cooperation.intake import views

app_name = "review"
urlpatterns = [
    path("", views.desk, name="list"),
    path("take-in/", views.take_in, name="take_in"),
    path("keys/", views.switch_keys, name="keys"),
    path("delivery/<int:delivery_id>/", views.delivery, name="delivery"),
    path("delivery/<int:delivery_id>/cancel/", views.cancel, name="cancel"),
    path("<int:pk>/", views.document, name="detail"),
    path("<int:pk>/add/", views.add_fact, name="add"),
    path("<int:pk>/accept-many/", views.accept_many, name="accept_many"),
    path("<int:pk>/read-again/", views.read_again, name="read_again"),
    path("fact/<int:fact_id>/", views.decide, name="decide"),
    path("fact/<int:fact_id>/edit/", views.edit, name="edit"),
    path("decision/<int:decision_id>/undo/", views.undo, name="undo"),
]
