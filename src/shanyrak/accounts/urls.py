"""The addresses of accounts."""

from django.urls import path

from shanyrak.accounts import views

urlpatterns = [
    path("sign-in/<str:token>/", views.sign_in_by_link, name="sign_in_by_link"),
]
