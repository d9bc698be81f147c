from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanyrak_methods.transparency.canonical import NotCanonical, canonical, parse_canonical

whole_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | whole_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(whole_text, inner, max_size=4),
    max_leaves=12,
)


def test_keys_are_sorted_and_letters_stay_letters() -> None:
    entry = {"party": "Қазақстан", "act": "agreement.signed", "facts": {"b": [1, None, True], "a": -7}}

    assert canonical(entry).decode() == (
        '{"act":"agreement.signed","facts":{"a":-7,"b":[1,null,true]},"party":"Қазақстан"}'
    )


@given(values)
def test_what_is_written_is_read_back(value: object) -> None:
    assert parse_canonical(canonical(value)) == value


@given(st.dictionaries(whole_text, values, max_size=5))
def test_order_of_members_does_not_matter(value: dict[str, object]) -> None:
    assert canonical(dict(reversed(value.items()))) == canonical(value)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"score": 0.5}, "the value, score is a float"),
        ({"scores": [1, float("nan")]}, "the value, scores, item 1 is a float"),
        ({"seal": b"raw"}, "the value, seal is a bytes"),
        ({7: "seven"}, "has the key 7, which is not text"),
        ({"name": "\ud800"}, "half a character"),
        ({1, 2}, "is a set"),
    ],
)
def test_what_has_no_one_text_is_refused(value: object, reason: str) -> None:
    with pytest.raises(NotCanonical, match=reason):
        canonical(value)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1}',
        '{"b":1,"a":2}',
        '{"a":1,"a":1}',
        '{"a":1}\n',
        '{"a":"\\u0041"}',
        '{"a":1.0}',
        "nothing",
        "{",
    ],
)
def test_other_spellings_of_a_value_are_refused(text: str) -> None:
    with pytest.raises(NotCanonical):
        parse_canonical(text.encode())


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(NotCanonical, match="not JSON"):
        parse_canonical(b'"\xff"')


@given(values)
def test_canonical_text_is_plain_json(value: object) -> None:
    assert json.loads(canonical(value)) == value
