"""The pages of agreements and commitments."""
