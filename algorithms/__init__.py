"""The Processing provider ``salient``: one module for each algorithm, one shared base."""
