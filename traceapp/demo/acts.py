"""What is done at a desk, in one sentence."""

ACTS = {}
class Act:
    pass
