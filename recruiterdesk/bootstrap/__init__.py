"""The composition root: builds every object, owns the order of start and stop."""
