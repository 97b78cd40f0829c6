"""Mass balances of a period: read from the journal, struck, signed."""
