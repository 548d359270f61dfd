"""Where an account's own stages stand in the funnel of all accounts: seen as columns, moved by hand or by keys, kept at once."""
