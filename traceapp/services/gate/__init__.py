"""The gate before signing: its checks, and what they would say if a thing were otherwise."""
