"""The JSON documents of the command line (headless.md, Documents), as pure functions from the domain's records to dictionaries."""
