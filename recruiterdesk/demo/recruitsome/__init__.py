"""A strict stand-in of RecruitSome's API v1, written from its document (seed and help pages), never from our client."""
