"""Committees and working groups, and what they decide."""
