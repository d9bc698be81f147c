"""The pages of courses, cohorts, quizzes and evaluation."""
