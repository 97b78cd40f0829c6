"""Holds and doubts: what they stop, what they cost, what a recall reaches."""
