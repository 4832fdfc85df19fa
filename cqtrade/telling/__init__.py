"""Numbers, times and labels in the language that is spoken, for every room that words them."""
