"""What a lot may be used for: reserved, claimed, disposed of; and what happens to it beside the route."""
