"""SmartRecruiters: vacancies, applicants, notes, moves, interviews and reports, over its Customer API (sheet smartrecruiters.md)."""
