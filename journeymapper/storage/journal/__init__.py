"""Edits on their way to the disk, so that no crash takes them.

A journal is a folder of one open project: `about.json` says whose it is and which generation holds,
`base-N.journey` is the project that generation N begins with (where it is left out, the saved file is),
`lines-N.jsonl` has a line for each commit, `pictures/` has what commits brought along. `writing` appends,
`beside_lines` has all but the lines, `reading` puts together what was kept, `shelf` knows the folders of all
projects and which of them nobody holds any more.
"""
