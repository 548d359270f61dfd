"""A sixth provider, made up: the folder that somebody would write for it, its server, and a copy of the program that has it."""
