"""A strict stand-in of Homerun's public API v2, written from its document (seed and OpenAPI), never from our client."""
