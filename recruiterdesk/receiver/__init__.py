"""The receiver: a small service that takes ICTerGezocht.nl's applications while laptops sleep, and hands them out to them.

`intake` takes deliveries from the provider, `database` keeps them sealed in SQLite or PostgreSQL, `outlet` gives them to laptops. It
imports the domain only and is never part of the window's start.
"""
