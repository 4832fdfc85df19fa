"""A whole taken apart: its parts, what they contribute, and what is not itemised."""
