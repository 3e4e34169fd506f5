from django.apps import AppConfig


class TrackerConfig(AppConfig):
    name = "tracker"

    def ready(self) -> None:
        """Every page marks unread messages in its navigation: told with the log-in, they cost no query."""
        from accounts.backends import TOLD
        from tracker.review.talk.marks import told_with_log_in

        TOLD.append(told_with_log_in)
