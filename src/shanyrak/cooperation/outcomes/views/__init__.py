"""The pages of outcomes and of the questions about them."""
