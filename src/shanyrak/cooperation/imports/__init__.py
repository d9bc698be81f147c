"""What a secretariat already has: contacts, agreements and events from its own tables."""
