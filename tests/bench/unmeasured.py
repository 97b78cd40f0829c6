"""The one way for a bench to give up."""


class Unmeasured(Exception):
    """A figure could not be measured. The message says why, in a sentence."""
