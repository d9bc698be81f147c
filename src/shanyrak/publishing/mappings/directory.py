"""Parties, people and offices in the words of schema.org."""

from __future__ import annotations

from shanyrak.directory.models import Office, Party, Person
from shanyrak.publishing.kinds import Node, published
from shanyrak.publishing.linked_data import dated, in_languages, party, party_type, said
from shanyrak.publishing.places import Site
from shanyrak.records.languages import texts_from
from shanyrak.roles import VISITOR


@published(Party, word="parties")
def of_party(one: Party, site: Site) -> Node:
    """Describe a country or an organisation."""
    other_names = one.other_names.order_by("pk").values_list("text", "language")
    return {
        "@type": party_type(one),
        "name": in_languages(one.names),
        "alternateName": [
            one.abbreviation,
            *(
                {"@value": text, "@language": language} if language else text
                for text, language in other_names
            ),
        ]
        if one.abbreviation or other_names
        else "",
        "identifier": one.iso3,
        "containedInPlace" if one.party_kind == "country" else "parentOrganization": party(one.parent, site),
    }


@published(Person, word="people")
def of_person(one: Person, site: Site) -> Node:
    """Describe a person, with every office that is public."""
    offices = one.offices.filter(merged_into=None).select_related("party").order_by("since", "pk")
    spellings = one.spellings.order_by("pk").values_list("text", flat=True)
    return {
        "@type": "Person",
        "name": one.name,
        "alternateName": [*in_languages(one.names), *spellings],
        "affiliation": [role(office, site) for office in offices & Office.objects.visible_to(VISITOR)],
    }


@published(Office, word="offices")
def of_office(one: Office, site: Site) -> Node:
    """Describe an office: who is what, where, from when until when."""
    holder = {"@id": site.thing(Person.kind(), one.person_id), "@type": "Person", "name": one.person.name}
    seen = one.person.visibility == "public"
    return role(one, site) | ({"employee": holder} if seen else {})


def role(one: Office, site: Site) -> Node:
    """Return an office as a role with its dates; days on which it was only seen stay apart from them."""
    return said(
        {
            "@id": site.thing(one.kind(), one.pk),
            "@type": "EmployeeRole",
            "roleName": in_languages(one.title or texts_from({"en": one.label})),
            "startDate": dated(one.since),
            "endDate": dated(one.until),
            "hub:seenFirst": dated(one.seen_first),
            "hub:seenLast": dated(one.seen_last),
            "affiliation": party(one.party, site),
        }
    )
