"""What happened, in words: the name of an act is the kind of its record and a verb."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext

from shanyrak.journal.rules import in_words
from shanyrak.refusals import gettext_noop

THINGS = {
    "action_item": gettext_noop("Action item"),
    "activity": gettext_noop("Activity"),
    "address": gettext_noop("Address"),
    "agreement": gettext_noop("Agreement"),
    "agreement_clause": gettext_noop("Clause of an agreement"),
    "agreement_party": gettext_noop("Party to an agreement"),
    "agreement_signature": gettext_noop("Signature of an agreement"),
    "budget_line": gettext_noop("Budget line"),
    "checklist": gettext_noop("Checklist"),
    "choice": gettext_noop("How somebody is told"),
    "archive": gettext_noop("Archive of everything"),
    "ask": gettext_noop("Question about outcomes"),
    "commitment": gettext_noop("Commitment"),
    "contact": gettext_noop("Contact"),
    "decision": gettext_noop("Decision"),
    "deed": gettext_noop("Deed"),
    "delivery": gettext_noop("Delivery of documents"),
    "directory": gettext_noop("Directory"),
    "document": gettext_noop("Source document"),
    "embargo": gettext_noop("Embargo"),
    "evidence": gettext_noop("Evidence"),
    "figure": gettext_noop("Figure"),
    "group": gettext_noop("Group"),
    "import": gettext_noop("Import"),
    "interest": gettext_noop("Interest"),
    "invitation": gettext_noop("Invitation"),
    "keys": gettext_noop("Keys"),
    "library": gettext_noop("Library"),
    "limit": gettext_noop("Limit of approvals"),
    "mail": gettext_noop("Mail"),
    "meeting": gettext_noop("Meeting"),
    "offer": gettext_noop("Offer"),
    "money": gettext_noop("Money"),
    "note": gettext_noop("Concept note"),
    "office": gettext_noop("Office"),
    "opening": gettext_noop("Opening of a registration"),
    "outcome": gettext_noop("Outcome"),
    "paper": gettext_noop("Paper of an activity"),
    "part": gettext_noop("Part of a record"),
    "participation": gettext_noop("Participation"),
    "party": gettext_noop("Party"),
    "passport": gettext_noop("Passport"),
    "person": gettext_noop("Person"),
    "personal": gettext_noop("Personal parts of entries"),
    "plan": gettext_noop("Plan for passports"),
    "position": gettext_noop("Interest or offer"),
    "proposal": gettext_noop("Proposal"),
    "question": gettext_noop("Question"),
    "reader": gettext_noop("Reader of passports"),
    "record": gettext_noop("Record"),
    "registration": gettext_noop("Registration"),
    "report": gettext_noop("Annual report"),
    "role": gettext_noop("Role"),
    "sign_in_link": gettext_noop("Sign-in link"),
    "task": gettext_noop("Task"),
    "topic": gettext_noop("Topic"),
    "topics": gettext_noop("Topics"),
    "user": gettext_noop("Account"),
}

PAGES = {
    "activity": "activities",
    "agreement": "agreements",
    "commitment": "commitments",
    "document": "sources",
    "figure": "figures",
    "import": "imports",
    "group": "groups",
    "meeting": "meetings",
    "office": "offices",
    "participation": "participations",
    "party": "parties",
    "person": "people",
    "position": "positions",
    "topic": "topics",
}

DEEDS = {
    "accepted": gettext_noop("accepted"),
    "acted": gettext_noop("acted on a commitment"),
    "added": gettext_noop("added"),
    "administrator_made": gettext_noop("made administrator"),
    "agenda_item_added": gettext_noop("item put on the agenda"),
    "agenda_item_edited": gettext_noop("item of the agenda edited"),
    "agenda_item_removed": gettext_noop("item taken off the agenda"),
    "answer_entered": gettext_noop("answer entered"),
    "answered": gettext_noop("answered"),
    "approved": gettext_noop("approved"),
    "arrived": gettext_noop("arrived"),
    "assigned": gettext_noop("given out"),
    "attached": gettext_noop("attached to a record"),
    "attendance_noted": gettext_noop("attendance noted"),
    "beginning_set": gettext_noop("beginning set"),
    "begun": gettext_noop("begun"),
    "called": gettext_noop("called"),
    "cancelled": gettext_noop("cancelled"),
    "changed": gettext_noop("changed"),
    "closed": gettext_noop("closed"),
    "committed": gettext_noop("committed"),
    "concerns": gettext_noop("concerns a party"),
    "corrected": gettext_noop("corrected"),
    "declined": gettext_noop("declined"),
    "described": gettext_noop("described"),
    "discarded": gettext_noop("forgotten"),
    "done": gettext_noop("done"),
    "drafted": gettext_noop("drafted"),
    "dropped": gettext_noop("dropped"),
    "edited": gettext_noop("edited"),
    "email_change_asked": gettext_noop("change of address asked for"),
    "email_changed": gettext_noop("address changed"),
    "ended": gettext_noop("ended"),
    "erased": gettext_noop("erased"),
    "finished": gettext_noop("finished"),
    "fulfils": gettext_noop("fulfils a commitment"),
    "fulfils_not": gettext_noop("no longer fulfils a commitment"),
    "granted": gettext_noop("given"),
    "handed_in": gettext_noop("handed in"),
    "invited": gettext_noop("members invited"),
    "item_added": gettext_noop("item added"),
    "item_edited": gettext_noop("item edited"),
    "item_removed": gettext_noop("item removed"),
    "joined": gettext_noop("participant added"),
    "joined_provider": gettext_noop("joined with an identity provider"),
    "kept": gettext_noop("kept"),
    "laid": gettext_noop("laid"),
    "key_added": gettext_noop("second step or passkey added"),
    "key_removed": gettext_noop("second step or passkey removed"),
    "key_renamed": gettext_noop("second step or passkey renamed"),
    "left": gettext_noop("participant removed"),
    "lifted": gettext_noop("lifted"),
    "link_renewed": gettext_noop("link made anew"),
    "loaded": gettext_noop("loaded"),
    "made": gettext_noop("made"),
    "made_again": gettext_noop("made again"),
    "made_by_hand": gettext_noop("made by hand"),
    "member_edited": gettext_noop("member edited"),
    "merged": gettext_noop("merged"),
    "minutes_approved": gettext_noop("minutes approved"),
    "minutes_corrected": gettext_noop("minutes corrected"),
    "minutes_laid": gettext_noop("minutes laid before the members"),
    "minutes_taken_back": gettext_noop("minutes made a draft again"),
    "minutes_written": gettext_noop("minutes written"),
    "moved": gettext_noop("moved"),
    "moved_up": gettext_noop("moved up from the waiting list"),
    "named": gettext_noop("another name added"),
    "noted": gettext_noop("noted"),
    "outcome_edited": gettext_noop("outcome edited"),
    "outcome_noted": gettext_noop("outcome noted"),
    "outcome_withdrawn": gettext_noop("outcome withdrawn"),
    "overrun": gettext_noop("more than planned approved"),
    "paper_laid": gettext_noop("paper added"),
    "paper_removed": gettext_noop("paper removed"),
    "participant_edited": gettext_noop("participant edited"),
    "party_seats_set": gettext_noop("seats of a party set"),
    "password_changed": gettext_noop("password changed"),
    "password_reset": gettext_noop("password set anew"),
    "password_set": gettext_noop("password set"),
    "postponed": gettext_noop("postponed"),
    "prepared": gettext_noop("preparation begun"),
    "purged": gettext_noop("purged"),
    "put_off": gettext_noop("put off"),
    "read": gettext_noop("read"),
    "recovery_codes_made": gettext_noop("recovery codes made"),
    "registered": gettext_noop("registered"),
    "rejected": gettext_noop("rejected"),
    "reminded": gettext_noop("reminded"),
    "removed": gettext_noop("removed"),
    "reopened": gettext_noop("opened again"),
    "reported": gettext_noop("reported"),
    "resubscribed": gettext_noop("mails asked for again by a link"),
    "returned": gettext_noop("sent back"),
    "rotated": gettext_noop("wrapped anew"),
    "second_steps_removed": gettext_noop("second step of sign-in removed"),
    "asked": gettext_noop("asked for"),
    "published": gettext_noop("published"),
    "stopped": gettext_noop("stopped"),
    "submitted": gettext_noop("submitted"),
    "seen": gettext_noop("seen in a document"),
    "sent": gettext_noop("sent"),
    "session_ended": gettext_noop("session ended"),
    "sessions_ended": gettext_noop("all sessions ended"),
    "set": gettext_noop("set"),
    "settled": gettext_noop("brought into line"),
    "signed": gettext_noop("signed"),
    "spelled": gettext_noop("another spelling added"),
    "spent": gettext_noop("spent"),
    "stated": gettext_noop("stated"),
    "supersedes": gettext_noop("replaces an older version"),
    "taken": gettext_noop("taken"),
    "taken_back": gettext_noop("taken back"),
    "tried_again": gettext_noop("sent again"),
    "trusted": gettext_noop("takes mail again"),
    "undone": gettext_noop("undone"),
    "unnamed": gettext_noop("named no longer"),
    "unreachable": gettext_noop("takes no mail"),
    "unsubscribed": gettext_noop("mails stopped by a link"),
    "unvoted": gettext_noop("vote taken back"),
    "used": gettext_noop("used"),
    "voted": gettext_noop("vote noted"),
    "withdrawn": gettext_noop("withdrawn"),
    "written": gettext_noop("written"),
    "words_asked": gettext_noop("words asked for"),
    "words_given": gettext_noop("words given"),
}


def what_happened(act: str) -> str:
    """Return what an act did, such as “Agreement: edited”; an act nobody named here keeps its own words."""
    thing, _dot, deed = act.rpartition(".")
    return f"{name_of_kind(thing.rpartition('.')[2])}: {deed_in_words(deed)}"


def deed_in_words(deed: str) -> str:
    """Return the verb of an act, such as “edited”."""
    return gettext(DEEDS[deed]) if deed in DEEDS else in_words(deed)


def name_of_kind(kind: str) -> str:
    """Return what a kind of record is called."""
    return gettext(THINGS[kind]) if kind in THINGS else in_words(kind).capitalize()


def fact_in_words(path: tuple[str, ...]) -> str:
    """Return the names that lead to a fact, each in the reader's language where it is known."""
    words = " · ".join(gettext(in_words(name)) for name in path)
    return words[:1].upper() + words[1:]


def address_of(subject: tuple[str, int]) -> str:
    """Return the address of the page of the record that an entry is about; empty if there is none.

    The rooms that keep records stand above the journal, so it knows their pages by name only.
    """
    kind, number = subject
    try:
        return reverse(f"{PAGES[kind]}:detail", args=[number])
    except (KeyError, NoReverseMatch):
        return ""
