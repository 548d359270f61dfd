"""What belongs together over accounts, as the user says it: applications of one person, and vacancies that are one opening."""
