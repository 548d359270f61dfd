"""Telling of newer versions of the program, and looking for one when somebody asks."""
