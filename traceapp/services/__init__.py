"""The verbs of the plant: receive, perform a step, hold, inspect, pack, ship, certify, trace."""
