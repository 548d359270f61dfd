"""The machine around the program: folders, single instance, child processes that read CVs."""
