"""One person: who, in which stage, notes, answers, documents with the CV as pages, history; and what can be done."""
