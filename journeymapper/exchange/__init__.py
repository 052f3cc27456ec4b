"""Other people's formats, both ways."""
