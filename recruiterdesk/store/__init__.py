"""The encrypted cache: the only room that speaks SQL."""
