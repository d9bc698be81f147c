"""The pages of preparing an activity."""
