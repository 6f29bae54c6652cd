"""Cases kept on disk: saved at every answer, found by any word, backed up, erased for good."""
