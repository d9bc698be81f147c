"""CalDAV to read (RFC 4791, with the sync of RFC 6578): the calendars that can be followed, for programs that ask piece by piece."""
