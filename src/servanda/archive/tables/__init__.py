"""What the tables of an archive hold, and how it is written and read again."""
