"""Frozen values and pure decisions. No Qt, no SQL, no clock, no files."""
