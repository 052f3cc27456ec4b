"""The system's clipboard: what copying puts into it for us and for other programs, what pasting takes out."""
