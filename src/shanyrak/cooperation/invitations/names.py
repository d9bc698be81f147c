"""The words for states, kinds of invitees and fields of letters, to be translated where they are shown."""

from shanyrak.cooperation.invitations.rules import InvitationState, Whom
from shanyrak.refusals import gettext_noop

STATE_NAMES = {
    InvitationState.DRAFT.value: gettext_noop("Not sent"),
    InvitationState.ON_ITS_WAY.value: gettext_noop("On its way"),
    InvitationState.AWAITED.value: gettext_noop("Answer awaited"),
    InvitationState.LATE.value: gettext_noop("No answer in time"),
    InvitationState.ACCEPTED.value: gettext_noop("Accepted"),
    InvitationState.WAITING.value: gettext_noop("Waits for a seat"),
    InvitationState.NOMINATED.value: gettext_noop("Has nominated"),
    InvitationState.DECLINED.value: gettext_noop("Declined"),
    InvitationState.HANDED_OVER.value: gettext_noop("Handed over"),
    InvitationState.WITHDRAWN.value: gettext_noop("Withdrawn"),
}
STATE_TONES = {
    InvitationState.DRAFT.value: "",
    InvitationState.ON_ITS_WAY.value: "sky",
    InvitationState.AWAITED.value: "sky",
    InvitationState.LATE.value: "bad",
    InvitationState.ACCEPTED.value: "ok",
    InvitationState.WAITING.value: "warn",
    InvitationState.NOMINATED.value: "ok",
    InvitationState.DECLINED.value: "",
    InvitationState.HANDED_OVER.value: "",
    InvitationState.WITHDRAWN.value: "",
}
WHOM_NAMES = {
    Whom.PARTY.value: gettext_noop("Party"),
    Whom.PERSON.value: gettext_noop("Person"),
    Whom.OFFICE.value: gettext_noop("Office"),
    Whom.NAME.value: gettext_noop("By name"),
}
FIELD_NAMES = {
    "name": gettext_noop("the invitee’s name"),
    "title": gettext_noop("how the invitee is addressed, such as Dr"),
    "position": gettext_noop("position"),
    "organisation": gettext_noop("organisation"),
    "party": gettext_noop("the party"),
    "activity": gettext_noop("the name of the activity"),
    "dates": gettext_noop("its days"),
    "place": gettext_noop("its place"),
    "deadline": gettext_noop("the last day for an answer"),
    "seats": gettext_noop("how many people a party may nominate"),
    "link": gettext_noop("the invitee’s own page, for the answer"),
    "hub": gettext_noop("the name of the hub"),
}
