"""The map: each country one tile of one size, and the same figures as a table."""
