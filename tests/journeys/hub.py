"""A small hub with a history, for journeys: every kind of record, in several languages, some of it late, some long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.utils.timezone import now

from shanyrak.accounts.models import User
from shanyrak.cooperation.activities.actions import add_activity, fulfil_commitment
from shanyrak.cooperation.activities.models import Activity
from shanyrak.cooperation.agreements.actions import add_agreement, add_clause, add_commitment
from shanyrak.cooperation.agreements.models import Agreement, Commitment
from shanyrak.cooperation.delegations.models import Host, Itinerary, Stop
from shanyrak.cooperation.delegations.tests import factories as delegations
from shanyrak.cooperation.groups.actions import (
    add_agenda_item,
    add_group,
    add_member,
    assign_item,
    call_meeting,
    cast_vote,
    change_commitment,
    draft_decision,
    note_attendance,
    take_decision,
    write_minutes,
)
from shanyrak.cooperation.groups.models import ActionItem, AgendaItem, Decision, Group, Meeting
from shanyrak.cooperation.imports.models import Import
from shanyrak.cooperation.imports.tests.factories import an_import
from shanyrak.cooperation.intake.actions import ingest_document
from shanyrak.cooperation.invitations.actions import ask_for_mailing, send_next
from shanyrak.cooperation.invitations.rules import Purpose
from shanyrak.cooperation.invitations.tests.factories import dana as somebody_invited
from shanyrak.cooperation.invitations.tests.factories import letter as write_letter
from shanyrak.cooperation.invitations.tests.factories import party_invited
from shanyrak.cooperation.outcomes.actions import enter_answer, set_beginning, settle_asks
from shanyrak.cooperation.outcomes.models import Ask
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.cooperation.participation.models import Participation
from shanyrak.cooperation.passports.actions import keep
from shanyrak.cooperation.passports.models import Passport
from shanyrak.cooperation.passports.tests import factories as passports
from shanyrak.cooperation.preparation.actions import add_checklist_item, begin_preparation, write_note
from shanyrak.cooperation.preparation.models import BudgetLine, ChecklistItem, MoneyEntry, Paper, Task
from shanyrak.cooperation.preparation.tests import factories as preparation
from shanyrak.cooperation.programme.actions import (
    add_material,
    add_room,
    add_session,
    add_speaker,
    add_track,
    ask_feedback,
    cancel_session,
    choose_session,
    edit_session,
)
from shanyrak.cooperation.programme.models import Session
from shanyrak.cooperation.registration.actions import approve, prepare_opening, register
from shanyrak.cooperation.registration.models import Opening, Question, Registration
from shanyrak.cooperation.training.models import Cohort, Course
from shanyrak.cooperation.training.tests import factories as training
from shanyrak.directory.actions import add_office, add_party, add_person, load_directory
from shanyrak.directory.models import Party, Person
from shanyrak.notices.actions import note_bad_address
from shanyrak.notices.models import Mail
from shanyrak.notices.tests.factories import told
from shanyrak.records.languages import texts_from
from shanyrak.reports.tests.factories import counted
from shanyrak.roles import VISITOR, Holder, Role
from shanyrak.sources.actions import support

AT = datetime(2026, 11, 9, 6, tzinfo=UTC)
AIGUL = Holder(held=frozenset({Role.OFFICER, Role.ADMINISTRATOR}))
FOUNDERS = [
    "KAZ",
    "KGZ",
    "TJK",
    "AZE",
    "ARM",
    "GEO",
    "BLR",
    "CHN",
    "AFG",
    "MNG",
    "MDA",
    "RUS",
    "UZB",
    "TKM",
    "TUR",
    "UKR",
    "POL",
]
JOINED = {"EST": "2022", "BTN": "2022-05", "KOR": "2014"}
LETTER = (
    "The Hub and FPS BOSA signed a memorandum in Brussels in March 2020.\n\n"
    "The sides intend to hold training and to study reforms together. The Hub will receive Belgian experts."
)


PREPARED: dict[str, Any] = {
    "line": BudgetLine,
    "entry": MoneyEntry,
    "task": Task,
    "paper": Paper,
    "item": ChecklistItem,
}


@dataclass(frozen=True, slots=True)
class Hub:
    """What a journey can visit."""

    party: Party
    person: Person
    agreement: Agreement
    commitment: Commitment
    activity: Activity
    document_id: int
    report_id: int

    def numbers(self) -> dict[str, int]:
        """Return a record to show for each room, by the name its addresses have."""
        return {
            "parties": self.party.pk,
            "people": self.person.pk,
            "offices": self.person.offices.get().pk,
            "participations": Participation.objects.values_list("pk", flat=True)[0],
            "agreements": self.agreement.pk,
            "commitments": self.commitment.pk,
            "activities": self.activity.pk,
            "invitations": self.activity.pk,
            "registration": Opening.objects.values_list("activity", flat=True)[0],
            "registration-registration": Registration.objects.values_list("pk", flat=True)[0],
            "registration-question": Question.objects.values_list("pk", flat=True)[0],
            "preparation": BudgetLine.objects.values_list("activity", flat=True)[0],
            **{
                f"preparation-{name}": model.objects.values_list("pk", flat=True)[0]
                for name, model in PREPARED.items()
            },
            "passport": Passport.objects.values_list("pk", flat=True)[0],
            "activity-report": self.activity.pk,
            "reception": self.activity.pk,
            **_numbers_of_the_programme(),
            "groups": Group.objects.values_list("pk", flat=True)[0],
            "meetings": Meeting.objects.values_list("pk", flat=True)[0],
            "agenda": AgendaItem.objects.values_list("pk", flat=True)[0],
            "decisions": Decision.objects.values_list("pk", flat=True)[0],
            "action-items": ActionItem.objects.values_list("pk", flat=True)[0],
            "itinerary": Itinerary.objects.values_list("activity", flat=True)[0],
            "itinerary-stop": Stop.objects.values_list("pk", flat=True)[0],
            "itinerary-registration": Itinerary.objects.values_list("activity__registrations", flat=True)[0],
            "itinerary-number": Host.objects.values_list("pk", flat=True)[0],
            "courses": Course.objects.values_list("pk", flat=True)[0],
            "cohorts": Cohort.objects.values_list("pk", flat=True)[0],
            "training": Cohort.objects.values_list("activity", flat=True)[0],
            "outcomes": Ask.objects.values_list("pk", flat=True)[0],
            "sources": self.document_id,
            "review": self.document_id,
            "imports": Import.objects.values_list("pk", flat=True)[0],
            "notices": Mail.objects.values_list("pk", flat=True)[0],
            "reports": self.report_id,
            "accounts": User.objects.values_list("pk", flat=True).first() or 0,
        }


def furnish() -> Hub:
    """Fill an empty installation."""
    load_directory(by=AIGUL, at=AT)
    by_code = {party.iso3: party for party in Party.objects.filter(party_kind="country")}
    for code in FOUNDERS:
        declaration = texts_from(
            {"en": "Declaration of 15 March 2013", "ru": "Декларация 15 марта 2013 года"}
        )
        add_participation(party=by_code[code], since="2013-03-15", instrument=declaration, by=AIGUL, at=AT)
    for code, since in JOINED.items():
        add_participation(party=by_code[code], since=since, by=AIGUL, at=AT)
    bosa = add_party(
        party_kind="organization",
        organization_kind="agency",
        abbreviation="BOSA",
        parent=by_code["BEL"],
        names=texts_from(
            {
                "fr": "Service public fédéral Stratégie et Appui",
                "en": "Federal Public Service Policy and Support",
            }
        ),
        by=AIGUL,
        at=AT,
    )
    person = add_person(
        name="Alikhan Baimenov",
        names=texts_from({"en": "Alikhan Baimenov", "ru": "Алихан Байменов"}),
        by=AIGUL,
        at=AT,
    )
    hub = Party.objects.get(label="Astana Civil Service Hub")
    add_office(
        person=person,
        party=hub,
        title=texts_from({"en": "Chairman of the Steering Committee"}),
        since="2013",
        by=AIGUL,
        at=AT,
    )
    document = ingest_document(
        content=LETTER.encode(),
        name="letter.txt",
        language="en",
        published_on="2020-03-12",
        publisher="Astana Civil Service Hub",
        by=AIGUL,
        at=AT,
    ).document
    agreement, commitment = _memorandum(hub, bosa, document.pk)
    agreements_of_others(by_code)
    activity = _activities(hub, by_code, commitment)
    _committee(by_code, commitment)
    _asked(activity)
    _registered(bosa)
    _prepared()
    _programme(person)
    an_import()
    _invited(activity)
    _travelling(bosa)
    _mails()
    _course()
    return Hub(bosa, person, agreement, commitment, activity, document.pk, counted(year=2025).pk)


def _registered(bosa: Party) -> None:
    """Open the registration of the conference to come; two have applied, one with a long name, one waits."""
    conference = Activity.objects.get(since="2099-02-16")
    wanted = {"state": "open", "seats": 2, "party_seats": 2, "companions": 1}
    prepare_opening(activity=conference, wanted=wanted, by=AIGUL, at=AT)
    for given, family in (
        ("Anne", "Peeters"),
        ("Aleksandra-Maria", "Konstantinopolskaya-Abdrakhmanova"),
        ("Bart", "Claes"),
    ):
        register(
            activity=conference,
            given_name=given,
            family_name=family,
            email=f"{given.lower()}@example.org",
            organisation="Federal Public Service Policy and Support",
            party=bosa,
            needs={"dietary": "Vegetarian", "interpretation": "fr"},
            by=VISITOR,
            at=AT,
        )


def _prepared() -> None:
    """Prepare the conference to come: a note in four languages, money of two funders, tasks, papers, passports."""
    conference = Activity.objects.get(since="2099-02-16")
    said = {
        "en": "Heads of agencies compare how their reforms fared, and agree on what to try next.",
        "ru": "Руководители ведомств сравнивают итоги реформ и договариваются о следующих шагах.",
        "kk": "Агенттік басшылары реформалардың нәтижелерін салыстырып, келесі қадамдарды келіседі.",
        "fr": "Les dirigeants comparent leurs réformes et conviennent de la suite.",
    }
    wanted = {"purpose": texts_from(said), "risks": texts_from({"en": "Visas may take six weeks."})}
    write_note(activity=conference, version=0, wanted=wanted, by=AIGUL, at=AT)
    begin_preparation(activity_id=conference.pk, by=AIGUL, at=AT)
    preparation.entry(preparation.line(conference))
    name = "United Nations Development Programme, Regional Office for Europe and Central Asia"
    preparation.line(conference, funder=None, funder_text=name, currency="KZT", category="interpretation")
    preparation.paper(conference, title="Draft programme of the conference", visibility="public")
    add_checklist_item(
        kind="roundtable",
        title=texts_from({"en": "Buy gifts"}),
        anchor="first_day",
        days=-3,
        by=AIGUL,
        at=AT,
    )
    passports.plan(conference)
    delegate = Registration.objects.filter(activity=conference).order_by("pk")[0]
    keep(
        registration=delegate,
        data=passports.data(issued_on=date(2024, 1, 1), expires_on=date(2099, 1, 1)),
        by=AIGUL,
        at=AT,
    )


def _programme(person: Person) -> None:
    """Plan the conference to come: two rooms, sessions beside each other, one moved, one cancelled, long names."""
    conference = Activity.objects.get(since="2099-02-16")
    who: dict[str, Any] = {"by": AIGUL, "at": AT}
    great = add_room(
        activity=conference, name=texts_from({"en": "Great hall", "ru": "Большой зал"}), capacity=300, **who
    )
    small = add_room(
        activity=conference, name=texts_from({"en": "Hall of the Academy of Public Administration"}), **who
    )
    pay = add_track(
        activity=conference, name=texts_from({"en": "Pay and grading", "fr": "Rémunération"}), **who
    )
    hours: dict[str, Any] = {"zone": "Asia/Almaty", "activity": conference, **who}
    opening = add_session(
        title=texts_from({"en": "Opening", "ru": "Открытие"}),
        session_kind="plenary",
        room=great,
        spoken=["en", "ru"],
        interpreted=["fr"],
        abstract=texts_from(
            {"en": "What changed in five years of pay reform.", "kk": "Бес жылда не өзгерді."}
        ),
        begins=datetime.fromisoformat("2099-02-16 10:00"),
        ends=datetime.fromisoformat("2099-02-16 11:00"),
        **hours,
    )
    add_speaker(
        session=opening,
        person=person,
        role="chair",
        bio=texts_from({"en": "Led the Agency for Civil Service Affairs."}),
        **who,
    )
    add_speaker(session=opening, name="Aleksandra-Maria Konstantinopolskaya-Abdrakhmanova", **who)
    add_material(
        session=opening,
        title=texts_from({"en": "Five years of pay reform"}),
        content=b"Pay reform.\n",
        file_name="pay.txt",
        **who,
    )
    moved = add_session(
        title=texts_from(
            {"en": "Grading posts by factors: what the Netherlands, Latvia and Kazakhstan learned"}
        ),
        room=great,
        track=pay,
        begins=datetime.fromisoformat("2099-02-16 11:15"),
        ends=datetime.fromisoformat("2099-02-16 12:45"),
        **hours,
    )
    edit_session(record_id=moved.pk, version=1, wanted={"room": small}, by=AIGUL, at=now())
    gone = add_session(
        title=texts_from({"en": "Digital services"}),
        room=great,
        session_kind="workshop",
        begins=datetime.fromisoformat("2099-02-16 11:15"),
        ends=datetime.fromisoformat("2099-02-16 12:45"),
        **hours,
    )
    cancel_session(
        session_id=gone.pk, version=1, why=texts_from({"en": "The speaker is ill."}), by=AIGUL, at=now()
    )
    add_session(
        title=texts_from({"en": "Lunch"}),
        session_kind="break",
        begins=datetime.fromisoformat("2099-02-16 12:45"),
        ends=datetime.fromisoformat("2099-02-16 14:00"),
        **hours,
    )
    add_session(
        title=texts_from({"en": "Round of questions"}),
        state="draft",
        begins=datetime.fromisoformat("2099-02-16 14:00"),
        ends=datetime.fromisoformat("2099-02-16 15:00"),
        **hours,
    )
    ask_feedback(activity=conference, **who)
    for registration in Registration.objects.filter(activity=conference, state="applied").order_by("pk")[:1]:
        coming = approve(registration=registration, **who)
        choose_session(session_id=opening.pk, registration=coming, **who)


def _numbers_of_the_programme() -> dict[str, int]:
    session = Session.objects.filter(title__en__text="Opening").get()
    return {
        "programme": session.activity_id,
        "programme-session": session.pk,
        "programme-speaker": session.speakers.values_list("pk", flat=True)[0],
        "programme-material": session.materials.values_list("pk", flat=True)[0],
        "programme-room": session.room_id,
        "programme-track": session.activity.tracks.values_list("pk", flat=True)[0],
        "programme-registration": session.choices.values_list("registration", flat=True)[0],
    }


def _memorandum(hub: Party, bosa: Party, document_id: int) -> tuple[Agreement, Commitment]:
    agreement = add_agreement(
        agreement_kind="memorandum_of_understanding",
        status="signed",
        title=texts_from(
            {
                "en": "Memorandum between the Astana Civil Service Hub and FPS BOSA of Belgium",
                "fr": "Mémorandum entre le Hub d’Astana et le SPF BOSA",
            }
        ),
        signed_on="2020-03",
        signed_at="Brussels",
        parties=[hub, bosa],
        by=AIGUL,
        at=AT,
    )
    clause = add_clause(
        agreement_id=agreement.pk,
        number="1",
        title=texts_from({"en": "Learn and study together"}),
        text=texts_from({"en": "The sides hold training and study reforms together."}),
        by=AIGUL,
        at=AT,
    )
    receive = add_commitment(
        agreement=agreement,
        clause=clause,
        commitment_kind="expert_exchange",
        promise=texts_from({"en": "Receive Belgian experts", "ru": "Принять бельгийских экспертов"}),
        owed_by=hub,
        owed_to=bosa,
        due_on="2021-12-31",
        by=AIGUL,
        at=AT,
    )
    for promise, due_on in (("Send the reserve manual", "2026-10-31"), ("Publish a joint paper", "2030")):
        add_commitment(
            agreement=agreement,
            clause=clause,
            commitment_kind="publication",
            promise=texts_from({"en": promise}),
            owed_by=hub,
            owed_to=bosa,
            due_on=due_on,
            by=AIGUL,
            at=AT,
        )
    support(
        record_kind=agreement.kind(),
        record_id=agreement.pk,
        field="signed_on",
        document_id=document_id,
        start=0,
        end=LETTER.index("\n"),
        by=AIGUL,
        at=AT,
    )
    return agreement, receive


def agreements_of_others(by_code: dict[str, Party]) -> None:
    """Sign two more, so that lists are lists."""
    for code, signed_on, place in (("UZB", "2026-10-30", "Tashkent"), ("MDA", "2026-09-14", "Chișinău")):
        country = by_code[code]
        add_agreement(
            agreement_kind="programme",
            status="signed",
            title=texts_from({"en": f"Programme of joint training with {country.label}"}),
            signed_on=signed_on,
            signed_at=place,
            parties=[by_code["KAZ"], country],
            by=AIGUL,
            at=AT,
        )


def _activities(hub: Party, by_code: dict[str, Party], commitment: Commitment) -> Activity:
    visit = add_activity(
        activity_kind="study_visit",
        title=texts_from({"en": "Belgian experts study the selection of Corps A"}),
        since="2021-10-12",
        until="2021-10-16",
        place="Astana",
        status="held",
        participants=[{"party": hub, "role": "host"}, {"party": by_code["BEL"]}],
        by=AIGUL,
        at=AT,
    )
    fulfil_commitment(activity_id=visit.pk, commitment_id=commitment.pk, by=AIGUL, at=AT)
    add_activity(
        activity_kind="conference",
        title=texts_from(
            {"en": "Annual conference of participants", "kk": "Қатысушылардың жыл сайынғы конференциясы"}
        ),
        since="2099-02-16",
        place="Astana",
        status="planned",
        participants=[{"party": hub, "role": "host"}],
        by=AIGUL,
        at=AT,
    )
    return visit


def _travelling(party: Party) -> None:
    """Plan an itinerary with long names, in which something clashes, and with a delegate who travels on it."""
    plan = delegations.itinerary(
        delegations.visit("Study visit to the Federal Public Service Policy and Support")
    )
    guest = delegations.delegate(plan.activity, "Aleksandr Vandenbrouckewicz-Toktogulov", party)
    delegations.delegate(plan.activity, "Dana Omarova")
    host, interpreter = delegations.host(plan), delegations.interpreter(plan)
    coach = delegations.vehicle(plan, seats=1)
    named: dict[str, Any] = {
        "hosts": [host.pk],
        "contact": host.pk,
        "spoken": ["fr", "nl"],
        "vehicles": [coach.pk],
    }
    delegations.stop(
        plan, "Round table on the selection of senior civil servants", address="Rue de la Loi 51", **named
    )
    delegations.stop(
        plan, "Walk through the Cinquantenaire park", at_work=False, interpreters=[interpreter.pk]
    )
    delegations.stop(
        plan, "Farewell dinner", day="2026-10-21", everyone=False, travellers=[guest.pk], transfer=20
    )


def _asked(activity: Activity) -> None:
    """Ask the guests of a visit what changed, and enter what one of them told."""
    set_beginning(day=date(2021, 1, 1), by=AIGUL, at=AT)
    settle_asks(by=AIGUL, at=datetime(2021, 10, 20, 6, tzinfo=UTC))
    enter_answer(
        ask_id=Ask.objects.filter(activity=activity).earliest("months").pk,
        sort="adapted",
        what=texts_from({"en": "The interview is recorded, and the candidate gets the recording"}),
        told_how="telephone",
        told_on=date(2022, 1, 18),
        told_by="Deputy director",
        by=AIGUL,
        at=datetime(2022, 1, 18, 12, tzinfo=UTC),
    )


def _invited(activity: Activity) -> None:
    """Write the letter of an activity, invite a person and a party, and send the letters."""
    write_letter(activity)
    somebody_invited(activity, name="Timur Akhmetov-Vandenbrouckewicz", email="timur@example.com")
    party_invited(Party.objects.get(label="Georgia"), activity)
    asked = ask_for_mailing(activity=activity, purpose=Purpose.INVITATION, by=AIGUL, at=AT)
    send_next(mailing_id=asked.pk, by=AIGUL, at=AT)


def _course() -> None:
    """Let a course be held, with a question of each kind, and one learner who passed and one who did nothing yet."""
    held = training.cohort()
    dana, _erlan = training.learner(held), training.learner(held, "Erlan Sadykov")
    training.attended(training.session(held), dana)
    training.taken(training.quiz(held), dana)
    training.evaluated(dana)
    training.trainer(held)
    training.material(held.course)


def _mails() -> None:
    """Tell somebody something, by a mail of which nobody knows whether it arrived, and note a bad address."""
    timur = User.objects.create_user(email="timur@example.org", name="Timur Akhmetov-Vandenbrouckewicz")
    notice = told(timur)
    times = {"made_at": AT, "tried_since": AT, "due_at": AT, "sent_at": AT}
    said = {"state": "unknown", "reason": "no_answer", "answer": "Connection unexpectedly closed: timed out"}
    notice.mail = Mail.objects.create(to=timur, address=timur.email, attempts=2, **said, **times)
    notice.save()
    answer = (
        "550 5.1.1 <timur@example.org>: Recipient address rejected: User unknown in virtual mailbox table"
    )
    note_bad_address(reader=timur, address=timur.email, answer=answer, by=AIGUL, at=AT)


def _committee(by_code: dict[str, Party], commitment: Commitment) -> None:
    """Let a committee meet, vote and decide; a promise changes by it and two things are to be done."""
    committee = add_group(
        group_kind="steering_committee",
        name=texts_from({"en": "Steering Committee", "ru": "Управляющий комитет"}),
        mandate=texts_from({"en": "Sets the direction of the hub."}),
        since="2013",
        decides="vote",
        quorum="half",
        by=AIGUL,
        at=AT,
    )
    members = [
        add_member(group_id=committee.pk, party=by_code[code], since="2013", by=AIGUL, at=AT)
        for code in ("KAZ", "KGZ", "GEO")
    ]
    meeting = call_meeting(
        group=committee,
        title=texts_from({"en": "Steering Committee, autumn sitting", "ru": "Осеннее заседание"}),
        since="2026-10-20",
        place="Astana",
        status="held",
        by=AIGUL,
        at=AT,
    )
    item = add_agenda_item(
        meeting_id=meeting.pk,
        title=texts_from({"en": "What was promised in Brussels"}),
        presenting_party=by_code["GEO"],
        by=AIGUL,
        at=AT,
    )
    minutes = "**Georgia** reported.\n\n- The visit of experts went well\n- The manual is late"
    write_minutes(item_id=item.pk, version=0, language="en", text=minutes, by=AIGUL, at=AT)
    decision = draft_decision(
        meeting=meeting,
        item=item,
        text=texts_from({"en": "Belgian experts are received until May 2027."}),
        by=AIGUL,
        at=AT,
    )
    for member, ballot in zip(members, ("for", "for", "abstain"), strict=True):
        note_attendance(meeting_id=meeting.pk, member=member, presence="present", by=AIGUL, at=AT)
        cast_vote(decision_id=decision.pk, member=member, ballot=ballot, by=AIGUL, at=AT)
    take_decision(decision_id=decision.pk, by=AIGUL, at=AT)
    change_commitment(
        decision_id=decision.pk,
        commitment_id=commitment.pk,
        version=Commitment.objects.get(pk=commitment.pk).version,
        wanted={"due_on": "2027-05"},
        by=AIGUL,
        at=AT,
    )
    for what, owner, due_on in (
        ("Send the manual to all members", "GEO", date(2026, 11, 3)),
        ("Call the seminar", "KGZ", date(2027, 2, 1)),
    ):
        assign_item(
            decision=decision,
            what=texts_from({"en": what}),
            owner_party=by_code[owner],
            due_on=due_on,
            by=AIGUL,
            at=AT,
        )
