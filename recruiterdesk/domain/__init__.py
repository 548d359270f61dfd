"""The vocabulary that every room shares: records, writes, errors, change sets. No I/O, no Qt, no SQL."""
