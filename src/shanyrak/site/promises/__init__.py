"""What was agreed and what came of it, for everybody: the balance, whose promises are late, what changed."""
