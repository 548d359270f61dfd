"""The encrypted copy of the applicants: two SQLite files, one worker thread, and repositories that read and write them."""
