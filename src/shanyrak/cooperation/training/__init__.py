"""Courses, cohorts, quizzes, evaluation, and what a person has learnt."""
