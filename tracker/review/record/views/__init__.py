"""The pages of reviews: draft and signing, the signed ones, their papers, and the client's own look."""
