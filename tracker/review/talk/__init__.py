"""What dietitian and client say to each other: comments, answers, and suggestions the client decides on."""
