"""The addresses that machines read."""

from django.urls import path

from shanyrak.publishing import views

app_name = "publishing"
urlpatterns = [
    path("feeds/", views.feeds, name="feeds"),
    path("feeds/<slug:word>.atom", views.feed, name="feed"),
    path("feeds/parties/<int:pk>.atom", views.feed_of_party, name="feed-of-party"),
    path("feeds/topics/<slug:notation>.atom", views.feed_of_topic, name="feed-of-topic"),
    path("sitemap.xml", views.sitemap_index, name="sitemaps"),
    path("sitemaps/<slug:word>-<int:number>.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("people/<int:pk>/card.vcf", views.card, name="card"),
    path("<slug:word>/<int:pk>/jsonld/", views.jsonld, name="jsonld"),
]
