"""Applicants whose reference number is no vacancy's: they are assigned to one by hand, on this computer."""
