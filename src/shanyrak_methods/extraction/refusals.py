"""Why a file cannot be read."""


class UnreadableDocument(Exception):
    """A file that gives no text; ``code`` names the reason, the message says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def reason(self) -> str:
        """The reason in a sentence."""
        return str(self)
