"""Newcomers decide worked cases alone, and see what each of their answers would have changed."""
