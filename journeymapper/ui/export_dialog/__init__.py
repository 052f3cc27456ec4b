"""What people see when they press Export: the pages at the left, what is asked of them at the right.

`wish` is what is asked for, `press` has it drawn by a process of its own (`press_room`), `preview` shows it.
"""
