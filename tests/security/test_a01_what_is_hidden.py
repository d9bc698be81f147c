"""OWASP A01: what is not public shows nowhere: no word of it, and no number that it would change.

A hub is walked once without hidden records and once with them. Every page, list, file, feed, calendar and search must
be the same byte for byte, and no word that only hidden records bear may stand in any of them.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from tests.architecture.address_map import Address, addresses
from tests.architecture.everything import BY, Everything

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.activities.actions import add_participant, fulfil_commitment, note_outcome
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.agreements.actions import add_clause, add_signature, report_progress
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.cooperation.exchange.actions import add_position
from shanyrak.cooperation.figures.tests import factories as figures
from shanyrak.cooperation.groups.tests import factories as groups
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.directory.actions import add_office, add_party, add_person
from shanyrak.directory.models import Party, Person
from shanyrak.publishing.kinds import by_word
from shanyrak.records.languages import texts_from
from shanyrak.records.pages import pages_of_kind
from shanyrak.roles import Role
from shanyrak.sources.actions import keep_document, support
from shanyrak.topics.actions import add_topic

pytestmark = pytest.mark.django_db

CANARY = "Zqxcanary"
LISTS = ("calendar", "map", "promises", "search")
Pages = dict[str, bytes]

# Addresses that tell of every act by design, without a word of what it was about; or that answer each time anew.
GROWS = ("journal:",)
ANEW = (
    "account_", "mfa_", "usersessions_", "healthz", "end_session", "socialaccount_", "openid_connect_",
    "accept_invitation", "sign_in_by_link", "confirm_email", "language",
    "certificates:trust", "certificates:status",  # signed anew, with the time
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hidden:
    """What was planted: the numbers that somebody could guess, by the namespace of their pages."""

    numbers: dict[str, list[int]]


def named(text: str) -> dict[str, dict[str, str]]:
    """Return a text that only hidden records bear, in two languages."""
    return texts_from({"en": f"{CANARY} {text}", "ru": f"{CANARY} по-русски"})


class Walk:
    """Everything an actor can read, by its address."""

    def __init__(self, browser: Client, everything: Everything) -> None:
        self.browser, self.everything = browser, everything

    def pages(self, hidden: tuple[int, ...]) -> Pages:
        """Return what every address says, asked in every way."""
        cache.clear()
        return {there: self.body(there) for address in addresses() for there in self.ways(address, hidden)}

    def ways(self, address: Address, hidden: tuple[int, ...]) -> Iterator[str]:
        """Yield an address with all that can be asked of it."""
        if address.name.startswith(ANEW):
            return
        path = reverse(address.name, kwargs=self.everything.arguments(address))
        yield path
        if address.takes == ("pk",) and address.name.endswith((":detail", ":history")):
            yield f"{path}?on=2026-06-30&known=2026-11-01"
        if not address.takes:
            yield from (f"{path}?{question}" for question in questions(address, hidden))

    def body(self, there: str) -> bytes:
        """Return what an address answers, without what is drawn anew each time."""
        response = self.browser.get(there)
        content = b"".join(response) if response.streaming else response.content
        if content[:2] == b"PK":
            book = zipfile.ZipFile(io.BytesIO(content))
            content = b"".join(book.read(name) for name in sorted(book.namelist()) if "sheet" in name.lower())
        content = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", content)
        return str(response.status_code).encode() + b" " + content


def questions(address: Address, hidden: tuple[int, ...]) -> Iterator[str]:
    """Yield what can be asked of a list: words, hidden records as filters, orders, files, other days."""
    pages = next((one for one in pages_of_kind.values() if f"{one.namespace}:list" == address.name), None)
    if pages is None and not address.name.startswith(LISTS):
        return
    yield from (f"q={CANARY}", "format=csv", "on=2026-06-30", "known=2026-11-01")
    if pages is None or {"party", "agreement", "whose"} & pages.listing.filters.base_fields.keys():
        party, agreement = hidden
        yield from (
            f"party=%23{party}&whose=all",
            f"party={party}",
            f"owed_by=%23{party}",
            f"agreement=%23{agreement}",
        )
        yield from (
            f"party={CANARY}+ministry",
            f"agreement={CANARY}+memorandum",
            "whose=all",
            "past=1&whose=all",
        )
    if address.name == "map":
        yield from ("show=in-force", "show=late", "show=active")
    if pages is not None:
        yield from (f"sort=-{column.key}" for column in pages.listing.columns[:2] if column.order)


def plant(visibility: str, known: PublicHub) -> Hidden:
    """Enter hidden records of every kind, tied to public ones wherever they can be."""
    kept: dict[str, Any] = {"visibility": visibility, **BY}
    party = add_party(
        party_kind="organization", organization_kind="ministry", abbreviation=f"{CANARY}M",
        names=named("ministry"), parent=known.belgium, **kept,
    )  # fmt: skip
    person = add_person(name=f"{CANARY} Person", names=named("person"), **kept)
    office = add_office(person=person, party=known.bosa, title=named("office"), since="2020", **kept)
    other = add_office(person=known.person, party=known.bosa, title=named("title"), since="2021", **kept)
    agreement = agreements.memorandum(
        title=named("memorandum"), text=named("abstract"), signed_at=f"{CANARY} City", since="2020",
        parties=[known.hub, known.bosa, party], visibility=visibility,
    )  # fmt: skip
    add_clause(agreement_id=agreement.pk, number="1", title=named("clause"), text=named("text"), **BY)
    add_signature(agreement_id=agreement.pk, person=known.person, office_text=f"{CANARY} signer", **BY)
    due: dict[str, Any] = {"due_on": "2021", "owed_by": known.bosa, "owed_to": known.hub}
    of_hidden = agreements.commitment(agreement, f"{CANARY} promise", **due)
    hidden_itself = agreements.commitment(known.agreement, f"{CANARY} vow", **due, visibility=visibility)
    report_progress(commitment_id=of_hidden.pk, note=named("progress"), **BY)
    event = activities.activity(
        f"{CANARY} summit", since="2026-05-05", until="2026-05-07", place=f"{CANARY} Hall",
        subjects=[f"{CANARY} subject"], topics=["hybrid-work"], part_of=known.activity, visibility=visibility,
        participants=[{"party": known.bosa}, {"party": known.hub, "role": "host"}],
    )  # fmt: skip
    add_participant(activity_id=event.pk, person=known.person, **BY)
    fulfil_commitment(activity_id=event.pk, commitment_id=of_hidden.pk, **BY)
    note_outcome(activity_id=event.pk, sort="adopted", what=named("change"), party=known.bosa, **BY)
    planned = activities.activity(
        f"{CANARY} conference", since="2099-01-02", until="", status="planned", visibility=visibility,
        participants=[{"party": known.hub}],
    )  # fmt: skip
    position = add_position(
        direction="interest",
        party=known.bosa,
        target=known.hub,
        subject=named("wish"),
        topics=["hybrid-work"],
        **kept,
    )
    figure = figures.figure(4711, what=named("count"), party=known.bosa, as_of="2024", visibility=visibility)
    joined = add_participation(party=known.hub, since="2015", instrument=named("letter"), **kept)
    topic = add_topic(
        notation=CANARY.lower(), broader=known.topic, **kept,
        names=texts_from({language: f"{CANARY} topic {language}" for language in ("en", "ru", "kk", "fr")}),
    )  # fmt: skip
    document = keep_document(
        content=f"{CANARY} report. {CANARY} sentence on everything.\n".encode(), name=f"{CANARY}.txt",
        publisher=f"{CANARY} Press", published_on="2026-10-10", **BY,
    ).document  # fmt: skip
    type(document).objects.filter(pk=document.pk).update(visibility=visibility)
    for record in (known.agreement, known.activity, known.person, known.bosa, known.commitment):
        support(
            record_kind=record.kind(),
            record_id=record.pk,
            field="",
            document_id=document.pk,
            start=0,
            end=17,
            **BY,
        )
    group = groups.committee(f"{CANARY} committee", mandate=named("mandate"), visibility=visibility)
    groups.seat(group, known.bosa)
    meeting = groups.meeting(group)
    groups.draft(meeting, f"{CANARY} decision")
    groups.item(meeting, f"{CANARY} task", owner_party=known.bosa)
    groups.draft(known.meeting, f"{CANARY} draft")
    return Hidden(
        {
            "parties": [party.pk], "people": [person.pk], "offices": [office.pk, other.pk],
            "agreements": [agreement.pk], "commitments": [of_hidden.pk, hidden_itself.pk],
            "activities": [event.pk, planned.pk], "positions": [position.pk], "figures": [figure.pk],
            "participations": [joined.pk], "topics": [topic.pk], "sources": [document.pk],
        }
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class PublicHub:
    """The public records that hidden ones are tied to."""

    hub: Party
    bosa: Party
    belgium: Party
    person: Person
    agreement: Agreement
    commitment: Any
    activity: Any
    meeting: Any
    topic: Any


@pytest.fixture(autouse=True)
def files_of_their_own(everything: Everything) -> None:
    """Those of everything: a test that had others would not find them."""


@pytest.fixture
def known(everything: Everything) -> PublicHub:
    """Choose the public records that the pages show, so that what is tied to them would be seen."""

    def one(name: str) -> Any:
        address = next(one for one in addresses() if one.name == name)
        kind = next(pages for pages in pages_of_kind.values() if f"{pages.namespace}:detail" == name)
        return kind.model.objects.get(pk=everything.arguments(address)["pk"])

    return PublicHub(
        hub=agreements.the_hub(), bosa=one("parties:detail"), belgium=one("parties:detail").parent,
        person=one("people:detail"), agreement=one("agreements:detail"), commitment=one("commitments:detail"),
        activity=one("activities:detail"), meeting=groups.meeting(groups.committee()), topic=one("topics:detail"),
    )  # fmt: skip


@pytest.fixture(params=[(Role.PUBLIC, "hub"), (Role.EXPERT, "secretariat")], ids=["visitor", "expert"])
def reader(request: pytest.FixtureRequest, sign_in: SignIn, known: PublicHub) -> tuple[Client, str]:
    """Return a reader's browser, and the visibility of what is hidden from them."""
    role, hidden = request.param
    return (Client() if role is Role.PUBLIC else sign_in(role, party=known.bosa)), hidden


