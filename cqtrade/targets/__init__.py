"""Targets and forecasts beside the newest reports that compare with them."""
