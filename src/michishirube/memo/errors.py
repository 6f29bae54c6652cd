"""What can go wrong on the way to a memo, each with one message a user can act on.

The message is Japanese and says where, what and how to mend; it is shown as it stands.
"""


class MemoError(Exception):
    """Base of every error of the memo package."""


class FontError(MemoError):
    """A bundled font is missing or cannot be used."""


class MemoTemplateError(MemoError):
    """A memo template has an undefined name, an unknown tag or broken markup."""


class MemoStoppedError(MemoError):
    """Somebody stopped the making of the memo; nothing is wrong and nothing has been written."""


class SaveError(MemoError):
    """The finished memo cannot be written where it was asked for."""


class OriginError(MemoError):
    """What a memo rests on is not what was read any more, and so cannot be carried."""


class MemoUnreadableError(MemoError):
    """A PDF cannot be checked: it is no memo, is damaged, encrypted, newer or hostile."""


class PasswordError(MemoUnreadableError):
    """A PDF opens only with its password, and that was not given or is another one."""


class SigningError(MemoError):
    """A memo cannot be signed: the certificate, its password or the library is not usable."""
