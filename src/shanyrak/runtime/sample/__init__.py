"""The sample hub: documents of our own wording, ingested and reviewed by the platform itself."""
