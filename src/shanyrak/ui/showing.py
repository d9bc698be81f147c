"""How pages show what the layers below tell them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.forms import BaseForm
from django.utils.translation import gettext

from shanyrak.refusals import Refusal


def said(refusal: Refusal) -> str:
    """Return the refusal's reason in the reader's language."""
    facts = {
        name: gettext(value) if isinstance(value, str) and value else value
        for name, value in refusal.facts.items()
    }
    return gettext(refusal.text) % facts


@contextmanager
def refusals_shown_on(form: BaseForm) -> Iterator[None]:
    """Turn a refusal raised inside into an error of ``form``, at the field it belongs to."""
    try:
        yield
    except Refusal as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, said(refusal))
