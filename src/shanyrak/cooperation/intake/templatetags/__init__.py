"""What the templates of the review desk ask about values."""
