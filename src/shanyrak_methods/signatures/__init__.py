"""Documents and credentials that outlive the server: PAdES, Open Badges 3.0, status lists."""
