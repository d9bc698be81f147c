"""The pages of the reception: the desk where people are checked in, and what the secretariat prepares and reads."""
