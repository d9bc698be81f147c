"""Asking what changed, 3, 6 and 12 months after an activity."""
