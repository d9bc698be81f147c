"""Checking rows: what each says, what is wrong with it, which record it is about, and what it would change."""
