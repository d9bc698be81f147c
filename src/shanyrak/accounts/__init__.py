"""Who signs in, and the roles they hold for a party and a period."""
