"""Contests of `./dev bench`: Salient beside the plain ways of doing the same job."""
