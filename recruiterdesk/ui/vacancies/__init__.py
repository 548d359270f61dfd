"""The vacancies: their table with a funnel in miniature, one vacancy beside it, and CVs dropped on its row."""
