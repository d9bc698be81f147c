"""The platform's addresses, and an admin that lists the same rows in the same columns."""

from django.contrib import admin
from django.urls import include, path

from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.directory.models import Party

site = admin.AdminSite()


@admin.register(Commitment, site=site)
class CommitmentAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # not subscriptable at run time
    """Commitments as Django's admin lists them, with the relations joined."""

    list_display = ("label", "agreement", "owed_by", "due_on", "commitment_kind")
    list_filter = ("commitment_kind",)
    list_select_related = ("agreement", "owed_by")
    search_fields = ("search_text",)
    list_per_page = 50


@admin.register(Agreement, site=site)
class AgreementAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Agreements as Django's admin lists them."""

    list_display = ("label", "agreement_kind", "status", "signed_on", "reference")
    list_filter = ("agreement_kind", "status")
    search_fields = ("search_text",)
    list_per_page = 50


@admin.register(Party, site=site)
class PartyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Parties as Django's admin lists them."""

    list_display = ("label", "abbreviation", "party_kind", "iso3", "parent")
    list_filter = ("party_kind",)
    list_select_related = ("parent",)
    search_fields = ("search_text",)
    list_per_page = 50


urlpatterns = [path("peer/", site.urls), path("", include("shanyrak.site.urls"))]
