"""The annual report: what was agreed, what was done, what changed; every number opens its rows."""
