"""The user's profiles: which there are, opening one, making one, and which a start opens."""
