"""Specifications, sampling plans, samples, inspection, and what quality decides."""
