"""The standards the platform speaks: Atom, JSON-LD, iCalendar, vCard."""
