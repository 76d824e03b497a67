"""Transport corridors: network, routes, what-if."""
