"""Material that leaves the plant: to a customer, a processor, a recycler."""
