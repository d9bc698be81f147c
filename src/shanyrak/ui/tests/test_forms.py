from __future__ import annotations

from datetime import date

from django import forms
from django.utils.translation import override

from shanyrak.records.forms import PartialDateFormField, TextsFormField


class PromiseForm(forms.Form):
    promise = TextsFormField(label="Promise")
    due_on = PartialDateFormField(label="Due", required=False)
    seen_on = forms.DateField(
        label="Seen", required=False, widget=forms.DateInput({"type": "date"}), initial=date(2026, 11, 2)
    )
    public = forms.BooleanField(label="Everyone may see it", required=False)


def test_the_summary_comes_first_and_leads_to_the_field() -> None:
    html = str(PromiseForm({"promise_en": "Send the manual", "due_on": "soon"}))
    summary = html.index("err-sum")
    assert summary < html.index("<fieldset")
    assert 'href="#id_due_on"' in html
    assert html.count("is not a date") == 2, "the same words stand at the field"


def test_what_was_typed_stays() -> None:
    assert 'value="Send the manual"' in str(PromiseForm({"promise_en": "Send the manual", "due_on": "soon"}))


def test_a_field_tells_its_hint_and_its_error_to_those_who_do_not_see_it() -> None:
    html = str(PromiseForm({"promise_en": "x", "due_on": "soon"}))
    assert 'aria-describedby="id_due_on_helptext id_due_on_error"' in html
    assert 'id="id_due_on_error"' in html
    assert 'id="id_due_on_helptext"' in html


def test_each_language_has_a_line_of_its_own_that_says_its_language() -> None:
    html = str(PromiseForm())
    assert all(f'lang="{language}"' in html for language in ("en", "ru", "kk", "fr"))
    assert "Қазақша" in html


def test_a_good_form_has_no_summary() -> None:
    assert "err-sum" not in str(PromiseForm({"promise_en": "Send the manual"}))


def test_browsers_get_days_as_they_read_them_in_every_language() -> None:
    with override("ru"):
        assert 'value="2026-11-02"' in str(PromiseForm())
