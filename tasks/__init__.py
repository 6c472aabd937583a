"""Work off the GUI thread: each task takes a snapshot, computes, and hands its result over."""
