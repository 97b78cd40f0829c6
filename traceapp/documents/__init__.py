"""Certificates and labels to bytes."""
