"""From documents to the ledger: proposals, their review, and what was accepted."""
