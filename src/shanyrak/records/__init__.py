"""What all records share: versions, two clocks, partial dates, names in languages, merges."""
