"""Somebody who only reads: without scripts, by keyboard, on a slow line, on paper."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Response, expect
from tests.journeys.conftest import Visit
from tests.journeys.hub import Hub

from shanyrak.roles import Role

pytestmark = pytest.mark.journey
AT_MOST = 100_000


def test_a_visitor_finds_and_reads_an_agreement_without_any_script(hub: Hub, visit: Visit) -> None:
    page = visit(java_script_enabled=False).open("/")
    page.get_by_label("Search agreements, people and documents").fill("memorandum BOSA")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Memorandum between the Astana Civil Service Hub").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Memorandum")
    expect(page.get_by_text("Receive Belgian experts").first).to_be_visible()


def test_a_sentence_opens_by_keyboard_and_closes_with_escape(hub: Hub, visit: Visit) -> None:
    page = visit().open("/design/")
    mark = page.locator("#evidence .ev").first
    mark.get_by_role("link").focus()
    expect(mark.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(mark.get_by_role("tooltip")).to_be_hidden()


def test_a_slash_leads_to_the_search_unless_somebody_writes(hub: Hub, visit: Visit) -> None:
    page = visit(Role.OFFICER).open("/today/")
    page.keyboard.press("/")
    search = page.get_by_label("Search people, agreements, documents")
    expect(search).to_be_focused()
    page.keyboard.type("a/b")
    expect(search).to_have_value("a/b")


def test_a_filter_narrows_the_list_without_a_new_page(hub: Hub, visit: Visit) -> None:
    page = visit().open("/parties/")
    page.evaluate("window.sameDocument = true")
    page.get_by_label("Kind").select_option(label="Country")
    expect(page.get_by_text("Kind: Country")).to_be_visible()
    assert page.evaluate("window.sameDocument")
    assert "party_kind=country" in page.url
    page.go_back()
    expect(page.get_by_text("Kind: Country")).to_be_hidden()


def test_typing_a_name_offers_the_record(hub: Hub, visit: Visit) -> None:
    page = visit(Role.OFFICER).open("/parties/new/")
    page.get_by_label("Part of").press_sequentially("Belg")
    expect(page.locator(f'datalist option[value="Belgium #{hub.party.parent_id}"]')).to_be_attached()


def test_the_first_visit_weighs_less_than_a_hundred_kilobytes(hub: Hub, visit: Visit) -> None:
    visitor = visit()
    weights: list[int] = []

    def weigh(answer: Response) -> None:
        body = answer.body()
        weights.append(len(body if "font" in answer.headers.get("content-type", "") else gzip.compress(body)))

    visitor.page.on("response", weigh)
    visitor.open("/")
    visitor.page.wait_for_load_state("networkidle")
    assert sum(weights) < AT_MOST, weights


def test_paper_has_no_menus(hub: Hub, visit: Visit) -> None:
    page = visit(Role.OFFICER).open("/today/")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Desk")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
