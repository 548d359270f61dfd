"""The outlet: laptops pull their inbox here, each with a token of its own. It only reads, but for the acknowledgement."""