def test_what_is_hidden_changes_no_byte_and_shows_no_word(
    reader: tuple[Client, str], everything: Everything, known: PublicHub
) -> None:
    browser, visibility = reader
    walk, numbers = Walk(browser, everything), next_numbers()
    before = walk.pages(numbers)
    hidden = plant(visibility, known)
    after = walk.pages(numbers)
    assert before.keys() == after.keys()
    grown = [reverse("journal:list")]
    differ = [
        there for there in before if before[there] != after[there] and not there.startswith(tuple(grown))
    ]
    shown = [
        there for there, body in after.items() if CANARY.lower().encode() in body.lower() and CANARY not in there
        and CANARY.lower() not in there
    ]  # fmt: skip
    assert (differ, shown) == ([], []), first_difference(before, after, differ)
    guessed = dict(guesses(browser, hidden))
    assert {there for there, body in guessed.items() if CANARY.lower() in body.lower()} == set()


def next_numbers() -> tuple[int, ...]:
    """Return the numbers that hidden records will have: asked before they are there, they find nothing too."""
    newest = max((row for row in Party.objects.values_list("pk", flat=True)), default=0)
    agreement = max((row for row in Agreement.objects.values_list("pk", flat=True)), default=0)
    return (newest + 1, agreement + 1)


def first_difference(before: Pages, after: Pages, differ: list[str]) -> str:
    """Return where the first pages begin to differ, for whoever has to mend it."""
    said: dict[str, str] = {}
    for there in differ:
        one, other = before[there].decode(errors="replace"), after[there].decode(errors="replace")
        pairs = enumerate(zip(one, other, strict=False))
        place = next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
        cut = slice(max(0, place - 60), place + 80)
        said.setdefault(there.partition("?")[0], f"{there}\n  was {one[cut]!r}\n  is  {other[cut]!r}")
    return "\n".join(said.values())


