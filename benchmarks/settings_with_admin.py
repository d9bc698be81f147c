"""The platform's settings with Django's admin beside it: the peer of the page benchmark."""

from shanyrak.site.settings import *  # noqa: F403 - settings are read as a whole
from shanyrak.site.settings import INSTALLED_APPS, STORAGES

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.admin"]
ROOT_URLCONF = "benchmarks.urls_with_admin"
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
