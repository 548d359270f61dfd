"""Starting at login: an entry in the one place that each system has for it, written for this user alone."""
