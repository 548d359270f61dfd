"""What does each action of `action_specs.py`: one module for each kind of thing, and for each action how it is sent and looked for."""
