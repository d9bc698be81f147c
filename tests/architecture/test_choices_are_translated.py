"""What can be chosen in a form is offered in the reader's language, not only in English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django import forms
from django.urls import get_resolver
from django.utils.translation import gettext, override

from shanyrak.records.forms import LANGUAGE_NAMES


def forms_below(form: type[forms.BaseForm]) -> Iterator[type[forms.BaseForm]]:
    for below in form.__subclasses__():
        yield below
        yield from forms_below(below)


def offered(form: type[Any]) -> Iterator[tuple[str, str]]:
    """Yield (field, label) of every choice that a form is declared with; a function may ask the database, and is not asked."""
    for name, field in getattr(form, "base_fields", {}).items():
        if isinstance(field, forms.ChoiceField) and isinstance(field.choices, list):
            # One that is called as it is kept is pressed by a button with words of its own.
            yield from ((name, str(label)) for value, label in field.choices if str(label) != value)


@pytest.mark.parametrize("language", ["ru", "kk", "fr"])
def test_no_choice_is_offered_as_the_code_says_it(language: str) -> None:
    assert get_resolver().url_patterns, "reading the addresses brings the forms of every room"
    ours = [form for form in forms_below(forms.BaseForm) if form.__module__.startswith("shanyrak.")]
    own_names = set(LANGUAGE_NAMES.values())  # each language is called by its own name
    with override(language):
        left = {
            f"{form.__module__}.{form.__name__}.{name}: {label}"
            for form in ours
            for name, label in offered(form)
            if label not in own_names and gettext(label) != label and label
        }
    assert left == set(), "give the names to shanyrak.ui.choices.translated"
    assert len(ours) > 100
