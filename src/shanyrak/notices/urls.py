"""The addresses of notices."""

from django.urls import path

from shanyrak.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.notices, name="list"),
    path("read-all/", views.read_all, name="read_all"),
    path("choices/", views.choices, name="choices"),
    path("trust-address/", views.trust_own_address, name="trust_own_address"),
    path("unsubscribe/<str:token>/", views.unsubscribe, name="unsubscribe"),
    path("deliveries/", views.deliveries, name="deliveries"),
    path("deliveries/<int:pk>/", views.delivery, name="delivery"),
    path("deliveries/<int:pk>/again/", views.send_again, name="send_again"),
    path("deliveries/<int:pk>/arrived/", views.arrived, name="arrived"),
    path("deliveries/trust/<int:user_id>/", views.trust_address, name="trust_address"),
    path("<int:pk>/read/", views.read, name="read"),
    path("<int:pk>/open/", views.open_notice, name="open"),
]
