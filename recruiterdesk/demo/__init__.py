"""Stand-ins of the providers on loopback, written from their documents, and the made-up people they hold."""
