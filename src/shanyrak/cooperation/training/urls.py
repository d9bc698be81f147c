"""The addresses of courses, of cohorts, beneath an activity, and of learners."""

from django.urls import path

from shanyrak.cooperation.training.views import cohorts as cohort_views
from shanyrak.cooperation.training.views import courses as course_views
from shanyrak.cooperation.training.views import learning, questions, taking, transcripts

BENEATH = "activities/<int:pk>/training/"

courses = (
    [
        *course_views.course_pages.urls(),
        path("<int:pk>/questions/", questions.questions, name="questions"),
        path("<int:pk>/questions/new/", questions.question_new, name="question-new"),
        path("questions/<int:pk>/", questions.question, name="question"),
        path("questions/<int:pk>/edit/", questions.question_edit, name="question-edit"),
        path("questions/<int:pk>/retire/", questions.question_retire, name="question-retire"),
        path("<int:pk>/files/new/", course_views.material_new, name="material-new"),
        path("files/<int:pk>/", course_views.material, name="material"),
        path("files/<int:pk>/remove/", course_views.material_remove, name="material-remove"),
    ],
    "courses",
)
cohorts = (cohort_views.cohort_pages.urls(), "cohorts")
beneath = (
    [
        path(BENEATH, cohort_views.beneath, name="cohort"),
        path(f"{BENEATH}evaluation/", cohort_views.evaluation, name="evaluation"),
        path(f"{BENEATH}attempts/", cohort_views.attempts, name="attempts"),
        path(f"{BENEATH}certificates/", cohort_views.certify, name="certify"),
        path(f"{BENEATH}trainers/new/", cohort_views.trainer_new, name="trainer-new"),
        path(f"{BENEATH}trainers/<int:trainer>/remove/", cohort_views.trainer_remove, name="trainer-remove"),
        path(f"{BENEATH}quizzes/new/", cohort_views.quiz_new, name="quiz-new"),
        path(f"{BENEATH}quizzes/<int:quiz>/edit/", cohort_views.quiz_edit, name="quiz-edit"),
        path(f"{BENEATH}quizzes/<int:quiz>/remove/", cohort_views.quiz_remove, name="quiz-remove"),
        path(f"{BENEATH}learners/<int:learner>/", transcripts.learner, name="learner"),
    ],
    "training",
)
learn = (
    [
        path("after/<str:token>/", learning.after, name="after"),
        path("<str:token>/quizzes/<int:quiz>/", taking.quiz, name="quiz"),
        path("<str:token>/attempts/<int:attempt>/<int:place>/", taking.question, name="question"),
        path("<str:token>/attempts/<int:attempt>/check/", taking.check, name="check"),
        path("<str:token>/attempts/<int:attempt>/", taking.result, name="result"),
        path("<str:token>/evaluation/", learning.evaluate, name="evaluate"),
        path("<str:token>/files/<int:pk>/", learning.material, name="material"),
        path("<str:token>/transcript/", learning.own_transcript, name="transcript"),
    ],
    "learn",
)
