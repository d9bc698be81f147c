"""Reading agreements and commitments. Each function asks a fixed number of times and changes nothing."""
