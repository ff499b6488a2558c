"""Where a dossier is kept: one SQLite file through SQLAlchemy Core, every act in one transaction with its log line."""
