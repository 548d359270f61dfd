"""What all stand-ins on loopback are made of: servers, the ledger of what came in, limits, and faults on request."""
