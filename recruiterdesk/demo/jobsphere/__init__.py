"""A strict stand-in of JobSphere's API v1, written from its document (seed and contract sheet), never from our client."""
