"""The directory's addresses: parties, people, offices."""

from shanyrak.directory.views import office_pages, party_pages, person_pages

parties = (party_pages.urls(), "parties")
people = (person_pages.urls(), "people")
offices = (office_pages.urls(), "offices")
