"""Reusable widgets and painters; they know the theme and no service."""
