from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from statistics import fmean
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from shanyrak.cooperation.training.rules.completion import (
    Achieved,
    Conditions,
    Gap,
    ShareOutOfRange,
    check_conditions,
    gaps,
    share_attended,
)
from shanyrak.cooperation.training.rules.evaluation import (
    FEW,
    STATEMENTS,
    Asked,
    FormUnknown,
    RatingMissing,
    check_ratings,
    follow_up_is_due,
    gain,
    student,
    summarised,
    words_to_show,
)
from shanyrak.cooperation.training.rules.quizzes import (
    GRACE,
    ClosesBeforeItOpens,
    NoAttemptLeft,
    QuizClosed,
    QuizEmpty,
    QuizNotOpen,
    Shows,
    TooFewQuestions,
    check_draw,
    check_may_begin,
    check_times,
    deadline,
    draw,
    is_over,
    shows_feedback,
    shuffled,
)
from shanyrak.cooperation.training.rules.statistics import ENOUGH, item_statistics

NOON = datetime(2026, 9, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
# A machine that does much else draws examples slowly; that says nothing of the rule.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
shares = st.one_of(st.none(), st.fractions(0, 1))
conditions = st.builds(Conditions, st.integers(0, 100), st.integers(0, 100), st.booleans())
achieved = st.builds(Achieved, shares, st.booleans(), st.sampled_from([None, True, False]), st.booleans())


@PATIENT
@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30)))
def test_a_share_of_attendance_is_a_share(attended: set[int], held: set[int]) -> None:
    share = share_attended(attended, held)
    assert (share is None) == (not held)
    assert share is None or 0 <= share <= 1


@PATIENT
@given(st.sets(st.integers(0, 30)), st.sets(st.integers(0, 30), min_size=1), st.integers(0, 30))
def test_whoever_comes_to_one_more_session_never_has_attended_less(
    attended: set[int], held: set[int], more: int
) -> None:
    before, after = share_attended(attended, held), share_attended(attended | {more}, held)
    assert before is not None
    assert after is not None
    assert after >= before


@PATIENT
@given(conditions, achieved, st.fractions(0, 1))
def test_whoever_does_more_lacks_no_more(asked: Conditions, did: Achieved, more: Fraction) -> None:
    better = Achieved(
        attended=max(did.attended or Fraction(0), more),
        taken=True,
        passed=True,
        evaluated=True,
    )
    assert set(gaps(asked, better)) <= set(gaps(asked, did)) | {Gap.ATTENDANCE}
    assert len(gaps(asked, better)) <= len(gaps(asked, did))


@PATIENT
@given(achieved, st.integers(0, 100), st.integers(0, 100))
def test_a_course_that_asks_for_less_is_completed_by_no_fewer(did: Achieved, one: int, other: int) -> None:
    low, high = sorted((one, other))
    if not gaps(Conditions(attendance=high), did):
        assert not gaps(Conditions(attendance=low), did)


def test_what_is_missing_is_named() -> None:
    asked = Conditions(80, 60, evaluation=True)
    assert gaps(asked, Achieved()) == (Gap.NO_SESSIONS, Gap.NO_QUIZ, Gap.EVALUATION)
    did = Achieved(Fraction(3, 4), taken=False, passed=False, evaluated=True)
    assert gaps(asked, did) == (Gap.ATTENDANCE, Gap.NOT_TAKEN)
    assert gaps(asked, Achieved(Fraction(4, 5), taken=True, passed=True, evaluated=True)) == ()
    assert gaps(Conditions(), Achieved()) == ()


def test_a_share_lies_between_0_and_100() -> None:
    with pytest.raises(ShareOutOfRange):
        check_conditions(Conditions(attendance=101))


@PATIENT
@given(st.lists(st.integers(), unique=True), st.integers(0, 20), st.integers())
def test_the_same_seed_draws_the_same_questions_in_their_order(
    questions: list[int], count: int, seed: int
) -> None:
    drawn = draw(questions, count=count, seed=seed)
    assert drawn == draw(questions, count=count, seed=seed)
    assert drawn == [one for one in questions if one in set(drawn)]
    assert len(drawn) == (min(count, len(questions)) if count else len(questions))


@PATIENT
@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.integers())
def test_choices_in_an_order_by_lot_are_all_there(choices: list[str], seed: int) -> None:
    assert sorted(shuffled(choices, seed=seed)) == sorted(choices)


def test_nobody_draws_more_questions_than_there_are() -> None:
    check_draw(3, questions=3)
    with pytest.raises(TooFewQuestions, match="3"):
        check_draw(4, questions=3)


def test_a_quiz_closes_after_it_opens() -> None:
    check_times(NOON, NOON + HOUR)
    with pytest.raises(ClosesBeforeItOpens):
        check_times(NOON, NOON)


@pytest.mark.parametrize(
    ("given_", "refusal"),
    [
        ({"opens": NOON + HOUR}, QuizNotOpen),
        ({"closes": NOON}, QuizClosed),
        ({"used": 2}, NoAttemptLeft),
        ({"questions": 0}, QuizEmpty),
    ],
)
def test_an_attempt_begins_only_in_time_with_questions_and_while_there_are_attempts(
    given_: dict[str, object], refusal: type[Exception]
) -> None:
    def begin(**changed: Any) -> None:
        wanted: dict[str, Any] = {"used": 1, "allowed": 2, "questions": 5, "at": NOON} | changed
        check_may_begin(wanted.pop("opens", None), wanted.pop("closes", None), **wanted)

    begin()
    with pytest.raises(refusal):
        begin(**given_)


