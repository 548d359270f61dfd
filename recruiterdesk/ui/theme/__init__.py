"""How the window looks: colours, type, icons and sizes by role, all from the generated tokens."""
