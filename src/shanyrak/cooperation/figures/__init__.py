"""Numbers said about the hub and its world, each with its date and its evidence."""
