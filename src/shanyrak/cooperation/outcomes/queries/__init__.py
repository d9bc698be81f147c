"""Reading questions and outcomes. Each function asks a fixed number of times and changes nothing."""
