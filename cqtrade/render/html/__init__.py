"""Self-contained pages: no server, no network, nothing in them but what they show."""
