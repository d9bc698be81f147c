from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shanyrak.cooperation.training.rules.marking import (
    Given,
    Key,
    NoneRight,
    NotOneRight,
    NumberMissing,
    QuestionKind,
    TooFewChoices,
    WordsMissing,
    check_key,
    has_passed,
    in_places,
    mark,
    of_the_shown,
    read_number,
    total,
)

MARKS = "abcdefgh"
# A machine that does much else draws examples slowly; that says nothing of the rule.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
several = st.integers(2, 8).flatmap(
    lambda count: st.builds(
        lambda right: Key(QuestionKind.SEVERAL, tuple(MARKS[:count]), right=frozenset(right)),
        st.sets(st.sampled_from(MARKS[:count]), min_size=1),
    )
)


@PATIENT
@given(several, st.lists(st.sampled_from(MARKS)), st.randoms())
def test_marking_never_depends_on_the_order_in_which_choices_were_shown_or_ticked(
    key: Key, chosen: list[str], lot: Random
) -> None:
    shuffled, shown = chosen.copy(), list(key.choices)
    lot.shuffle(shuffled)
    lot.shuffle(shown)
    first = mark(key, Given(of_the_shown(chosen, key.choices)))
    assert mark(key, Given(of_the_shown(shuffled, shown))) == first
    assert 0 <= first <= 1


@PATIENT
@given(several)
def test_all_right_choices_and_no_other_earn_the_whole_point(key: Key) -> None:
    assert mark(key, Given(tuple(sorted(key.right)))) == 1
    wrong = set(key.choices) - key.right
    if wrong:
        assert mark(key, Given(tuple(key.choices))) < 1


@PATIENT
@given(several)
def test_ticking_everything_never_earns_more_than_not_ticking_the_wrong_ones(key: Key) -> None:
    assert mark(key, Given(key.choices)) <= mark(key, Given(tuple(key.right)))


def test_a_wrong_choice_takes_a_right_one_away() -> None:
    key = Key(QuestionKind.SEVERAL, ("a", "b", "c"), right=frozenset("ab"))
    assert mark(key, Given(("a",))) == Fraction(1, 2)
    assert mark(key, Given(("a", "c"))) == 0
    assert mark(key, Given(("a", "b", "c"))) == Fraction(1, 2)


@PATIENT
@given(st.permutations(["a", "b", "c", "d"]))
def test_an_order_is_right_as_a_whole_or_not_at_all(order: list[str]) -> None:
    key = Key(QuestionKind.ORDER, ("a", "b", "c", "d"))
    assert mark(key, Given(tuple(order))) == (1 if order == ["a", "b", "c", "d"] else 0)


@pytest.mark.parametrize("written", ["7.5", "7,5", " 8 ", "7.0", "7,00"])
def test_a_number_is_right_within_its_tolerance_however_it_is_written(written: str) -> None:
    key = Key(QuestionKind.NUMBER, number=Decimal("7.5"), tolerance=Decimal("0.5"))
    assert mark(key, Given(text=written)) == 1


@pytest.mark.parametrize("written", ["", "8.01", "seven", "NaN", "Infinity", "1e999999999"])
def test_what_is_off_or_no_number_is_wrong(written: str) -> None:
    key = Key(QuestionKind.NUMBER, number=Decimal("7.5"), tolerance=Decimal("0.5"))
    assert mark(key, Given(text=written)) == 0


@PATIENT
@given(st.text(max_size=60))
def test_any_text_can_be_read_as_a_number_or_is_none(text: str) -> None:
    number = read_number(text)
    assert number is None or number.is_finite()


def test_words_are_right_without_regard_to_capitals_and_spaces() -> None:
    key = Key(QuestionKind.WORDS, accepted=("Merit", "Меритократия"))
    assert mark(key, Given(text="  merit ")) == 1
    assert mark(key, Given(text="МЕРИТОКРАТИЯ")) == 1
    assert mark(key, Given(text="")) == 0
    assert mark(key, Given(text="favour")) == 0


@pytest.mark.parametrize(
    ("key", "refusal"),
    [
        (Key(QuestionKind.ONE, ("a",), frozenset("a")), TooFewChoices),
        (Key(QuestionKind.ONE, ("a", "b"), frozenset("ab")), NotOneRight),
        (Key(QuestionKind.TRUE_FALSE, ("true", "false")), NotOneRight),
        (Key(QuestionKind.SEVERAL, ("a", "b")), NoneRight),
        (Key(QuestionKind.ORDER, ("a",)), TooFewChoices),
        (Key(QuestionKind.NUMBER), NumberMissing),
        (Key(QuestionKind.WORDS, accepted=(" ",)), WordsMissing),
    ],
)
def test_a_question_that_cannot_be_marked_is_refused(key: Key, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        check_key(key)


@PATIENT
@given(st.lists(st.fractions(0, 1)))
def test_a_total_is_a_share(marks: list[Fraction]) -> None:
    assert 0 <= total(marks) <= 1


def test_sixty_per_cent_is_sixty_per_cent() -> None:
    assert has_passed(Fraction(3, 5), pass_mark=60)
    assert not has_passed(Fraction(3, 5) - Fraction(1, 10**9), pass_mark=60)
    assert has_passed(Fraction(2, 3), pass_mark=66)
    assert not has_passed(Fraction(2, 3), pass_mark=67)


@PATIENT
@given(st.lists(st.sampled_from([*MARKS, ""])), st.integers(2, 8))
def test_an_order_as_it_was_given_has_each_choice_at_most_once(chosen: list[str], count: int) -> None:
    shown = MARKS[:count]
    places = in_places(chosen, shown)
    named = [one for one in places if one]
    assert len(places) == count
    assert len(named) == len(set(named))
    assert set(named) <= set(shown)
