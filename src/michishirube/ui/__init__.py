"""The desktop program: a Qt wizard over one open case (`session`).

Widgets take values and emit signals; they decide nothing. `app` starts the program, `wizard`
moves between pages, the pages show what the session says.
"""
