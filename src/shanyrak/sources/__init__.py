"""Source documents and evidence: the sentences that carry the facts."""
