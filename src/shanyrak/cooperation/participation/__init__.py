"""Who takes part in the hub, since when, until when."""
