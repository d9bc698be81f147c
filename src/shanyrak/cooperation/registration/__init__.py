"""Who comes to an activity: forms, nominations, seats, waiting lists, questions after approval."""
