"""What the receiver is put under stress with: a provider that resends, receivers that are killed, lines that break, and a count."""
