"""Bytes to frames, scans and weights; pages and labels to printers."""
