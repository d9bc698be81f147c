"""Everything the hub keeps, as one archive that says of itself what each file and column is."""
