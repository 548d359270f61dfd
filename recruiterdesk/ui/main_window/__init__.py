"""The window's frame: sidebar, status bar, places to go, and nothing about what is shown in them."""
