"""What training decides: marks, quizzes, who has passed, what evaluation may say. Knows no Django."""
