"""The desk's fields as the bodies that SmartRecruiters takes: pure functions, no traffic; one module for each kind of thing."""
