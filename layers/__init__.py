"""Everything that brings a layer into the project: data, sources, conversion, loading.

Uses ``qgis.core`` where layers are made, never ``qgis.gui``.
"""
