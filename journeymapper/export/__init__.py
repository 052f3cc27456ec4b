"""Drawings on paper."""
