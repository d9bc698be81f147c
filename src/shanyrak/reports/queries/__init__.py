"""Reading what a report counts, and the reports that were made; each read asks a fixed number of times."""
