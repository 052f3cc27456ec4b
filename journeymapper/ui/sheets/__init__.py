"""Small windows beside the map, each about one record or one list; they follow every edit."""
