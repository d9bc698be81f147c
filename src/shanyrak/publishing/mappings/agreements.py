"""Agreements and commitments in the words of schema.org: a text that parties wrote, and what each is to do."""

from __future__ import annotations

from typing import Any

from django.utils.timezone import localdate

from shanyrak.cooperation.agreements.models import Agreement, Commitment, Signature
from shanyrak.cooperation.agreements.states import State
from shanyrak.directory.models import Person
from shanyrak.publishing.kinds import Node, published
from shanyrak.publishing.linked_data import dated, in_languages, parties, party, place, said, through
from shanyrak.publishing.places import Site
from shanyrak.roles import VISITOR

# schema.org knows four stages of an action; our own word, which is finer, stands beside it.
STAGES = {
    State.OPEN: "PotentialActionStatus",
    State.UNDER_WAY: "ActiveActionStatus",
    State.OVERDUE: "PotentialActionStatus",
    State.DELIVERED: "CompletedActionStatus",
    State.LAPSED: "FailedActionStatus",
}


@published(Agreement, word="agreements")
def of_agreement(one: Agreement, site: Site) -> Node:
    """Describe an agreement: its parties as authors, its clauses as parts, its promises as actions."""
    promises = Commitment.objects.standing().visible_to(VISITOR).filter(agreement=one).order_by("pk")
    standing_in = one.parties.select_related("party").order_by("position", "pk")
    return {
        "@type": "CreativeWork",
        "name": in_languages(one.title),
        "abstract": in_languages(one.text),
        "genre": one.agreement_kind,
        "identifier": one.reference,
        "creativeWorkStatus": one.status,
        "dateCreated": dated(one.signed_on),
        "locationCreated": place(one.signed_at),
        "temporalCoverage": through(one.since or one.signed_on, one.until),
        "author": parties((row.party for row in standing_in), site),
        "contributor": signatures(one, site),
        "hasPart": [clause(row) for row in one.clauses.order_by("pk")],
        "potentialAction": [{"@id": site.thing(Commitment.kind(), promise.pk)} for promise in promises],
    }


def signatures(one: Agreement, site: Site) -> list[Node]:
    """Return who signed, and in which office on that day."""
    rows = Signature.objects.filter(agreement=one, person__in=Person.objects.visible_to(VISITOR))
    return [
        said(
            {
                "@type": "Role",
                "roleName": row.office_text or "signatory",
                "contributor": {
                    "@id": site.thing(Person.kind(), row.person_id),
                    "@type": "Person",
                    "name": row.person.name,
                },
            }
        )
        for row in rows.select_related("person").order_by("pk")
    ]


def clause(row: Any) -> Node:
    """Return a clause as a part of its agreement."""
    return said(
        {
            "@type": "CreativeWork",
            "position": row.number,
            "name": in_languages(row.title),
            "text": in_languages(row.text),
        }
    )


@published(Commitment, word="commitments")
def of_commitment(one: Commitment, site: Site) -> Node:
    """Describe a promise as an action: who is to do it, for whom, by when, and how far it is."""
    row = Commitment.objects.with_state(on=localdate()).select_related("owed_by", "owed_to").get(pk=one.pk)
    state = State(row.state or State.OPEN)
    return {
        "@type": "Action",
        "name": in_languages(row.promise),
        "agent": party(row.owed_by, site),
        "recipient": party(row.owed_to, site),
        "object": {"@id": site.thing(Agreement.kind(), row.agreement_id)},
        "scheduledTime": dated(row.due_on),
        "actionStatus": STAGES[state],
        "hub:state": state.value,
        "hub:everyMonths": row.every_months,
        "hub:howMany": row.how_many,
    }
