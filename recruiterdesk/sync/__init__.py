"""Carrying changes in and out: pulls per account, the outbox sender, reconciliation."""
