"""Two periods side by side: growth printed, implied and stated, in either currency."""
