"""One of everything that an address can ask for. A new room adds its line below."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.timezone import localdate, now
from tests.architecture.address_map import Address

from shanyrak.accounts.actions import invite
from shanyrak.accounts.models import HeldRole, User
from shanyrak.accounts.testing import person_with
from shanyrak.certificates.actions import issue_batch
from shanyrak.certificates.tests import factories as certificates
from shanyrak.cooperation.activities.actions import add_participant, fulfil_commitment, note_outcome
from shanyrak.cooperation.activities.tests import factories as activities
from shanyrak.cooperation.agreements.actions import add_clause, add_signature
from shanyrak.cooperation.agreements.tests import factories as agreements
from shanyrak.cooperation.delegations.actions import accept_clash, answer_as_host, close_day
from shanyrak.cooperation.delegations.links import HOSTING, travelling_token
from shanyrak.cooperation.delegations.rules import ReplyState
from shanyrak.cooperation.delegations.tests import factories as delegations
from shanyrak.cooperation.exchange.tests import factories as exchange
from shanyrak.cooperation.figures.tests import factories as figures
from shanyrak.cooperation.groups.actions import add_paper
from shanyrak.cooperation.groups.tests import factories as groups
from shanyrak.cooperation.imports.tests import factories as imports
from shanyrak.cooperation.intake.tests import factories as intake
from shanyrak.cooperation.invitations.tests import factories as invitations
from shanyrak.cooperation.outcomes.links import AnswerLink, new_link
from shanyrak.cooperation.outcomes.tests import factories as outcomes
from shanyrak.cooperation.participation.actions import add_participation
from shanyrak.cooperation.passports.tests import factories as passports
from shanyrak.cooperation.preparation.tests import factories as preparation
from shanyrak.cooperation.programme.actions import add_material, add_track
from shanyrak.cooperation.programme.tests import factories as programme
from shanyrak.cooperation.reception.tests import factories as reception
from shanyrak.cooperation.registration.actions import ask_ready
from shanyrak.cooperation.registration.links import OWN
from shanyrak.cooperation.registration.rules import Source
from shanyrak.cooperation.registration.tests import factories as registration
from shanyrak.cooperation.training.links import FOLLOW_UP
from shanyrak.cooperation.training.models import Evaluation
from shanyrak.cooperation.training.tests import factories as training
from shanyrak.directory.actions import add_contact
from shanyrak.journal.actions import record, sign_checkpoint
from shanyrak.journal.testing import place_entries
from shanyrak.notices.models import Mail, Notice
from shanyrak.notices.tests import factories as notices
from shanyrak.records.languages import texts_from
from shanyrak.records.models import Record
from shanyrak.reports.tests import factories as reports
from shanyrak.roles import Holder, Role
from shanyrak.sources.actions import keep_document
from shanyrak.topics.tests import test_actions as topics
from shanyrak_methods.itineraries import Kind

AIGUL = Holder(pk=7, held=frozenset({Role.OFFICER, Role.DIRECTOR, Role.ADMINISTRATOR}))
BY: dict[str, Any] = {"by": AIGUL, "at": now()}


def invited() -> User:
    """Return somebody who was invited, once."""
    known = User.objects.filter(email="nino@example.org").first()
    if known:
        return known
    person_with(Role.ADMINISTRATOR)  # so that nobody here is the last one
    roles = [Role.FOCAL_POINT]
    return invite(
        email="nino@example.org", roles=roles, party=agreements.bosa(), since=now().date(), **BY
    ).user


# What an address asks for by a number, by its namespace.
NUMBERED: dict[str, Callable[[], Any]] = {
    "parties": agreements.bosa,
    "people": lambda: agreements.a_person("Alikhan Baimenov"),
    "offices": lambda: agreements.an_office(
        agreements.a_person("Peter Vandenbrune"), agreements.bosa(), "President", "2019"
    ),
    "sources": lambda: keep_document(content=b"The hub met in Tbilisi.\n", name="release.txt", **BY).document,
    "topics": topics.topic,
    "agreements": agreements.memorandum,
    "commitments": lambda: agreements.commitment(agreements.memorandum()),
    "activities": activities.activity,
    "invitations": invitations.the_roundtable,
    "registration": lambda: registration.opening().activity,
    "reception": invitations.the_roundtable,
    "itinerary": lambda: delegations.itinerary().activity,
    "outcomes": outcomes.an_ask,
    "programme": programme.summit,
    "courses": training.course,
    "cohorts": training.cohort,
    "groups": groups.committee,
    "meetings": groups.meeting,
    "decisions": lambda: groups.draft(groups.meeting()),
    "action-items": groups.item,
    "positions": exchange.position,
    "figures": figures.figure,
    "participations": lambda: add_participation(
        party=agreements.bosa(), since="2013", instrument=texts_from({"en": "Letter"}), **BY
    ),
    "preparation": lambda: preparation.note().activity,
    "passports": passports.passport,
    "accounts": invited,
    "review": intake.document_on_the_desk,
    "imports": imports.an_import,
    "reports": reports.counted,
    "certificates": certificates.issued,
}

# What single addresses ask for that is no number of their room's record.
GIVEN: dict[str, Callable[[], dict[str, Any]]] = {
    "language": lambda: {"language": "ru"},
    "sign_in_by_link": lambda: {"token": "never-made"},
    "accept_invitation": lambda: {"token": "never-made"},
    "confirm_email": lambda: {"token": "never-made"},
    "account_reset_password_from_key": lambda: {"uidb36": "1", "key": "never-made"},
    "openid_connect_login": lambda: {"provider_id": "oidc"},
    "openid_connect_callback": lambda: {"provider_id": "oidc"},
    "mfa_edit_webauthn": lambda: {"pk": 1},  # somebody else's, or nobody's
    "mfa_remove_webauthn": lambda: {"pk": 1},
    "end_session": lambda: {"pk": 1},
    "accounts:end_role": lambda: {"pk": HeldRole.objects.get(user=invited()).pk},
    "topics:notation": lambda: {"notation": "hybrid-work"},
    "review:delivery": lambda: {"delivery_id": intake.delivery().pk},
    "review:cancel": lambda: {"delivery_id": intake.delivery().pk},
    "review:decide": lambda: {"fact_id": intake.proposal().pk},
    "review:edit": lambda: {"fact_id": intake.proposal().pk},
    "review:undo": lambda: {"decision_id": intake.decision().pk},
    "outcomes:by_link": lambda: {"token": new_link(AnswerLink(outcomes.an_ask().pk, outcomes.asel().pk))},
    "registration:own": lambda: {"token": OWN.new(registration.registration().pk)},
    **{
        f"activity-report:{page}": lambda: {"pk": reports.of_activity().report.activity_id}
        for page in ("report", "write", "hand-in", "approve", "versions")
    },
    "activity-report:behind": lambda: {"pk": reports.of_activity().report.activity_id, "name": "sessions"},
    **{
        f"activity-report:{page}": lambda: {"pk": reports.of_activity().report.activity_id, "number": 1}
        for page in ("edition", "enter")
    },
    "activity-report:file": lambda: {
        "pk": reports.of_activity().report.activity_id,
        "number": 1,
        "language": "en",
        "file_format": "docx",
    },
    "publishing:calendar-mine": lambda: {"token": "never-made"},
    "publishing:dav-principal": lambda: {"principal": "public"},
    "publishing:dav-home": lambda: {"home": "public"},
    "publishing:dav-calendar": lambda: {"home": "public", "calendar": "hub"},
    "publishing:dav-entry": lambda: {"home": "public", "calendar": "hub", "name": "none"},
    **dict.fromkeys(
        tuple(f"certificates:{page}" for page in ("public", "pdf", "badge", "token", "picture")),
        lambda: {"uuid": certificates.issued().uuid},
    ),
    **dict.fromkeys(
        ("certificates:batch", "certificates:batch-stop", "certificates:batch-go-on"),
        lambda: {"pk": issue_batch(requests=certificates.requests(1), **BY).pk},
    ),
    "certificates:status": lambda: {"number": 1},
    "records:options": lambda: {"kind": "directory.party"},
}


def clause() -> dict[str, Any]:
    """Return a clause of an agreement, by the numbers its address takes."""
    agreement = agreements.memorandum()
    made = add_clause(agreement_id=agreement.pk, number="1", title=texts_from({"en": "Meet"}), **BY)
    return {"pk": agreement.pk, "clause_id": made.pk}


def signature() -> dict[str, Any]:
    """Return a signature under an agreement, by the numbers its address takes."""
    agreement, peter = agreements.memorandum(), agreements.a_person("Peter Vandenbrune")
    made = add_signature(agreement_id=agreement.pk, person=peter, **BY)
    return {"pk": agreement.pk, "signature_id": made.pk}


def contact() -> dict[str, Any]:
    """Return how a person can be reached, by the numbers its address takes."""
    nino = agreements.a_person("Nino Kobakhidze")
    agreements.an_office(nino, agreements.bosa(), "Advisor", "2019")
    made = add_contact(person_id=nino.pk, contact_kind="email", value="nino@example.org", **BY)
    return {"pk": nino.pk, "contact_id": made.pk}


def sealed_entry() -> dict[str, Any]:
    """Return a sealed entry of the journal, by the number its address takes."""
    entry = record("visits.visit.agreed", facts={"visit": 1}, personal={"delegate": "Marat"}, **BY)
    place_entries()
    sign_checkpoint(at=now())
    entry.refresh_from_db()
    return {"position": entry.position}


def participant() -> dict[str, Any]:
    """Return somebody who took part in an activity."""
    return {"part": add_participant(activity_id=activities.activity().pk, text="Delegates", **BY).pk}


def outcome() -> dict[str, Any]:
    """Return what came of an activity."""
    what = texts_from({"en": "A manual was written"})
    made = note_outcome(
        activity_id=activities.activity().pk, sort="adopted", what=what, party=agreements.bosa(), **BY
    )
    return {"part": made.pk}


def fulfilment() -> dict[str, Any]:
    """Return a promise that an activity fulfils."""
    promise = activities.commitment()
    made = fulfil_commitment(activity_id=activities.activity().pk, commitment_id=promise.pk, **BY)
    return {"part": made.pk}


def a_notice() -> Notice:
    """Return what somebody was told, in a mail that was not sent."""
    told = notices.told(invited())
    told.mail = Mail.objects.create(
        to=told.to, made_at=now(), tried_since=now(), due_at=now(), state="not_sent", reason="no_server"
    )
    told.save()
    return told


def question_asked() -> dict[str, Any]:
    """Return a question of a registration, by the numbers its address takes."""
    opening = registration.opening()
    (asked,) = ask_ready(opening=opening, codes=["hotel"], **BY)
    return {"pk": opening.activity_id, "question": asked.pk}


def registered_person() -> dict[str, Any]:
    """Return somebody who has applied, by the numbers an address takes."""
    one = registration.registration(registration.opening().activity, source=Source.FORM)
    return {"pk": one.activity_id, "registration": one.pk}


def seat() -> dict[str, Any]:
    """Return a member of a group."""
    return {"part": groups.seat(groups.committee(), agreements.bosa()).pk}


def agenda_item() -> dict[str, Any]:
    """Return an item of an agenda."""
    return {"part": groups.agenda_item(groups.meeting()).pk}


def paper() -> dict[str, Any]:
    """Return a paper that lies on an item of an agenda."""
    document = keep_document(content=b"A draft work plan.\n", name="plan.txt", **BY).document
    return {"part": add_paper(item_id=agenda_item()["part"], document=document, **BY).pk}


def decided_promise() -> dict[str, Any]:
    """Return a decision and a commitment that it may change."""
    decision = groups.draft(groups.meeting())
    return {"pk": decision.pk, "commitment": activities.commitment().pk}


def asked_question() -> dict[str, Any]:
    """Return a question of a course."""
    return {"pk": training.question(training.course()).pk}


def beneath_training() -> dict[str, Any]:
    """Return an activity that holds a course, with a quiz, a trainer and a learner."""
    held = training.cohort()
    return {
        "pk": held.activity_id,
        "quiz": training.quiz(held).pk,
        "trainer": training.trainer(held).pk,
        "learner": training.learner(held).pk,
    }


def only(*names: str) -> Callable[[], dict[str, Any]]:
    """Return what stands beneath an activity that holds a course, as far as one address takes it."""

    def given() -> dict[str, Any]:
        return {name: value for name, value in beneath_training().items() if name in names}

    return given


def learning(*names: str) -> Callable[[], dict[str, Any]]:
    """Return the link of a learner in the middle of a quiz, as far as one address takes it."""

    def given() -> dict[str, Any]:
        held = training.cohort()
        learner, quiz = training.learner(held), training.quiz(held)
        made = {
            "token": training.token_of(learner),
            "quiz": quiz.pk,
            "attempt": training.begun(quiz, learner).pk,
            "place": 1,
            "pk": training.material(held.course).pk if "pk" in names else 0,
        }
        return {name: made[name] for name in names}

    return given


def behaviour() -> dict[str, Any]:
    """Return the link to a form three months later."""
    form = Evaluation.objects.create(registration=training.learner(training.cohort()), asked="learner")
    return {"token": FOLLOW_UP.new(form.pk, form.link_number)}


GIVEN |= {
    **dict.fromkeys(
        ("registration:question_edit", "registration:question_move", "registration:question_remove"),
        question_asked,
    ),
    **dict.fromkeys(
        ("registration:person", "registration:person_edit", "registration:person_act"), registered_person
    ),
    **dict.fromkeys(("courses:question", "courses:question-edit", "courses:question-retire"), asked_question),
    **dict.fromkeys(
        ("courses:material", "courses:material-remove"),
        lambda: {"pk": training.material(training.course()).pk},
    ),
    **dict.fromkeys(
        ("training:cohort", "training:evaluation", "training:attempts", "training:certify"), only("pk")
    ),
    **dict.fromkeys(("training:trainer-new", "training:quiz-new"), only("pk")),
    "training:trainer-remove": only("pk", "trainer"),
    **dict.fromkeys(("training:quiz-edit", "training:quiz-remove"), only("pk", "quiz")),
    "training:learner": only("pk", "learner"),
    "learn:after": behaviour,
    "learn:quiz": learning("token", "quiz"),
    "learn:question": learning("token", "attempt", "place"),
    **dict.fromkeys(("learn:check", "learn:result"), learning("token", "attempt")),
    **dict.fromkeys(("learn:evaluate", "learn:transcript"), learning("token")),
    "learn:material": learning("token", "pk"),
    **dict.fromkeys(("groups:member-edit", "groups:member-remove"), seat),
    **dict.fromkeys(
        ("meetings:agenda-edit", "meetings:agenda-remove", "meetings:versions", "meetings:paper-add"),
        agenda_item,
    ),
    "meetings:write": lambda: agenda_item() | {"language": "en"},
    "meetings:paper-remove": paper,
    "decisions:commitment-change": decided_promise,
    **dict.fromkeys(("calendar:year", "calendar:year-file"), lambda: {"year": 2026}),
    **dict.fromkeys(("calendar:month", "calendar:month-file"), lambda: {"year": 2026, "number": 11}),
    **dict.fromkeys(("notices:read", "notices:open"), lambda: {"pk": a_notice().pk}),
    **dict.fromkeys(
        ("notices:delivery", "notices:send_again", "notices:arrived"), lambda: {"pk": a_notice().mail_id}
    ),
    "notices:unsubscribe": lambda: {"token": "never-made"},
    "notices:trust_address": lambda: {"user_id": invited().pk},
    "people:contact-remove": contact,
    "imports:row": lambda: {"pk": imports.an_import().pk, "number": 2},
    "publishing:sitemap": lambda: {"word": "agreements", "number": 1},
    **dict.fromkeys(("reports:year", "reports:make"), lambda: {"year": 2025}),
    "reports:figure": lambda: {"year": 2025, "name": "kept"},
    "reports:made_figure": lambda: {"pk": reports.counted().pk, "name": "kept"},
    "reports:file": lambda: {"pk": reports.counted().pk, "name": "all.json"},
    "publishing:feed": lambda: {"word": "all"},
    "publishing:feed-of-party": lambda: {"pk": agreements.bosa().pk},
    "publishing:feed-of-topic": lambda: {"notation": "hybrid-work"},
    "publishing:calendar-of-party": lambda: {"pk": agreements.bosa().pk},
    "publishing:calendar-of-person": lambda: {"pk": agreements.a_person("Peter Vandenbrune").pk},
    "publishing:calendar-of-activity": lambda: {"pk": activities.activity().pk},
    "publishing:calendar-of-topic": lambda: {"notation": "hybrid-work"},
    "publishing:card": lambda: {"pk": agreements.a_person("Peter Vandenbrune").pk},
    "publishing:jsonld": lambda: {"word": "agreements", "pk": agreements.memorandum().pk},
    "positions:of-party": lambda: {"pk": agreements.bosa().pk},
    **dict.fromkeys(("activities:participant-edit", "activities:participant-remove"), participant),
    **dict.fromkeys(("activities:outcome-edit", "activities:outcome-remove"), outcome),
    "activities:promise-remove": fulfilment,
    **dict.fromkeys(
        ("passports:kept", "passports:ask", "passports:stop", "passports:name"),
        lambda: {"pk": passports.passport().registration.activity_id},
    ),
    "passports:unname": lambda: {"pk": passports.plan().activity_id, "user": invited().pk},
    "passports:enter": lambda: {"pk": passports.passport().registration_id},
    "passports:own": lambda: {"token": "never-made"},
    "preparation:budget-file": lambda: {"pk": preparation.line().activity_id, "ending": "csv"},
    **dict.fromkeys(
        (
            "preparation:line",
            "preparation:line-edit",
            "preparation:line-remove",
            "preparation:line-approve",
            "preparation:line-overrun",
            "preparation:entry-add",
        ),
        lambda: {"part": preparation.line().pk},
    ),
    "preparation:entry-withdraw": lambda: {"part": preparation.entry(preparation.line()).pk},
    **dict.fromkeys(
        ("preparation:paper-edit", "preparation:paper-remove", "preparation:paper-file"),
        lambda: {"part": preparation.paper().pk},
    ),
    **dict.fromkeys(
        (
            "preparation:task-edit",
            "preparation:task-remove",
            "preparation:task-done",
            "preparation:task-reopen",
        ),
        lambda: {"part": preparation.task().pk},
    ),
    **dict.fromkeys(
        ("checklists:one", "checklists:own", "checklists:ready", "checklists:item-add"),
        lambda: {"kind": "roundtable"},
    ),
    **dict.fromkeys(
        ("checklists:item-edit", "checklists:item-remove"), lambda: {"part": preparation.checklist_item().pk}
    ),
    "figures:series": lambda: {"series": figures.figure().series},
    **dict.fromkeys(("journal:entry", "journal:proof", "journal:personal", "journal:erase"), sealed_entry),
    "agreements:change_clause": clause,
    "agreements:remove_clause": clause,
    "agreements:change_signature": signature,
    "agreements:remove_signature": signature,
    "agreements:remove_party": lambda: {
        "pk": agreements.memorandum().pk,
        "party_id": agreements.the_hub().pk,
    },
}


def an_invitation() -> dict[str, Any]:
    """Return an invitation, by the numbers its address takes."""
    made = invitations.dana()
    return {"pk": made.activity_id, "invitation_id": made.pk}


def a_mailing() -> dict[str, Any]:
    """Return a mailing, by the numbers its address takes."""
    invitations.letter()
    made = invitations.dana(name="Marat Akhmetov", email="marat@example.org")
    return {"pk": made.activity_id, "mailing_id": invitations.mailing(made.activity).pk}


def a_guest() -> dict[str, Any]:
    """Return somebody approved, by the numbers the address of a letter for a visa takes."""
    made = registration.registration(invitations.the_roundtable())
    return {"pk": made.activity_id, "registration_id": made.pk}


def a_session() -> dict[str, Any]:
    """Return a session of a programme, by the numbers its addresses take."""
    made = programme.session()
    return {"pk": made.activity_id, "part": made.pk}


def a_speaker() -> dict[str, Any]:
    """Return somebody who speaks at a session."""
    made = programme.speaker(programme.session())
    return {"pk": made.session.activity_id, "part": made.session_id, "speaker": made.pk}


def a_material() -> dict[str, Any]:
    """Return what a session leaves behind."""
    session = programme.session()
    title = texts_from({"en": "Paper"})
    made = add_material(session=session, title=title, content=b"Pay reform.\n", file_name="paper.txt", **BY)
    return {"pk": session.activity_id, "part": session.pk, "material": made.pk}


def a_room() -> dict[str, Any]:
    """Return a room of a programme."""
    made = programme.room(programme.summit())
    return {"pk": made.activity_id, "part": made.pk}


def a_track() -> dict[str, Any]:
    """Return a track of a programme."""
    made = add_track(activity=programme.summit(), name=texts_from({"en": "Pay"}), **BY)
    return {"pk": made.activity_id, "part": made.pk}


def a_feedback_form() -> dict[str, Any]:
    """Return an activity that people are asked about."""
    return {"pk": programme.feedback_form(programme.summit()).activity_id}


def a_feedback_question() -> dict[str, Any]:
    """Return a question that people are asked about an activity."""
    form = programme.feedback_form(programme.summit())
    return {"pk": form.activity_id, "part": form.questions.earliest("pk").pk}


GIVEN |= {
    **dict.fromkeys(
        ("invitations:one", "invitations:edit", "invitations:withdraw", "invitations:paper"), an_invitation
    ),
    "invitations:stop": a_mailing,
    "invitations:visa": a_guest,
    **dict.fromkeys(("invitation:own", "invitation:letter"), lambda: {"token": "never-made"}),
    **dict.fromkeys(
        (
            "programme:session",
            "programme:edit",
            "programme:cancel",
            "programme:restore",
            "programme:remove",
            "programme:attendance",
            "programme:speaker-add",
            "programme:material-add",
        ),
        a_session,
    ),
    "programme:detail": lambda: {"pk": programme.session().pk},
    **dict.fromkeys(("programme:speaker-edit", "programme:speaker-remove"), a_speaker),
    **dict.fromkeys(
        ("programme:material-file", "programme:material-remove", "programme:material-send"), a_material
    ),
    **dict.fromkeys(("programme:room-edit", "programme:room-remove"), a_room),
    **dict.fromkeys(("programme:track-edit", "programme:track-remove"), a_track),
    **dict.fromkeys(("programme:feedback-settings", "programme:question-add"), a_feedback_form),
    "programme:question-turn": a_feedback_question,
    **dict.fromkeys(("programme:own-calendar", "programme:own-feedback"), lambda: {"token": "never-made"}),
    **dict.fromkeys(
        ("programme:own-choose", "programme:own-session-feedback"),
        lambda: {"token": "never-made", "part": 1},
    ),
}


GIVEN |= {
    "reception:close": lambda: {
        "pk": invitations.the_roundtable().pk,
        "link_id": reception.desk_link(localdate(), at=now()).pk,
    },
    **dict.fromkeys(
        ("desk:desk", "desk:mark", "desk:walk_in", "desk:list", "desk:sync", "desk:worker", "desk:offline"),
        lambda: {"token": "never-made"},
    ),
}


def a_visit() -> dict[str, Any]:
    """Return the numbers of an itinerary with a host, a stop on a closed day and a delegate."""
    plan = delegations.itinerary()
    host = delegations.host(plan)
    stop = delegations.stop(plan, hosts=[host.pk])
    day = close_day(itinerary_id=plan.pk, on=stop.begins.date(), why="Strike", **BY)
    given: dict[str, Any] = {"state": ReplyState.CHANGE, "words": "Later", "link": "none", **BY}
    reply = answer_as_host(host=host, stop_id=stop.pk, **given)
    clash: dict[str, Any] = {"kind": Kind.CLOSED_DAY, "stops": (stop.pk,), "about": day.on.isoformat()}
    waiver = accept_clash(itinerary_id=plan.pk, reason="The guard opens", **clash, **BY)
    return {
        "pk": plan.activity_id,
        "stop": stop.pk,
        "host": host.pk,
        "day": day.pk,
        "reply": reply.pk,
        "waiver": waiver.pk,
        "registration": delegations.delegate(plan.activity),
    }


def of_a_visit(*names: str) -> Callable[[], dict[str, Any]]:
    """Return what makes a visit and picks some of its numbers."""

    def pick() -> dict[str, Any]:
        visit = a_visit()
        return {name: getattr(visit[name], "pk", visit[name]) for name in ("pk", *names)}

    return pick


GIVEN |= {
    **dict.fromkeys(
        (f"itinerary:stop-{act}" for act in ("edit", "move", "copy", "cancel", "restore")), of_a_visit("stop")
    ),
    **dict.fromkeys(("itinerary:invite", "itinerary:renew"), of_a_visit("host")),
    "itinerary:helper-add": lambda: {"pk": delegations.itinerary().activity_id, "word": "hosts"},
    **dict.fromkeys(
        ("itinerary:helper-edit", "itinerary:helper-remove"),
        lambda: {"pk": (visit := a_visit())["pk"], "word": "hosts", "number": visit["host"]},
    ),
    "itinerary:open": of_a_visit("day"),
    "itinerary:settle": of_a_visit("reply"),
    "itinerary:unaccept": of_a_visit("waiver"),
    "itinerary:delegate": of_a_visit("registration"),
    "hosting": lambda: {"token": HOSTING.new(a_visit()["host"])},
    **dict.fromkeys(
        ("itineraries:own", "itineraries:own-calendar", "itineraries:own-booklet"),
        lambda: {"token": travelling_token(a_visit()["registration"])},
    ),
}


class Everything:
    """Makes each thing once, when the first address asks for it."""

    def __init__(self) -> None:
        self.made: dict[Callable[[], Any], Any] = {}

    @classmethod
    def made_for(cls, addresses: Iterable[Address]) -> Everything:
        """Make at once all that ``addresses`` ask for."""
        everything = cls()
        for address in addresses:
            everything.arguments(address)
        return everything

    def arguments(self, address: Address) -> dict[str, Any]:
        """Return what ``address`` must be given. Raises KeyError where nobody has said it yet."""
        if not address.takes:
            return {}
        if address.name in GIVEN:
            return dict(self.once(GIVEN[address.name]))
        room = address.name.rpartition(":")[0]
        if address.takes != ("pk",) or room not in NUMBERED:
            raise KeyError(
                f"say in tests/architecture/everything.py what {address.name} takes: {address.takes}"
            )
        one: Record | User = self.once(NUMBERED[room])
        return {"pk": one.pk}

    def once(self, make: Callable[[], Any]) -> Any:
        """Return what ``make`` makes, the same each time."""
        if make not in self.made:
            self.made[make] = make()
        return self.made[make]
