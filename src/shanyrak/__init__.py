"""The platform of a civil service hub. Start with docs/architecture.md."""

__version__ = "0.1.0"
