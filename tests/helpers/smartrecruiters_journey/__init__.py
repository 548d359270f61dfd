"""The parts of SmartRecruiters' journey on the command line: where it takes place, and all of its actions."""
