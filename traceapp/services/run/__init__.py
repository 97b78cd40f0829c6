"""One run of one step: what may go in, what is wanted next, what was told, and the record of it."""
