"""Agreements, their clauses, and the commitments that follow from them."""
