"""Charts over time, painted with QPainter alone: on screen, as PNG, as SVG."""
