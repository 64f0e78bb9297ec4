# The example people: a small invented world to look around in.
example-label = These are example people.
example-banner = Try anything. What you write here goes when you leave.
example-leave = Leave the example
settings-example = Example people
settings-example-hint = A small invented world to look around in. It is kept apart from yours and goes without a trace.
