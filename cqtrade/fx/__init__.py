"""Exchange rates: where they come from, which overlap, what amounts are at them."""
