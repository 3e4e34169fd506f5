"""Timings that anybody can run; no tests, because they depend on the machine."""
