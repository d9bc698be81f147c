"""Travel documents of those who come: encrypted, read by few, purged by date."""
