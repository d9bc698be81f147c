"""The directory's addresses: parties, people, offices."""

from django.urls import path

from shanyrak.directory.views import contact_add, contact_remove, office_pages, party_pages, person_pages

parties = (party_pages.urls(), "parties")
people = (
    [
        *person_pages.urls(),
        path("<int:pk>/contacts/new/", contact_add, name="contact-add"),
        path("<int:pk>/contacts/<int:contact_id>/remove/", contact_remove, name="contact-remove"),
    ],
    "people",
)
offices = (office_pages.urls(), "offices")
