"""The planner for the appointment: what would change, looked at together and sent as a suggestion."""
