"""The dietitian's side: board, client, talk, recall, review and report, each as far as was agreed."""
