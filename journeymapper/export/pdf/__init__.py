"""Drawings as PDF: ReportLab's document, our own text."""
