"""The dietitian's pages of talk, and the client's."""
