"""Entering rows into the ledger, through the acts of the rooms that keep such records."""
