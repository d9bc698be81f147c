"""Certificates that anyone can verify: signed PDF and Open Badges, with their revocation."""
