"""The day itself: badges, check-in with or without a network, people who walk in."""
