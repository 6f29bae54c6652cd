"""Pure decision logic: standard library only, no clock, no files.

Read in this order: truth, condition, form (what a form is), case (what a person entered),
evaluate (the meaning), replay (which answers count), assess (the result).
"""
