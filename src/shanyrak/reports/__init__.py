"""The annual report: every number opens the rows that it counts, and the sentences that carry them."""
