"""The contract between the desk and its providers, and the HTTP kit that every provider is built on."""
