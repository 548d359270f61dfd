"""Shared HTTP plumbing: pinned origins, limits, retries for reads, errors by remedy."""
