"""The flow of a consultation on one page: what is asked, what follows from it, the verdict.

`chart` says what there is and what leads to what; `layout` gives everything its place; `svg`
writes the drawing for a screen and `memo.drawing` for paper.
"""