def guesses(browser: Client, hidden: Hidden) -> Iterator[tuple[str, str]]:
    """Yield what the addresses of hidden records answer to whoever guesses their numbers."""
    kinds = {pages.namespace: pages for pages in pages_of_kind.values()}
    words = {kind.model: word for word, kind in by_word().items()}
    for namespace, numbers in hidden.numbers.items():
        for number in numbers:
            there = [
                reverse(f"{namespace}:{page}", args=[number])
                for page in ("detail", "history", "edit", "merge")
            ]
            there.append(reverse("publishing:jsonld", args=[words[kinds[namespace].model], number]))
            for address in there:
                response = browser.get(address)
                assert response.status_code in {302, 404}, address
                yield address, response.content.decode()


def test_a_public_record_does_not_name_the_hidden_ones_it_is_tied_to(
    reader: tuple[Client, str], everything: Everything, known: PublicHub
) -> None:
    browser, visibility = reader
    tie(known, visibility)
    shown = Walk(browser, everything).pages(next_numbers())
    leaks = [
        there
        for there, body in shown.items()
        if CANARY.lower().encode() in body.lower() and CANARY.lower() not in there.lower()
    ]
    assert leaks == [], "\n".join(f"{there}: {around(shown[there])}" for there in leaks)


def around(body: bytes) -> str:
    """Return the words before and after the canary."""
    text = body.decode(errors="replace")
    place = text.lower().index(CANARY.lower())
    return repr(text[max(0, place - 90) : place + 60])


