"""The window's half of the demo: what makes it live, and the tour that goes through the main job with real keys, clicks and drops."""
