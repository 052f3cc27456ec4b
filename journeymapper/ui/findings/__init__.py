"""The list of findings: its rows, how they are painted, what can be done with the current one."""