def test_an_attempt_ends_with_its_minutes_or_with_the_quiz() -> None:
    assert deadline(NOON, minutes=30, closes=None) == NOON + HOUR / 2
    assert deadline(NOON, minutes=90, closes=NOON + HOUR) == NOON + HOUR
    assert deadline(NOON, minutes=None, closes=NOON + HOUR) == NOON + HOUR
    assert deadline(NOON, minutes=None, closes=None) is None


def test_an_answer_that_was_under_way_in_the_last_second_still_counts() -> None:
    assert not is_over(NOON, handed_in=False, at=NOON + GRACE)
    assert is_over(NOON, handed_in=False, at=NOON + GRACE + timedelta(microseconds=1))
    assert is_over(None, handed_in=True, at=NOON)


def test_what_was_right_is_shown_when_the_quiz_says() -> None:
    def shown(shows: Shows, closes: datetime | None = None, *, again: bool = False) -> bool:
        return shows_feedback(shows, closes, may_try_again=again, at=NOON)

    assert shown(Shows.FEEDBACK, again=True)
    assert not shown(Shows.RESULT)
    assert not shown(Shows.AFTER_CLOSE, NOON + HOUR)
    assert shown(Shows.AFTER_CLOSE, NOON)
    assert not shown(Shows.AFTER_CLOSE, again=True)


def test_a_form_is_given_whole() -> None:
    whole = dict.fromkeys(STATEMENTS[Asked.REACTION], 3)
    check_ratings(Asked.REACTION, whole)
    with pytest.raises(RatingMissing):
        check_ratings(Asked.REACTION, {"useful": 3})
    with pytest.raises(FormUnknown):
        check_ratings(Asked.REACTION, whole | {"useful": 6})
    with pytest.raises(FormUnknown):
        check_ratings(Asked.REACTION, whole | {"other": 1})


@PATIENT
@given(st.lists(st.integers(1, 5), max_size=12))
def test_of_few_answers_nothing_is_said(marks: list[int]) -> None:
    rated = summarised(Asked.REACTION, [{"useful": mark} for mark in marks])[0]
    assert rated.answers == len(marks)
    assert rated.is_hidden == (len(marks) < FEW)
    if not rated.is_hidden:
        assert sum(rated.counts) == len(marks)
        assert rated.mean == pytest.approx(fmean(marks))


def test_words_of_few_stay_with_the_secretariat_of_nobody() -> None:
    assert words_to_show(["Good"], answers=FEW - 1) == ()
    assert words_to_show(["Too long", " ", "Good"], answers=FEW) == ("Good", "Too long")


def test_a_gain_has_its_interval() -> None:
    pairs = [
        (Fraction(before, 10), Fraction(after, 10))
        for before, after in zip([2, 3, 4, 5, 6], [6, 6, 7, 9, 7], strict=True)
    ]
    found = gain(pairs)
    assert found is not None
    # By hand: differences 40, 30, 30, 40, 10; mean 30, s = 12.2474, t(4) = 2.776, margin 15.205.
    assert (found.gain, found.low, found.high) == pytest.approx((30, 14.795, 45.205), abs=0.01)
    assert gain(pairs[:4]) is None


@PATIENT
@given(st.lists(st.tuples(st.fractions(0, 1), st.fractions(0, 1)), min_size=FEW, max_size=40))
def test_a_gain_lies_in_its_interval(pairs: list[tuple[Fraction, Fraction]]) -> None:
    found = gain(pairs)
    assert found is not None
    assert found.low - 1e-9 <= found.gain <= found.high + 1e-9
    assert found.after - found.before == pytest.approx(found.gain)


def test_students_t_goes_on_smoothly_beyond_the_table() -> None:
    # 2.0395 and 1.9840: from the printed tables for 31 and 100 degrees of freedom.
    assert student(31) == pytest.approx(2.0395, abs=0.002)
    assert student(100) == pytest.approx(1.9840, abs=0.001)
    assert all(student(one) > student(one + 1) for one in range(1, 60))


def test_people_are_asked_three_months_after_and_not_after_a_year() -> None:
    assert not follow_up_is_due(date(2026, 9, 16), on=date(2026, 12, 15))
    assert follow_up_is_due(date(2026, 9, 16), on=date(2026, 12, 16))
    assert follow_up_is_due(date(2026, 11, 30), on=date(2027, 2, 28))
    assert not follow_up_is_due(date(2026, 9, 16), on=date(2027, 9, 16))
    assert not follow_up_is_due(None, on=date(2027, 1, 1))


def test_of_a_question_nothing_is_said_before_ten_have_answered() -> None:
    assert item_statistics([(1.0, 0.5)] * (ENOUGH - 1)).share is None
    assert item_statistics([(1.0, 0.5)] * ENOUGH).share == 1
    assert (
        item_statistics([(1.0, 0.5)] * ENOUGH).discrimination is None
    )  # all alike: nothing can go with anything


def test_a_question_that_the_able_get_right_discriminates() -> None:
    able, others = [(1.0, 0.9), (1.0, 0.8), (1.0, 0.7)] * 2, [(0.0, 0.3), (0.0, 0.2)] * 2
    good = item_statistics([*able, *others])
    bad = item_statistics([(1 - mark, rest) for mark, rest in [*able, *others]])
    assert good.discrimination is not None
    assert good.discrimination > 0.9
    assert not good.is_weak
    assert bad.is_weak


@PATIENT
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=ENOUGH, max_size=40))
def test_statistics_stay_in_their_bounds(answers: list[tuple[float, float]]) -> None:
    assume(len(answers) >= ENOUGH)
    found = item_statistics(answers)
    assert found.share is not None
    assert -1e-9 <= found.share <= 1 + 1e-9
    assert found.discrimination is None or -1.000001 <= found.discrimination <= 1.000001
