"""Who wants to learn what, and who can share it."""
