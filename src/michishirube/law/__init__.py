"""The law as far as the program knows it: typed citations and the index of provisions.

`citation` reads what a form writes, `index` says whether it exists and how it prints. The
other modules read the legal texts and build the index (`build` is the command for that).
"""
