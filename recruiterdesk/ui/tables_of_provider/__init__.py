"""What only one provider shows: its tables on a page of their own, with their filters, their age, and what can be done with a line."""
