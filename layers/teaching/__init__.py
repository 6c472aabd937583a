"""Lessons: read from Markdown, watched as they are done, answered from the map at hand."""
