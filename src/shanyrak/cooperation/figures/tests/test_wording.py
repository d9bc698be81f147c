from __future__ import annotations

from decimal import Decimal

import pytest
from django.utils.translation import override

from shanyrak.cooperation.figures.wording import in_words

SPACE = "\u202f"


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "said"),
    [
        ("600", "civil servants", "more_than", "more than 600 civil servants"),
        ("1", "countries", "exact", "1 country"),
        ("30", "organizations", "about", "about 30 organisations"),
        ("22000000", "references", "exact", "22 million references"),
        ("14000000", "USD", "exact", f"USD{SPACE}14 million"),
        ("450000", "CAD", "exact", f"CAD{SPACE}450{SPACE}000"),
        ("22000001", "references", "exact", f"22{SPACE}000{SPACE}001 references"),
        ("3.5", "years", "exact", "3.5 years"),
        ("50", "percent", "exact", f"50{SPACE}%"),
        ("0.333333", "share", "more_than", "more than a third"),
        ("0.41", "share", "exact", f"41{SPACE}%"),
        ("5", "gold medals", "less_than", "less than 5 gold medals"),
    ],
)
def test_a_figure_is_said_as_a_person_says_it(value: str, unit: str, qualifier: str, said: str) -> None:
    with override("en"):
        assert in_words(Decimal(value), unit, qualifier) == said
