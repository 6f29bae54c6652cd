"""Whether a memo can be relied on: is it as it was made, does it follow, does it stand today."""
