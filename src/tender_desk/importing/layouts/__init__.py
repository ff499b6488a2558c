"""Other people's spreadsheets: how one is laid out, proposed, stored, recognised, read and split."""
