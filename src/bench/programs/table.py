"""What was measured, as the README has it."""

from statistics import median


def print_table(heads, rows):
    """In Markdown."""
    print("| " + " | ".join(heads) + " |")
    print("|---" * len(heads) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


def of_all(values, digits=2):
    """The median, and behind it the least and the most."""
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"
