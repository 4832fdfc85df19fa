"""What a shell asks while a command is typed, answered before anything else is imported."""
