"""The platform of a civil service hub. Start with docs/architecture.md."""
