"""How the tables came to be, one Alembic step per version; `bringing_up` runs what is missing."""
