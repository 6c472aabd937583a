"""What was measured, on what and how: one HTML file that stands alone, and a CSV beside it."""
