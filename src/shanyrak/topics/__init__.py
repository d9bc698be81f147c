"""The taxonomy of topics, as SKOS."""
