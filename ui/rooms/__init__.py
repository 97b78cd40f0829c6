"""A room is a screen with what brings it to life: it asks the app off the main thread and shows what comes back."""
