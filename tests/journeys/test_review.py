"""An officer hands five documents in, reviews every fact by keyboard, and reads the ledger."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils.timezone import now
from playwright.sync_api import Page
from tests.journeys.browser import Visitor
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Visit

from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.agreements.models import Agreement
from shanyrak.cooperation.intake.models import Delivery, Proposal
from shanyrak.cooperation.intake.taking_in import at_the_server
from shanyrak.cooperation.intake.tasks import take_in_delivery
from shanyrak.directory.actions import load_directory
from shanyrak.places import Places
from shanyrak.roles import Role
from shanyrak.runtime.sample.annotations import DOCUMENTS
from shanyrak.sources.models import SourceDocument

FIVE = ("04-first", "06-corps", "31-bosa", "37-belgian", "46-world")

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def officer(visit: Visit, settings: LazySettings, tmp_path: Path, transactional_db: None) -> Visitor:
    settings.PLACES = Places(tmp_path).prepare()
    load_directory(by=at_the_server(), at=now())
    return visit(Role.OFFICER)


def hand_in(visitor: Visitor, *names: str) -> list[SourceDocument]:
    """Upload files on the desk, let them be taken in, and return what they became."""
    page = visitor.open("/review/")
    files = [str(path) for path in sorted(DOCUMENTS.glob("*.txt")) if path.name.startswith(names)]
    page.set_input_files("input[type=file]", files)
    page.get_by_role("button", name="Take in").click()
    page.wait_for_url("**/delivery/**")
    take_in_delivery(Delivery.objects.latest("pk").pk)  # what the worker does
    page.get_by_role("link", name="Review the facts").wait_for()
    assert not visitor.violations()
    return list(SourceDocument.objects.order_by("pk"))


def active(page: Page) -> int:
    """Return the number of the card that keys act on; 0 when none is left."""
    return int(page.evaluate("document.querySelector('.fact-card.is-on')?.dataset.number || 0"))


def settled(page: Page) -> None:
    """Wait until what a key began has ended."""
    page.locator(".htmx-request, .htmx-swapping, .htmx-settling").first.wait_for(state="detached")
    page.wait_for_timeout(80)  # the next card is chosen when htmx has settled


def press(page: Page, *keys: str) -> None:
    """Press keys that lead to one answer of the server, and wait until it is shown."""
    with page.expect_response("**/review/fact/**"):
        for key in keys:
            page.keyboard.press(key)
    settled(page)


def test_five_documents_are_reviewed_by_keyboard_alone(officer: Visitor) -> None:
    for document in hand_in(officer, *FIVE):
        page = officer.open(f"/review/{document.pk}/")
        refused: set[int] = set()
        while number := active(page):
            press(page, *(("x", "Enter") if number in refused else ("a",)))
            if page.locator(f"#f{number}").count():
                refused.add(number)
        assert page.get_by_text("Every fact of this document is reviewed").count()
        assert not officer.violations()

    assert not Proposal.objects.filter(state="pending").exists()
    memorandum = Agreement.objects.get(
        agreement_kind="memorandum_of_understanding", search_text__contains="bosa"
    )
    page = officer.open(f"/agreements/{memorandum.pk}/")
    assert memorandum.commitments.count() >= 3
    assert page.get_by_text("BOSA").count()
    assert page.get_by_text("joint research").count()


def test_keys_move_edit_undo_and_can_be_switched_off(officer: Visitor) -> None:
    [document] = hand_in(officer, "31-bosa")
    page = officer.open(f"/review/{document.pk}/")
    first = active(page)
    page.keyboard.press("j")
    second = active(page)
    page.keyboard.press("k")
    assert (active(page) == first, second > first) == (True, True)

    press(page, "a")
    assert page.get_by_text(f"Fact {first}:").count()
    assert page.evaluate("document.activeElement.classList.contains('fact-card')")
    page.keyboard.press("u")
    page.wait_for_url(f"**at={first}*")
    assert active(page) == first

    press(page, "e")
    page.get_by_role("button", name="Accept as corrected").wait_for()
    page.get_by_role("link", name="Leave as it was").click()

    page.get_by_role("button", name="Switch keys off").click()
    page.wait_for_load_state()
    page.keyboard.press("j")
    assert active(page) == first


def test_by_phone_and_without_a_script_the_same_can_be_done(officer: Visitor, visit: Visit) -> None:
    [document] = hand_in(officer, "31-bosa")
    phone = visit(viewport=PHONE, java_script_enabled=False).sign_in(person_with(Role.OFFICER))
    page = phone.open(f"/review/{document.pk}/")
    page.get_by_role("button", name="Accept", exact=False).first.click()
    assert page.get_by_text("1 of ").count()
    page.locator("summary", has_text="Reject").first.click()
    page.get_by_role("button", name="Reject").first.click()
    assert page.get_by_text("2 of ").count()
