"""Reports on checked files, in every format: for people, for programs, for GitHub, as SARIF."""
