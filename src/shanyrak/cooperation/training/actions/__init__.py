"""What changes courses and what people learnt. Each function is one act: it happens whole, is journalled, or is refused."""

from shanyrak.cooperation.training.actions.certifying import issue_certificates
from shanyrak.cooperation.training.actions.cohorts import (
    add_cohort,
    add_trainer,
    edit_cohort,
    merge_cohorts,
    remove_trainer,
)
from shanyrak.cooperation.training.actions.courses import (
    add_course,
    add_material,
    edit_course,
    merge_courses,
    remove_material,
)
from shanyrak.cooperation.training.actions.evaluating import (
    ask_behaviour,
    forget_erased,
    forget_superior,
    give_behaviour,
    give_reaction,
)
from shanyrak.cooperation.training.actions.questions import add_question, change_question, retire_question
from shanyrak.cooperation.training.actions.quizzes import add_quiz, edit_quiz, remove_quiz
from shanyrak.cooperation.training.actions.taking import (
    begin_attempt,
    close_overdue,
    hand_in,
    save_answer,
)

__all__ = [
    "add_cohort",
    "add_course",
    "add_material",
    "add_question",
    "add_quiz",
    "add_trainer",
    "ask_behaviour",
    "begin_attempt",
    "change_question",
    "close_overdue",
    "edit_cohort",
    "edit_course",
    "edit_quiz",
    "forget_erased",
    "forget_superior",
    "give_behaviour",
    "give_reaction",
    "hand_in",
    "issue_certificates",
    "merge_cohorts",
    "merge_courses",
    "remove_material",
    "remove_quiz",
    "remove_trainer",
    "retire_question",
    "save_answer",
]
