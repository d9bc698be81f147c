"""What answers and the states of questions are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.outcomes.rules import Answer, AskState, ToldHow, Withdrawal
from shanyrak.refusals import gettext_noop

ANSWER_NAMES = {
    Answer.ADOPTED.value: gettext_noop("Adopted as it is"),
    Answer.ADAPTED.value: gettext_noop("Adapted"),
    Answer.TRIED.value: gettext_noop("Tried and dropped"),
    Answer.NOTHING.value: gettext_noop("Nothing changed"),
    Answer.LATER.value: gettext_noop("Ask me later"),
}
ANSWER_HINTS = {
    Answer.ADOPTED.value: gettext_noop("We do it now as we saw it."),
    Answer.ADAPTED.value: gettext_noop("We do it now, changed to fit. You can say next what was changed."),
    Answer.TRIED.value: gettext_noop("We tried it and stopped. You can say next why."),
    Answer.NOTHING.value: gettext_noop("Nothing is different at home."),
    Answer.LATER.value: gettext_noop("It is too early to say. We ask again in 30 days."),
}
ASK_STATE_NAMES = {
    AskState.COMING.value: gettext_noop("Coming"),
    AskState.NOBODY.value: gettext_noop("Nobody to ask"),
    AskState.WAITING.value: gettext_noop("Waiting for an answer"),
    AskState.SILENT.value: gettext_noop("No answer"),
    AskState.ANSWERED.value: gettext_noop("Answered"),
    AskState.WITHDRAWN.value: gettext_noop("Withdrawn"),
}
ASK_STATE_TONES = {
    AskState.COMING.value: "",
    AskState.NOBODY.value: "warn",
    AskState.WAITING.value: "sky",
    AskState.SILENT.value: "bad",
    AskState.ANSWERED.value: "ok",
    AskState.WITHDRAWN.value: "",
}
WITHDRAWAL_NAMES = {
    Withdrawal.BY_HAND.value: gettext_noop("Withdrawn by the secretariat"),
    Withdrawal.ACTIVITY.value: gettext_noop("The activity was not held, or this party took no part"),
    Withdrawal.NEXT.value: gettext_noop("The next question came first"),
}
TOLD_HOW_NAMES = {
    ToldHow.LINK.value: gettext_noop("By the link in a mail"),
    ToldHow.PAGE.value: gettext_noop("On this platform"),
    ToldHow.TELEPHONE.value: gettext_noop("On the telephone"),
    ToldHow.LETTER.value: gettext_noop("In a letter"),
    ToldHow.MEETING.value: gettext_noop("At a meeting"),
}
