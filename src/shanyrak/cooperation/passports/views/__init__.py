"""The pages about passports."""
