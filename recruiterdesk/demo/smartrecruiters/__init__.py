"""A strict stand-in of SmartRecruiters, written from the vendor's documents; shared/providers/smartrecruiters.md counts its sections."""
