"""What keeps an installation running: the command line, the embedded database, backup, health."""
