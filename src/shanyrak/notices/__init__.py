"""Telling people: in the page and by mail, in their language, at once or as a digest."""
