"""What the tests share: the processes under test, messages, and an oracle for conversions."""
