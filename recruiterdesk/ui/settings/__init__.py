"""What the user can choose about the window and the desk."""
