"""The dock: what the user sees. It measures nothing itself."""
