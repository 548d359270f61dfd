"""Reading CVs: what runs in the child process, and the words it shares with the program.

A CV comes from anybody. Nothing here is called in the program's own process but `answers` and `frames`.
"""
