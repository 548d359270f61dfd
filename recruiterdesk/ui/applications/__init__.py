"""The applicants: their table over all vacancies or of one, and what can be done with the selected ones."""
