"""The tool that gathers what the pages say misses nothing, and notices what a translation lost."""

from __future__ import annotations

import polib
import pytest
from tools import messages
from tools.messages import Sentence

TEMPLATE = """{% load i18n %}
<h1 title="{% translate 'Who takes part' %}">{{ _("Agreements") }}</h1>
{% blocktranslate count many=parties %}{{ many }} party{% plural %}{{ many }} parties{% endblocktranslate %}
{% translate "May" context "month" %}
{# {% translate "nobody says this" %} #}
"""
CODE = """
label = _("Signed on")
late = ngettext("%(days)s day late", "%(days)s days late", days)
text = gettext_noop("The hub "
                    "already holds this.")
other = gettext(label)
"""


def sentences(calls: list[tuple[str, list[str]]]) -> set[Sentence]:
    return {sentence for function, words in calls for sentence in messages.spoken(function, words)}


def test_every_sentence_of_a_template_is_gathered() -> None:
    assert sentences(list(messages.calls_in_template(TEMPLATE, "a page"))) == {
        Sentence("Who takes part"),
        Sentence("Agreements"),
        Sentence("%(many)s party", "%(many)s parties"),
        Sentence("May", context="month"),
    }


def test_every_sentence_of_the_code_is_gathered() -> None:
    assert sentences(list(messages.calls_in_code(CODE))) == {
        Sentence("Signed on"),
        Sentence("%(days)s day late", "%(days)s days late"),
        Sentence("The hub already holds this."),
    }


@pytest.mark.parametrize(
    ("translation", "lost"),
    [
        ("Подписано %(on)s", set()),
        ("Подписано", {"%(on)s"}),
        ("Подписано %(day)s", {"%(on)s", "%(day)s"}),
    ],
)
def test_a_placeholder_that_a_translation_lost_is_noticed(translation: str, lost: set[str]) -> None:
    entry = polib.POEntry(msgid="Signed on %(on)s", msgstr=translation)
    assert messages.lost_placeholders(Sentence("Signed on %(on)s"), entry) == lost
