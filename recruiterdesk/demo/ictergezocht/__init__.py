"""A strict stand-in of ICTerGezocht.nl's API, written from its document (the seed), never from our client."""
