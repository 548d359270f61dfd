"""What only SmartRecruiters can do, as data, by what it is done to; `action_specs.py` puts it together."""
