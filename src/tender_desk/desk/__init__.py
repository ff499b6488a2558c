"""What a user can do: one module per gate, each verb a function of a session that returns the dossier afterwards."""
