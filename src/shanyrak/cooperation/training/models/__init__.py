"""What training keeps: courses and cohorts, questions and quizzes, and what learners did."""

from shanyrak.cooperation.training.models.course import Cohort, Course, Material, Trainer
from shanyrak.cooperation.training.models.evaluation import Evaluation
from shanyrak.cooperation.training.models.quiz import Question, QuestionVersion, Quiz
from shanyrak.cooperation.training.models.taking import Attempt, GivenAnswer

__all__ = [
    "Attempt",
    "Cohort",
    "Course",
    "Evaluation",
    "GivenAnswer",
    "Material",
    "Question",
    "QuestionVersion",
    "Quiz",
    "Trainer",
]
