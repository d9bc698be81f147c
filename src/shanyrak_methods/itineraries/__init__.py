"""Clashes in the plans of people who travel: who, what or where is in two places, and what is missing."""
