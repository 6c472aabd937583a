"""One module for each format or service: bytes in, ControlMap out."""
