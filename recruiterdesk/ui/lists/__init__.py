"""Pages that are a list of records with one of them beside it."""
