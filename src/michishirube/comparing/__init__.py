"""Two cases of one consultation side by side: what was entered otherwise, and what that changes."""
