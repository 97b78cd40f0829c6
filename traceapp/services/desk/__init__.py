"""What a desk reads together: the overview, one lot, one order, registers and reports."""
