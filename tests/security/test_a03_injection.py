"""OWASP A03: what people write is never run: not by the database, not by a template, a browser, a spreadsheet or a shell."""

from __future__ import annotations

import ast
import csv
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from django.utils.timezone import now
from openpyxl import load_workbook
from tests.security.conftest import Paths

import shanyrak
from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.agreements.tests.factories import AIGUL
from shanyrak.directory.actions import add_party
from shanyrak.directory.models import Party
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role
from shanyrak.sources.actions import keep_document

pytestmark = pytest.mark.django_db

HOSTILE = [
    "' OR 1=1 --",
    "'; DROP TABLE directory_party; --",
    '"); SELECT pg_sleep(9); --',
    "%' AND 1=0 UNION SELECT password FROM accounts_user --",
    "\\",
    "%%%_%s{0}",
    "nul\x00byte",
    "\ud83d\ude00 😀 Ә",
    "-" * 5_000,
]
FILTERS = ("party", "party_kind", "role", "state", "on", "as_of", "kind", "since", "page")
# Which parameters carry the hostile text: alone where one would hide another, else together.
CARRIERS = [("q",), ("sort",), ("format",), FILTERS]


def encoded(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"))


def test_no_list_runs_what_is_written_into_its_filters(sign_in: SignIn, paths: Paths) -> None:
    officer = sign_in(Role.ADMINISTRATOR, party=None)
    officer.raise_request_exception = False
    lists = [path for address, path in paths() if address.name.endswith((":list", "search"))]
    before = Party.objects.count()

    asked = [
        f"{path}?{'&'.join(f'{name}={encoded(text)}' for name in names)}"
        for path in lists
        for text in HOSTILE
        for names in CARRIERS
    ]
    broken = [address for address in asked if officer.get(address).status_code >= 500]

    assert len(lists) >= 4
    assert broken == []
    assert Party.objects.count() == before


def test_what_the_database_cannot_read_is_refused_before_it_is_asked(client: Client) -> None:
    assert [client.get(path).status_code for path in ("/search/?q=a%00b", "/sign-in/a%00b/")] == [400, 400]


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999999999999", "1 OR 1=1", "١"])
def test_a_number_that_is_none_is_no_page(client: Client, number: str) -> None:
    client.raise_request_exception = False
    assert client.get(f"/parties/{number}/").status_code == 404


MARKUP = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ settings.SECRET_KEY }}{% load log %}",
    "javascript:alert(1)",
    "</title><svg onload=alert(1)>",
]


@pytest.mark.parametrize("text", MARKUP)
def test_a_name_is_shown_as_it_is_written_and_nothing_in_it_runs(sign_in: SignIn, text: str) -> None:
    party = add_party(
        party_kind="organization",
        names=texts_from({"en": f"Zz {text}"}),
        abbreviation="ZZ",
        by=AIGUL,
        at=now(),
    )
    officer = sign_in(Role.OFFICER)

    for page in (
        f"/parties/{party.pk}/",
        f"/parties/{party.pk}/history/",
        f"/parties/{party.pk}/edit/",
        "/parties/?q=zz",
    ):
        shown = officer.get(page).content.decode()
        for tag in ("<script>alert", "<img src=x", "<svg onload"):
            assert tag not in shown, page
        assert "SECRET_KEY" not in shown or "{{ settings.SECRET_KEY }}" in shown


def test_what_is_searched_for_is_not_run(client: Client) -> None:
    for text in MARKUP:
        page = client.get("/parties/", {"q": text}).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_spreadsheet_runs_no_name_as_a_formula(client: Client, sign: str) -> None:
    add_party(
        party_kind="organization",
        names=texts_from({"en": f"x{sign}"}),
        abbreviation=f"{sign}1+1",
        by=AIGUL,
        at=now(),
    )
    text = b"".join(client.get("/parties/?format=csv&q=x")).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(text, newline="")) for cell in row]
    book = load_workbook(BytesIO(client.get("/parties/?format=xlsx&q=x").content))
    kept = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value]

    assert not [cell for cell in cells if cell.startswith(sign)]
    assert not [cell for cell in kept if cell.data_type == "f" or str(cell.value).startswith(sign)]


@pytest.mark.parametrize(
    "name", ['a"\r\nSet-Cookie: x=1\r\n.txt', "../../etc/passwd", "ә\u202egpj.exe", "a;b=c.txt"]
)
def test_a_file_name_writes_no_header_and_no_path(sign_in: SignIn, name: str) -> None:
    kept = keep_document(content=f"The hub met. {name!r}".encode(), name=name, by=AIGUL, at=now()).document
    officer = sign_in(Role.OFFICER)
    answer = officer.get(f"/sources/{kept.pk}/original/")
    b"".join(answer)

    disposition = answer["Content-Disposition"]
    assert disposition.startswith("attachment")
    assert "\n" not in disposition
    assert "\r" not in disposition
    assert "Set-Cookie: x" not in str(answer.headers.get("Set-Cookie", ""))
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "email",
    ["a@example.org\nBcc: all@example.org", "a@example.org\r\n.", "a b@example.org", "<a@example.org>"],
)
def test_an_address_writes_no_header_of_a_mail(sign_in: SignIn, email: str) -> None:
    form = {"email": email, "language": "en", "roles": "expert", "since": "2026-01-01"}
    page = sign_in(Role.ADMINISTRATOR).post("/accounts/invite/", form).content.decode()
    assert "/invitation/" not in page


RUNS_TEXT = {"eval", "exec", "compile", "__import__"}
RUNS_DATA = {"pickle", "marshal", "shelve", "dill"}


def test_no_code_of_ours_runs_text_or_data() -> None:
    found = []
    for file in Path(shanyrak.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNS_TEXT:
                found.append(f"{file.name}:{node.lineno} {node.func.id}")
            if isinstance(node, ast.Import) and {one.name for one in node.names} & RUNS_DATA:
                found.append(f"{file.name}:{node.lineno} import")
            if (
                isinstance(node, ast.keyword)
                and node.arg == "shell"
                and getattr(node.value, "value", 0) is True
            ):
                found.append(f"{file.name}:{node.lineno} shell=True")
            if (
                isinstance(node, ast.Attribute)
                and node.attr in {"mark_safe", "extra", "RawSQL"}
                and "ui" not in file.parts
            ):
                found.append(f"{file.name}:{node.lineno} {node.attr}")
    assert found == []
