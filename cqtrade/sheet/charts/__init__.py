"""Analyses as charts: what a picture of each is to show."""
