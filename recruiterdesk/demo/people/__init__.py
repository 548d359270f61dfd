"""Made-up people and vacancies, Dutch and English, the same for the same seed. Nobody here exists."""
