"""Dataset folders to sources, observations and codelists, every fault with its line."""
