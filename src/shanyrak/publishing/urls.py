"""The addresses that machines read."""

from django.urls import path

from shanyrak.publishing import calendar_views, views
from shanyrak.publishing.caldav.views import found, served

app_name = "publishing"
urlpatterns = [
    path("feeds/", views.feeds, name="feeds"),
    path("feeds/<slug:word>.atom", views.feed, name="feed"),
    path("feeds/parties/<int:pk>.atom", views.feed_of_party, name="feed-of-party"),
    path("feeds/topics/<slug:notation>.atom", views.feed_of_topic, name="feed-of-topic"),
    path("calendars/", calendar_views.calendars, name="calendars"),
    path("calendars/hub.ics", calendar_views.of_hub, name="calendar-of-hub"),
    path("calendars/parties/<int:pk>.ics", calendar_views.of_party, name="calendar-of-party"),
    path("calendars/people/<int:pk>.ics", calendar_views.of_person, name="calendar-of-person"),
    path("calendars/activities/<int:pk>.ics", calendar_views.of_activity, name="calendar-of-activity"),
    path("calendars/topics/<slug:notation>.ics", calendar_views.of_topic, name="calendar-of-topic"),
    path("calendars/mine/", calendar_views.open_own, name="own-calendar"),
    path("calendars/mine/close/", calendar_views.close_own, name="close-own-calendar"),
    path("calendars/mine/<str:token>.ics", calendar_views.mine, name="calendar-mine"),
    path(".well-known/caldav", found, name="dav-found"),
    path("caldav/", served, name="dav"),
    path("caldav/principals/<slug:principal>/", served, name="dav-principal"),
    path("caldav/<slug:home>/", served, name="dav-home"),
    path("caldav/<slug:home>/<slug:calendar>/", served, name="dav-calendar"),
    path("caldav/<slug:home>/<slug:calendar>/<str:name>.ics", served, name="dav-entry"),
    path("sitemap.xml", views.sitemap_index, name="sitemaps"),
    path("sitemaps/<slug:word>-<int:number>.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("people/<int:pk>/card.vcf", views.card, name="card"),
    path("<slug:word>/<int:pk>/jsonld/", views.jsonld, name="jsonld"),
]
