from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from shanyrak.accounts.testing import SignIn
from shanyrak.cooperation.registration.links import own_address
from shanyrak.cooperation.training.actions import ask_behaviour, change_question, forget_erased
from shanyrak.cooperation.training.links import FOLLOW_UP
from shanyrak.cooperation.training.models import Attempt, Cohort, Course, Evaluation, Material, Question, Quiz
from shanyrak.cooperation.training.rules.evaluation import STATEMENTS, Asked
from shanyrak.cooperation.training.tests.factories import (
    AFTERWARDS,
    AIGUL,
    BY,
    NOON,
    attended,
    cohort,
    course,
    evaluated,
    learner,
    party,
    question,
    question_of_each_kind,
    quiz,
    session,
    taken,
    token_of,
)
from shanyrak.notices.models import Notice
from shanyrak.places import Places
from shanyrak.records.languages import texts_from
from shanyrak.roles import Role

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture(autouse=True)
def files_of_their_own(settings: Any, tmp_path: Path) -> None:
    settings.PLACES = Places(tmp_path).prepare()


def read(client: Client, address: str, status: int = 200) -> str:
    """Return the page in English."""
    response = client.get(address, headers=ENGLISH)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def test_everyone_reads_the_catalogue(client: Client) -> None:
    kept = course(provider=party("Academy of Public Administration"), topics=[])
    cohort(kept)
    for words in ("Integrity in public service", "Academy of Public Administration", "English, Russian"):
        assert words in read(client, "/courses/")
    page = read(client, f"/courses/{kept.pk}/")
    for words in ("Know a conflict of interest.", "Attend at least 80 % of the sessions.", "Autumn 2026"):
        assert words in page
    assert "/questions/" not in page


@pytest.mark.parametrize("asked", ["q=integrity", "level=practitioners", "language=ru", "provider=Academy"])
def test_the_catalogue_is_narrowed_by_what_one_knows(client: Client, asked: str) -> None:
    course(provider=party("Academy"))
    course("Budgeting", level="experts", languages=["fr"])
    page = read(client, f"/courses/?{asked}")
    assert "Integrity in public service" in page
    assert ">Budgeting</a>" not in page


def test_the_catalogue_is_exported_whole(client: Client) -> None:
    course()
    [row] = json.loads(b"".join(client.get("/courses/?format=json", headers=ENGLISH)))
    assert (row["title"], row["hours"]) == ("Integrity in public service", 24)


