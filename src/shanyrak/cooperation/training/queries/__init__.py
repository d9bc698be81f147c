"""Reading courses and what people learnt. Each function asks a fixed number of times and changes nothing."""
