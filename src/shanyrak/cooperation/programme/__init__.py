"""What happens when at an activity: sessions, rooms, speakers, materials, attendance, feedback."""
