"""Committees, working groups and alliances: who sits in them, what they decided, who does it by when."""
