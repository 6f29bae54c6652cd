"""Forms and case files: YAML or JSON text to engine types, every problem with its place.

Read in this order: problems, tree (text to nodes), record (a mapping with closed keys), shapes
(which keys there are), then topics, consultations, packs and case files.
"""
