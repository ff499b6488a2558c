"""The window: pages, dialogs and what they are drawn with."""
