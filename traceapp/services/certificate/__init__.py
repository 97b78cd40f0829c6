"""Certificates: composed, issued, withdrawn, and the keys that sign them."""