def test_an_officer_makes_a_course_and_a_cohort(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    form = {
        "title_en": "Policy making",
        "level": "beginners",
        "languages": ["en"],
        "needs_attendance": "80",
        "needs_score": "60",
        "needs_evaluation": "on",
        "visibility": "public",
    }
    assert officer.post("/courses/new/", form).status_code == 302
    made = Course.objects.get()
    held = {"course": f"{made.label} #{made.pk}", "title_en": "Policy making, spring", "since": "2027-03-01"}
    held |= {"until": "2027-03-03", "place": "Astana", "party_seats": "3", "visibility": "public"}
    assert officer.post("/cohorts/new/", held).status_code == 302
    assert Cohort.objects.get().activity.opening.party_seats == 3


def test_an_officer_writes_a_question_of_each_kind(sign_in: SignIn) -> None:
    kept, officer = course(), sign_in(Role.OFFICER)
    there = f"/courses/{kept.pk}/questions/new/"
    asked = {
        "one": {"text_0_en": "Yes", "text_1_en": "No", "right_0": "on"},
        "several": {"text_0_en": "A", "text_1_en": "B", "right_0": "on", "right_1": "on"},
        "true_false": {"right": "false"},
        "number": {"number_right": "7.5", "tolerance": "0.5"},
        "words": {"accepted": "merit\nмеритократия"},
        "order": {"text_0_en": "First", "text_1_en": "Second"},
    }
    for kind, parts in asked.items():
        said = officer.post(f"{there}?kind={kind}", {"wording_en": f"A question: {kind}?"} | parts)
        assert said.status_code == 302, (kind, said.content.decode())
    kinds = [one.versions.get().kind for one in Question.objects.order_by("pk")]
    assert kinds == list(asked)
    page = read(officer, f"/courses/{kept.pk}/questions/")
    assert "A question: order?" in page


def test_a_question_that_cannot_be_marked_is_refused_at_its_field(sign_in: SignIn) -> None:
    officer = sign_in(Role.OFFICER)
    there = f"/courses/{course().pk}/questions/new/?kind=one"
    said = officer.post(there, {"wording_en": "Who?", "text_0_en": "A", "text_1_en": "B"}, headers=ENGLISH)
    assert "Mark exactly one choice as right." in said.content.decode()


def test_questions_and_their_answers_are_for_the_secretariat_alone(client: Client, sign_in: SignIn) -> None:
    asked = question(course())
    for somebody in (client, sign_in(Role.FOCAL_POINT, party=party())):
        assert somebody.get(f"/courses/questions/{asked.pk}/").status_code in {302, 404}
        assert somebody.get(f"/courses/{asked.course_id}/questions/").status_code in {302, 404}
    assert "The neighbour" in read(sign_in(Role.AUDITOR), f"/courses/questions/{asked.pk}/")
    assert sign_in(Role.AUDITOR).get(f"/courses/questions/{asked.pk}/edit/").status_code == 404


def test_two_officers_at_one_question_lose_nothing(sign_in: SignIn) -> None:
    asked, officer = question(course()), sign_in(Role.OFFICER)
    change_question(question_id=asked.pk, version=1, wanted={"wording": texts_from({"en": "Newer"})}, **BY)
    form = {"wording_en": "Mine", "text_0_en": "A", "text_1_en": "B", "right_0": "on", "version": "1"}
    stale = officer.post(f"/courses/questions/{asked.pk}/edit/", form, headers=ENGLISH)
    assert stale.status_code == 409
    assert "Mine" in stale.content.decode()
    assert officer.post(f"/courses/questions/{asked.pk}/edit/", form | {"version": "2"}).status_code == 302


def test_an_officer_sets_a_quiz_up(sign_in: SignIn) -> None:
    held, officer = cohort(), sign_in(Role.OFFICER)
    asked = question_of_each_kind(held.course)
    form = {
        "title_en": "Final quiz",
        "stage": "final",
        "questions": [one.pk for one in asked],
        "draw": "4",
        "minutes": "30",
        "attempts": "2",
        "zone": "Asia/Almaty",
        "opens_at": "2026-09-16T09:00",
        "closes_at": "2026-09-16T18:00",
        "shows": "feedback",
    }
    there = f"/activities/{held.activity_id}/training/"
    assert officer.post(f"{there}quizzes/new/", form).status_code == 302
    kept = Quiz.objects.get()
    assert (len(kept.questions), kept.draw, kept.opens.hour) == (6, 4, 4)  # 9:00 in Astana is 4:00 UTC
    late = form | {"closes_at": "2026-09-16T08:00"}
    refused = officer.post(f"{there}quizzes/{kept.pk}/edit/", late | {"version": "1"}, headers=ENGLISH)
    assert "It must close after it opens." in refused.content.decode()
    assert "4 of 6 questions by lot" in read(officer, there)


@time_machine.travel(NOON)
def test_a_learner_takes_the_quiz_by_the_link_without_a_script(client: Client) -> None:
    held = cohort()
    final, dana = quiz(held, minutes=30), learner(held)
    there = f"/learn/{token_of(dana)}"
    assert "Final quiz" in read(client, own_address(dana))
    assert "30 minutes" in read(client, f"{there}/quizzes/{final.pk}/")
    begun = client.post(f"{there}/quizzes/{final.pk}/")
    attempt = Attempt.objects.get()
    assert begun["location"] == f"{there}/attempts/{attempt.pk}/1/"
    answers: list[dict[str, Any]] = [
        {"chosen": "a"},
        {"chosen": ["a", "b"]},
        {"chosen": "a"},
        {"text": "7,5"},
        {"text": "Merit"},
        {"place_a": "1", "place_b": "2", "place_c": "3"},
    ]
    for place, answer in enumerate(answers, start=1):
        here = f"{there}/attempts/{attempt.pk}/{place}/"
        assert f"Question {place}" in read(client, here)
        moved = client.post(here, answer | {"go": str(place + 1)})
        assert moved.status_code == 302
    assert moved["location"] == f"{there}/attempts/{attempt.pk}/check/"
    assert "Every question has an answer." in read(client, moved["location"])
    handed_in = client.post(moved["location"])
    page = read(client, handed_in["location"])
    assert "You reached 100 %; the pass mark is 60 %." in page
    assert client.post(moved["location"]).status_code == 302  # a second press
    assert "Passed" in read(client, own_address(dana))


@time_machine.travel(NOON)
def test_a_script_hears_that_an_answer_is_kept_and_when_it_is_over(client: Client) -> None:
    held = cohort()
    final, dana = quiz(held), learner(held)
    client.post(f"/learn/{token_of(dana)}/quizzes/{final.pk}/")
    attempt = Attempt.objects.get()
    here = f"/learn/{token_of(dana)}/attempts/{attempt.pk}/1/"
    as_json = {"accept": "application/json"}
    assert client.post(here, {"chosen": "b"}, headers=as_json).json() == {"saved": True}
    assert client.post(here, {"chosen": "nonsense"}, headers=as_json).json() == {"saved": True}
    assert attempt.answers.get(place=1).chosen == []
    client.post(f"/learn/{token_of(dana)}/attempts/{attempt.pk}/check/")
    over = client.post(here, {"chosen": "a"}, headers=as_json)
    assert (over.status_code, over.json()["over"]) == (409, True)
    assert attempt.answers.get(place=1).chosen == []


@time_machine.travel(NOON)
def test_a_link_opens_its_own_learner_only(client: Client) -> None:
    held = cohort()
    final, dana, erlan = quiz(held), learner(held), learner(held, "Erlan Sadykov")
    attempt = taken(final, dana)
    assert "You reached" in read(client, f"/learn/{token_of(dana)}/attempts/{attempt.pk}/")
    read(client, f"/learn/{token_of(erlan)}/attempts/{attempt.pk}/", 404)
    assert "This link is not good" in read(client, f"/learn/nonsense/quizzes/{final.pk}/", 404)
    old = token_of(dana)
    dana.link_number += 1
    dana.save()
    read(client, f"/learn/{old}/quizzes/{final.pk}/", 404)
    answer = client.get(f"/learn/{token_of(dana)}/quizzes/{final.pk}/")
    assert "no-store" in answer["cache-control"]
    assert answer["x-robots-tag"] == "noindex"


@time_machine.travel(NOON)
@pytest.mark.parametrize(
    ("shows", "mark", "right"),
    [("received", False, False), ("result", True, False), ("feedback", True, True)],
)
def test_a_learner_sees_what_the_quiz_shows(client: Client, shows: str, mark: bool, right: bool) -> None:  # noqa: FBT001 - parameters of a test
    held = cohort()
    final, dana = quiz(held, shows=shows), learner(held)
    attempt = taken(final, dana, right=1)
    page = read(client, f"/learn/{token_of(dana)}/attempts/{attempt.pk}/")
    assert ("16 %" in page) is mark
    assert ("Right is:" in page) is right
    assert ("16 %" in read(client, f"/learn/{token_of(dana)}/transcript/")) is mark


def test_a_hidden_cohort_is_not_there_for_focal_points(sign_in: SignIn) -> None:
    own = party("Own agency")
    held = cohort()
    Cohort.objects.update(visibility="secretariat")
    there = f"/activities/{held.activity_id}/training/"
    assert "This training holds no course yet" in read(sign_in(Role.FOCAL_POINT, party=own), there)
    assert "Integrity in public service" in read(sign_in(Role.AUDITOR), there)


def test_a_question_says_nothing_of_what_is_right(client: Client) -> None:
    held = cohort()
    with time_machine.travel(NOON):
        dana, final = learner(held), quiz(held)
        client.post(f"/learn/{token_of(dana)}/quizzes/{final.pk}/")
        page = read(client, f"/learn/{token_of(dana)}/attempts/{Attempt.objects.get().pk}/1/")
    assert "About The official" not in page
    assert "right" not in page.split("<main")[1].replace("copyright", "")


def form_of(kind: Asked, mark: int = 4, **fields: str) -> dict[str, str]:
    """Return a form with all lines ticked alike."""
    return {f"rating_{key}": str(mark) for key in STATEMENTS[kind]} | fields


@time_machine.travel(AFTERWARDS)
def test_a_learner_evaluates_and_names_whom_to_ask_later(client: Client) -> None:
    dana = learner(cohort())
    there = f"/learn/{token_of(dana)}/evaluation/"
    half = client.post(there, {"rating_useful": "4"}, headers=ENGLISH)
    assert half.status_code == 409
    assert "Answer every line, then send." in half.content.decode()
    whole = form_of(Asked.REACTION, words="More cases", superior="Asel", superior_email="asel@example.org")
    assert client.post(there, whole).status_code == 302
    assert client.post(there, whole).status_code == 302  # a double press
    assert Evaluation.objects.filter(asked="reaction").count() == 1
    assert Evaluation.objects.get(asked="superior").email == "asel@example.org"


def test_learner_and_superior_are_asked_once_after_three_months(client: Client) -> None:
    dana = learner(cohort())
    evaluated(dana, superior="Asel", superior_email="asel@example.org")
    december = NOON.replace(month=12, day=17)
    assert ask_behaviour(by=AIGUL, at=NOON.replace(month=12, day=1)) == []
    assert len(ask_behaviour(by=AIGUL, at=december)) == 2
    assert ask_behaviour(by=AIGUL, at=december) == []
    assert Notice.objects.filter(key__startswith="training.evaluation").count() == 2
    form = Evaluation.objects.get(asked="superior")
    there = f"/learn/after/{FOLLOW_UP.new(form.pk, form.link_number)}/"
    assert "About Dana Omarova" in read(client, there)
    assert client.post(there, form_of(Asked.SUPERIOR)).status_code == 302
    form.refresh_from_db()
    assert form.ratings["used"] == 4
    read(client, "/learn/after/nonsense/", 404)


def test_what_erased_people_wrote_goes_with_them() -> None:
    dana = learner(cohort())
    evaluated(dana, words="The tamarisk in the yard", superior="Asel", superior_email="asel@example.org")
    type(dana).objects.update(erased_at=AFTERWARDS)
    assert forget_erased(by=AIGUL, at=AFTERWARDS) == 2
    assert forget_erased(by=AIGUL, at=AFTERWARDS) == 0
    left = Evaluation.objects.values_list("words", "name", "email")
    assert set(left) == {("", "", "")}
    assert Evaluation.objects.get(asked="reaction").ratings["useful"] == 4


def test_four_levels_say_nothing_where_nobody_answered_and_hide_what_few_said(sign_in: SignIn) -> None:
    held, officer = cohort(), sign_in(Role.OFFICER)
    before, final = quiz(held, stage="before"), quiz(held, [question(held.course)])
    people = [learner(held, f"Learner Number{letter}") for letter in "abcdef"]
    there = f"/activities/{held.activity_id}/training/evaluation/"
    empty = read(officer, there)
    assert "6 were asked. Nobody has answered yet." in empty
    assert "Nobody has taken a quiz before or after yet." in empty
    for one in people[:4]:
        evaluated(one, words="Sandstorm")
    few = read(officer, there)
    assert "4 of 6 answered." in few
    assert "Sandstorm" not in few
    for number, one in enumerate(people):
        evaluated(one, words="Sandstorm")
        taken(before, one, right=number % 3)
        taken(final, one)
    enough = read(officer, there)
    assert "Sandstorm" in enough
    assert "From 6 people who took both quizzes" in enough
    for somebody in (sign_in(Role.FOCAL_POINT, party=party()), sign_in(Role.ADMINISTRATOR)):
        assert somebody.get(there).status_code == 404


def test_the_tab_shows_what_each_learner_lacks(sign_in: SignIn, client: Client) -> None:
    own, other, held = party("Own agency"), party("Other agency"), cohort()
    final, dana = quiz(held), learner(held, party=own)
    learner(held, "Erlan Sadykov", party=other)
    attended(session(held), dana)
    taken(final, dana)
    evaluated(dana)
    there = f"/activities/{held.activity_id}/training/"
    with time_machine.travel(AFTERWARDS):
        page = read(sign_in(Role.OFFICER), there)
        assert "Issue the certificates" in page
        assert "Has not taken the final quiz." in page
        focal = read(sign_in(Role.FOCAL_POINT, party=own), there)
    assert "Dana Omarova" in focal
    assert "Erlan Sadykov" not in focal
    assert "Issue the certificates" not in focal
    assert client.get(there).status_code == 302
    assert sign_in(Role.ADMINISTRATOR).get(there).status_code == 404


def test_a_transcript_is_for_the_person_the_officer_and_the_own_focal_point(
    sign_in: SignIn, client: Client
) -> None:
    own, held = party("Own agency"), cohort()
    dana = learner(held, party=own)
    there = f"/activities/{held.activity_id}/training/learners/{dana.pk}/"
    assert "Integrity in public service" in read(sign_in(Role.OFFICER), there)
    assert "Integrity in public service" in read(sign_in(Role.FOCAL_POINT, party=own), there)
    assert sign_in(Role.FOCAL_POINT, party=party("Other")).get(there).status_code == 404
    assert client.get(there).status_code == 302
    assert "Integrity in public service" in read(client, f"/learn/{token_of(dana)}/transcript/")
    paper = client.get(f"/learn/{token_of(dana)}/transcript/?format=pdf")
    assert paper.content.startswith(b"%PDF")


def fetched(client: Client, address: str) -> bytes:
    """Return a file that is sent."""
    answer: Any = client.get(address)
    assert answer["content-disposition"].startswith("attachment")
    content: bytes = b"".join(answer.streaming_content)
    return content


def test_a_file_is_opened_by_those_it_is_for(sign_in: SignIn, client: Client) -> None:
    held, officer = cohort(), sign_in(Role.OFFICER)
    dana, stranger = learner(held), learner(cohort(course("Budgeting"), "Other"), "Erlan Sadykov")
    there = f"/courses/{held.course_id}/files/new/"
    for name, audience in (("open", "public"), ("ours", "learners"), ("keys", "secretariat")):
        file = SimpleUploadedFile(f"{name}.txt", f"What {name} says.\n".encode())
        assert officer.post(there, {"file": file, "audience": audience}).status_code == 302
    public, ours, keys = Material.objects.order_by("pk")
    assert fetched(client, f"/courses/files/{public.pk}/") == b"What open says.\n"
    assert client.get(f"/courses/files/{ours.pk}/").status_code == 404
    assert fetched(client, f"/learn/{token_of(dana)}/files/{ours.pk}/") == b"What ours says.\n"
    for who, material in ((dana, keys), (stranger, ours)):
        assert client.get(f"/learn/{token_of(who)}/files/{material.pk}/").status_code == 404
    bad = SimpleUploadedFile("slides.pdf", b"\x00\x01\x02 no document")
    refused = officer.post(there, {"file": bad, "audience": "public"}, headers=ENGLISH)
    assert "This file cannot be kept" in refused.content.decode()


def test_attempts_are_listed_and_exported(sign_in: SignIn) -> None:
    held, officer = cohort(), sign_in(Role.OFFICER)
    taken(quiz(held), learner(held))
    there = f"/activities/{held.activity_id}/training/attempts/"
    assert "Dana Omarova" in read(officer, there)
    [row] = json.loads(b"".join(officer.get(f"{there}?format=json", headers=ENGLISH)))
    assert (row["learner"], row["share"], row["passed"]) == ("Dana Omarova", 100, "yes")


@pytest.mark.parametrize("where", ["tab", "own", "bank", "evaluation", "transcript", "course"])
def test_pages_ask_as_often_for_many_as_for_one(sign_in: SignIn, where: str) -> None:
    held, officer = cohort(), sign_in(Role.OFFICER)
    final, dana = quiz(held), learner(held)
    taken(final, dana)
    address = {
        "tab": f"/activities/{held.activity_id}/training/",
        "own": own_address(dana),
        "bank": f"/courses/{held.course_id}/questions/",
        "evaluation": f"/activities/{held.activity_id}/training/evaluation/",
        "transcript": f"/activities/{held.activity_id}/training/learners/{dana.pk}/",
        "course": f"/courses/{held.course_id}/",
    }[where]
    read(officer, address)
    with CaptureQueriesContext(connection) as few:
        read(officer, address)
    for number in range(4):
        other = learner(held, f"Learner Number{number}x")
        taken(final, other)
        evaluated(other)
        quiz(held, [question(held.course, f"Another {number}?")])
        more = cohort(held.course, f"Cohort {number}")
        learner(more, email=dana.email, party=None)
    with CaptureQueriesContext(connection) as many:
        read(officer, address)
    assert len(many) == len(few), [one["sql"][:90] for one in many.captured_queries]


def test_a_cohort_over_lies_on_the_desk_until_certificates_are_issued(sign_in: SignIn) -> None:
    held, officer = cohort(), sign_in(Role.OFFICER)
    with time_machine.travel(date(2026, 10, 1)):
        assert "Trainings over, certificates to come" in read(officer, "/today/")
        assert "Autumn 2026" in read(officer, "/cohorts/?state=ended")
    Cohort.objects.filter(pk=held.pk).update(certified_at=AFTERWARDS)
    with time_machine.travel(date(2026, 10, 1)):
        assert "Autumn 2026" in read(officer, "/cohorts/?state=completed")
