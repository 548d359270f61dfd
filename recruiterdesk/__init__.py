"""recruiterdesk: one desk for a recruiter's accounts at several hiring providers."""

__version__ = "0.1.0"
