"""The palette: people, what CVs and notes say, vacancies, and everything that can be done, behind one field."""
