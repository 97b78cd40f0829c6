"""Pieces into boxes and out of them again, and the numbers that boxes bear in the world."""
