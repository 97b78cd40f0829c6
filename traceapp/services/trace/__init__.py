"""Where something came from and where it went: walked along the links, near or far, and counted."""
