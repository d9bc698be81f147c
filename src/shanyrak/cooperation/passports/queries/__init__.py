"""Reading that passports are kept, of whom, until when, and who read them; never the data."""
