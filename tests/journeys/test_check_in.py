"""The door without a network: what is pressed stays on the phone, is sent once, and leaves the phone with whoever signs out."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from tests.journeys.chromium import PHONE
from tests.journeys.conftest import Visit

from shanyrak.accounts.testing import person_with
from shanyrak.cooperation.reception.codes import code_of
from shanyrak.cooperation.reception.models import Arrival
from shanyrak.cooperation.reception.queries import arrived
from shanyrak.cooperation.reception.tests.factories import guest, the_roundtable
from shanyrak.cooperation.registration.models import Registration
from shanyrak.cooperation.registration.tests.factories import roundtable
from shanyrak.roles import Role

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
STORED = """async () => {
  const names = (await indexedDB.databases()).map((one) => one.name);
  return names.filter((one) => one.startsWith("shanyrak-desk-"));
}"""


def mark(page: Page, name: str) -> None:
    page.locator("#who").fill(name)
    page.get_by_role("button", name=f"Arrived: {name}").click()
    page.get_by_role("button", name=f"Undo: {name}").wait_for()


def test_two_phones_without_a_network_agree_once_they_have_one(transactional_db: None, visit: Visit) -> None:
    roundtable(since="2099-09-10", until="2099-09-11")
    dana, marat, nino = guest(), guest("Marat", "Akhmetov"), guest("Nino", "Beridze")
    officer = person_with(Role.OFFICER)
    there = f"/activities/{the_roundtable().pk}/check-in/"
    phones = [visit(viewport=PHONE).sign_in(officer) for _phone in range(2)]
    for phone in phones:
        page = phone.open(there)
        page.locator("#desk[data-ready=yes]").wait_for()
        page.get_by_text("Everything is sent.").wait_for()
        assert not phone.violations()
        phone.context.set_offline(True)
        page.reload()
        page.get_by_text("No network.").wait_for()
        mark(page, "Dana Omarova")
    left, right = (phone.page for phone in phones)
    mark(left, "Marat Akhmetov")
    left.get_by_role("button", name="Undo: Marat Akhmetov").click()
    left.get_by_role("button", name="Arrived: Marat Akhmetov").wait_for()
    left.get_by_text("Not sent yet: 3.").wait_for()
    # A code of the badge finds its person without a network; one that was made up finds nobody.
    right.locator("#who").fill(code_of(nino.pk))
    right.get_by_role("button", name="Arrived: Nino Beridze").click()
    right.locator("#who").fill(f"S{marat.pk}-AAAAAAAAAA")
    right.get_by_text("Nobody found.").wait_for()
    assert not phones[1].violations()
    assert not Arrival.objects.exists()
    for phone in phones:
        phone.context.set_offline(False)
        phone.page.get_by_text("Everything is sent.").wait_for()
    assert arrived(the_roundtable().pk) == {dana.pk, nino.pk}
    assert Arrival.objects.count() == 5
    width = left.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0


def test_names_leave_the_phone_when_somebody_signs_out_and_refusals_are_shown(
    transactional_db: None, visit: Visit
) -> None:
    roundtable(since="2099-09-10", until="2099-09-11")
    dana = guest()
    phone = visit(viewport=PHONE).sign_in(person_with(Role.OFFICER))
    page = phone.open(f"/activities/{the_roundtable().pk}/check-in/")
    page.locator("#desk[data-ready=yes]").wait_for()
    phone.context.set_offline(True)
    mark(page, "Dana Omarova")
    Registration.objects.filter(pk=dana.pk).update(state="withdrawn")
    phone.context.set_offline(False)
    page.get_by_text("This person is not among those expected here.").wait_for()
    assert page.evaluate(STORED)
    page.goto(f"{phone.home}/sign-out/")
    page.locator("main").get_by_role("button").first.click()
    page.wait_for_load_state("load")
    assert page.evaluate(STORED) == []
