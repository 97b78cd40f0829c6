"""One shipment as it stands: its boxes and their lots, and the results, doubts and drawings that speak for these."""
