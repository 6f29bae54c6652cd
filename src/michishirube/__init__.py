"""Michishirube (道しるべ): an offline legal decision wizard.

The program's parts, in the order data flows through them, are described in ARCHITECTURE.md.
"""

__version__ = "0.1.0"
