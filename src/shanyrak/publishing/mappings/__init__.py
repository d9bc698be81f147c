"""What machines are told of each kind of record, one module for each room."""
