"""Reading itineraries. Each function asks a fixed number of times and changes nothing."""