def tie(known: PublicHub, visibility: str) -> None:
    """Let public records name a hidden party and a hidden person in every way there is."""
    kept: dict[str, Any] = {"visibility": visibility, **BY}
    party = add_party(party_kind="organization", names=named("ministry"), parent=known.belgium, **kept)
    person = add_person(name=f"{CANARY} Person", **kept)
    office = add_office(
        person=person, party=known.bosa, title=texts_from({"en": "Adviser"}), since="2020", **BY
    )
    add_office(person=known.person, party=party, title=texts_from({"en": "Visitor"}), since="2021", **BY)
    signed = agreements.memorandum(parties=[known.hub, known.bosa, party])
    add_signature(agreement_id=signed.pk, person=person, **BY)
    add_signature(agreement_id=known.agreement.pk, person=person, **BY)
    agreements.commitment(signed, owed_by=party, owed_to=known.bosa, due_on="2021")
    agreements.commitment(known.agreement, owed_by=known.bosa, owed_to=party, due_on="2021")
    for of in (known.activity, activities.activity("Seminar of ties", since="2026-05-05", until="")):
        add_participant(activity_id=of.pk, person=person, office=office, **BY)
        add_participant(activity_id=of.pk, party=party, **BY)
        note_outcome(
            activity_id=of.pk, sort="adopted", what=texts_from({"en": "A manual"}), party=party, **BY
        )
    add_position(
        direction="offer", party=party, target=known.bosa, subject=texts_from({"en": "Reserve"}), **BY
    )
    add_position(
        direction="interest", party=known.bosa, target=party, subject=texts_from({"en": "Pay"}), **BY
    )
    figures.figure(12, party=party, as_of="2025")
    add_participation(party=party, since="2016", **BY)
    add_party(party_kind="organization", names=texts_from({"en": "Department"}), parent=party, **BY)
    group = known.meeting.group
    groups.seat(group, party)
    groups.seat(group, None, person=person)
