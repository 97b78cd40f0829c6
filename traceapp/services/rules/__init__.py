"""What rule packs say of lots and deliveries, and the facts that they ask for."""
