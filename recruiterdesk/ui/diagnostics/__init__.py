"""What is shown, and then saved, for whoever helps with the program."""
