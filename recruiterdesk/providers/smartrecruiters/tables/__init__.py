"""What reads each table of `table_specs.py`: one module for each kind of thing."""
