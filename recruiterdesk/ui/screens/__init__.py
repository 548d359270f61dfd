"""The screens of a recruiter's work, put together: what one asks of another is wired here and nowhere else."""
