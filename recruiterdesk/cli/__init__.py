"""The headless face of the program: one module per group of commands (headless.md)."""
