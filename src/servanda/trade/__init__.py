"""Trade flows of both reporters, and the path to a trade target."""
