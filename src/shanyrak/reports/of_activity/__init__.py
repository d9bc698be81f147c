"""The report of one activity: the numbers filled in, the officer's words beside them, laid into the ledger with evidence."""
