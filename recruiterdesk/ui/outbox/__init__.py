"""The outbox: every write on its way, what needs a person, and the card on which that person decides."""
