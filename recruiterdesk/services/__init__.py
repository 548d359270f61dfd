"""What a user can do, as async methods: the only rooms that the window and the command line call. Neither has logic of its own."""
