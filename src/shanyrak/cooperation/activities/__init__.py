"""What was done together: conferences, visits, meetings, trainings."""
