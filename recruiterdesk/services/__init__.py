"""What the user can do, as async methods: the only thing that the window and the command line call."""
