"""What the pages of imports draw."""
