"""Reading registrations: who is registered, how many seats are left, what people need."""

from shanyrak.cooperation.registration.queries.people import Registrant, registered, registrant
from shanyrak.cooperation.registration.queries.seats import heads_of_lines, line_of, seats_left

__all__ = ["Registrant", "heads_of_lines", "line_of", "registered", "registrant", "seats_left"]
