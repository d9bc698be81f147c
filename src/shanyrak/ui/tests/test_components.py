from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.template import RequestContext
from django.template.engine import Engine
from django.test import RequestFactory
from django.utils.translation import override

from shanyrak.records.languages import Said


@dataclass(frozen=True)
class Mark:
    sentence: str
    document_id: int = 1
    start: int = 0
    title: str = "Letter"
    language: str = "en"
    field: str = ""


def drawn(code: str, request: HttpRequest | None = None, **context: object) -> str:
    template = Engine.get_default().from_string(code)
    with override("en"):
        return template.render(RequestContext(request or RequestFactory().get("/"), context))


def test_a_state_has_a_sign_beside_its_colour() -> None:
    html = drawn('{% tag "bad" "6 days late" %}')
    assert "#i-alert" in html
    assert "6 days late" in html


def test_what_a_person_wrote_is_never_markup() -> None:
    assert "<b>" not in drawn('{% tag "" word %}{% card title %}x{% endcard %}', word="<b>", title="<b>")


def test_a_fact_without_a_value_is_left_out() -> None:
    html = drawn(
        '{% facts %}{% fact "Signed" %}{% endfact %}{% fact "Place" %}Oslo{% endfact %}{% endfacts %}'
    )
    assert "Signed" not in html
    assert "Oslo" in html


def test_a_card_without_content_is_left_out() -> None:
    assert drawn('{% card "Empty" %} {% endcard %}') == ""


def test_a_text_in_another_language_says_which() -> None:
    assert 'lang="kk"' in drawn("{% said text %}", text=Said("Кадр резерві", "kk"))
    assert "lang=" not in drawn("{% said text %}", text=Said("Reserve", "en"))


def test_a_stale_translation_is_tagged() -> None:
    assert "out of date" in drawn("{% said text %}", text=Said("Réserve", "fr", stale=True))


def test_zero_is_said_and_nothing_is_not() -> None:
    assert drawn("{% said value %}", value=0) == "0"
    assert drawn("{% said value %}", value=None) == ""


def test_a_day_among_other_values_is_said_in_words() -> None:
    assert drawn("{% said value %}", value=date(2026, 11, 21)) == "21 Nov 2026"


def test_marks_are_numbered_as_the_page_runs_and_listed_at_its_end() -> None:
    html = drawn(
        "{% evidence one %}{% evidence two %}{% evidence one %}{% evidence_list %}",
        one=Mark("First."),
        two=Mark("Second.", start=9),
    )
    assert html.count('href="#e1"') == 2
    assert html.count('id="r1"') == 1
    assert html.index('id="e1"') < html.index('id="e2"')


def test_two_pages_do_not_share_their_marks() -> None:
    drawn("{% evidence one %}", one=Mark("First."))
    assert "First." not in drawn("{% evidence_list %}")


def test_marks_of_one_field_stand_beside_that_field_only() -> None:
    marks = [Mark("Signed.", field="signed_on"), Mark("Named.", start=5, field="title")]
    html = drawn('{% evidence marks "signed_on" %}', marks=marks)
    assert "Signed." in html
    assert "Named." not in html


def test_one_sentence_that_carries_two_fields_is_one_mark() -> None:
    marks = [Mark("Signed in Oslo.", field="signed_on"), Mark("Signed in Oslo.", field="place")]
    assert drawn("{% evidence marks %}", marks=marks).count('href="#e1"') == 1


def test_a_share_of_a_bar_is_seen_however_small() -> None:
    html = drawn("{% bar parts %}", parts=[("1", 999, "delivered"), ("3", 1, "overdue"), ("0", 0, "open")])
    assert "w-100" in html
    assert "w-1 " in html or 'w-1"' in html
    assert "999 delivered, 1 overdue" in html
