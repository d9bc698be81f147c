"""What levels, kinds and states are called on pages; to be translated where they are shown."""

from __future__ import annotations

from shanyrak.cooperation.training.rules.completion import CohortState, Gap, Level
from shanyrak.cooperation.training.rules.marking import QuestionKind
from shanyrak.cooperation.training.rules.quizzes import Shows, Stage
from shanyrak.refusals import gettext_noop

LEVEL_NAMES = {
    Level.BEGINNERS.value: gettext_noop("For beginners"),
    Level.PRACTITIONERS.value: gettext_noop("For those who do the work"),
    Level.EXPERTS.value: gettext_noop("For experts"),
}
LANGUAGE_CHOICES = {
    "en": gettext_noop("English"),
    "ru": gettext_noop("Russian"),
    "kk": gettext_noop("Kazakh"),
    "fr": gettext_noop("French"),
}
KIND_OF_QUESTION_NAMES = {
    QuestionKind.ONE.value: gettext_noop("One choice is right"),
    QuestionKind.SEVERAL.value: gettext_noop("Several choices are right"),
    QuestionKind.TRUE_FALSE.value: gettext_noop("True or false"),
    QuestionKind.NUMBER.value: gettext_noop("A number"),
    QuestionKind.WORDS.value: gettext_noop("A few words"),
    QuestionKind.ORDER.value: gettext_noop("Put in order"),
}
ANSWER_HINTS = {
    QuestionKind.ONE.value: gettext_noop("Choose one answer."),
    QuestionKind.SEVERAL.value: gettext_noop(
        "Choose all that are right. A wrong choice takes a right one away."
    ),
    QuestionKind.TRUE_FALSE.value: gettext_noop("Choose one answer."),
    QuestionKind.NUMBER.value: gettext_noop("Write a number."),
    QuestionKind.WORDS.value: gettext_noop("Write a word or two."),
    QuestionKind.ORDER.value: gettext_noop("Give each line its place: 1 comes first."),
}
STAGE_NAMES = {
    Stage.BEFORE.value: gettext_noop("Before the course"),
    Stage.PRACTICE.value: gettext_noop("For practice"),
    Stage.FINAL.value: gettext_noop("Final"),
}
SHOWS_NAMES = {
    Shows.RECEIVED.value: gettext_noop("Only that it was received"),
    Shows.RESULT.value: gettext_noop("The result"),
    Shows.FEEDBACK.value: gettext_noop("The result, and what was right"),
    Shows.AFTER_CLOSE.value: gettext_noop("The result; what was right once the quiz is closed"),
}
STATE_NAMES = {
    CohortState.PLANNED.value: gettext_noop("Planned"),
    CohortState.OPEN.value: gettext_noop("Open for nominations"),
    CohortState.RUNNING.value: gettext_noop("Under way"),
    CohortState.ENDED.value: gettext_noop("Over, certificates to come"),
    CohortState.COMPLETED.value: gettext_noop("Completed"),
    CohortState.CANCELLED.value: gettext_noop("Cancelled"),
}
STATE_TONES = {
    CohortState.PLANNED.value: "",
    CohortState.OPEN.value: "sky",
    CohortState.RUNNING.value: "sky",
    CohortState.ENDED.value: "warn",
    CohortState.COMPLETED.value: "ok",
    CohortState.CANCELLED.value: "",
}
GAP_NAMES = {
    Gap.NO_SESSIONS.value: gettext_noop("No session was held yet."),
    Gap.ATTENDANCE.value: gettext_noop("Attended too little."),
    Gap.NO_QUIZ.value: gettext_noop("There is no final quiz yet."),
    Gap.NOT_TAKEN.value: gettext_noop("Has not taken the final quiz."),
    Gap.NOT_PASSED.value: gettext_noop("Has not passed the final quiz."),
    Gap.EVALUATION.value: gettext_noop("Has not given the evaluation."),
}
AUDIENCE_NAMES = {
    "public": gettext_noop("Everyone"),
    "learners": gettext_noop("Learners of the course"),
    "secretariat": gettext_noop("Secretariat"),
}
