"""Data of the gazetteer: names of countries, places, bodies and words of the field."""
