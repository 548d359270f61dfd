"""Tables over many thousands of rows: an array of ids, a few blocks of rows in memory, and one painter per row."""
