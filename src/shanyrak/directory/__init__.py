"""Parties, people and offices, with their names in every language and time."""
