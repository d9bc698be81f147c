"""Documents that people take away: minutes and reports as PDF and DOCX, the same bytes each time."""
