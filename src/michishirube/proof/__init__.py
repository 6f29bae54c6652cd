"""What can be shown about a form for ALL answers, by translating it to a SAT solver.

Translates engine types, never YAML. The network of a rulebook (`engine.network`) becomes
clauses (`encoding`), questions about all cases become solver calls (`proofs`), and every
counterexample becomes a case again (`witness`), replayed through `assess` before it is shown.
"""
