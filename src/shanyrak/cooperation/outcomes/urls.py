"""The addresses of outcomes and of the questions about them."""

from django.urls import path

from shanyrak.cooperation.outcomes.views import asks, by_link, outcomes

app_name = "outcomes"
urlpatterns = [
    path("", outcomes.outcomes, name="list"),
    path("asks/", asks.asks, name="asks"),
    path("asks/since/", asks.beginning, name="beginning"),
    path("asks/<int:pk>/", asks.ask, name="ask"),
    path("asks/<int:pk>/told/", asks.enter, name="enter"),
    path("asks/<int:pk>/put-off/", asks.postpone, name="postpone"),
    path("asks/<int:pk>/withdraw/", asks.withdraw, name="withdraw"),
    path("answer/<str:token>/", by_link.by_link, name="by_link"),
]
