"""Pages of the map to print and to post: layouts built in code, filled from the project."""
