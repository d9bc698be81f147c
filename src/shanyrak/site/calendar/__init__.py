"""The public calendar: activities by month, by year and as a list."""
