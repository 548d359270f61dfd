"""Connecting, checking, repairing, changing and removing accounts."""
