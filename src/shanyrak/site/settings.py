"""Every setting of the platform; what differs between places comes from the environment."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

from csp.constants import NONCE, NONE, SELF

from shanyrak import places
from shanyrak.site import env

HERE = Path(__file__).resolve().parent.parent
PLACES = places.places().prepare()

SECRET_KEY = places.secret_key()
DEBUG = False
ALLOWED_HOSTS = env.words("SHANYRAK_HOSTS", "localhost,127.0.0.1,[::1],testserver")
CSRF_TRUSTED_ORIGINS = env.words("SHANYRAK_ORIGINS", "")
# Where the hub is, for links in mails and feeds, which no browser asked for.
HUB_ADDRESS = env.text(
    "SHANYRAK_ADDRESS",
    next(iter(CSRF_TRUSTED_ORIGINS), f"http://localhost:{env.number('SHANYRAK_PORT', 8000)}"),
)

# What the hub that runs this installation is called, in its pages and its journal.
HUB_NAME = env.text("SHANYRAK_HUB_NAME", "Astana Civil Service Hub")
JOURNAL_ORIGIN = env.text("SHANYRAK_JOURNAL_ORIGIN", "shanyrak.local/journal")
# Keys that signed its checkpoints before the one in use: what /journal/key said then.
JOURNAL_OLDER_KEYS = env.words("SHANYRAK_JOURNAL_OLDER_KEYS", "")

# A certificate that the hub has already, as PKCS#12, to sign documents with; without one it makes its own.
CERTIFICATES_P12 = env.text("SHANYRAK_CERTIFICATES_P12", "")
CERTIFICATES_P12_PASSWORD = env.text("SHANYRAK_CERTIFICATES_P12_PASSWORD", "")
# A time-stamp service (RFC 3161); without one, the time of a signature is what our own clock said.
CERTIFICATES_TIME_SERVICE = env.text("SHANYRAK_TIME_STAMP_SERVICE", "")

INSTALLED_APPS = [
    "shanyrak.runtime",
    "shanyrak.site",
    "shanyrak.publishing",
    "shanyrak.reports",
    "shanyrak.cooperation.imports",
    "shanyrak.cooperation.intake",
    "shanyrak.cooperation.figures",
    "shanyrak.cooperation.exchange",
    "shanyrak.cooperation.training",
    "shanyrak.cooperation.delegations",
    "shanyrak.cooperation.reception",
    "shanyrak.cooperation.programme",
    "shanyrak.cooperation.passports",
    "shanyrak.cooperation.invitations",
    "shanyrak.cooperation.registration",
    "shanyrak.cooperation.preparation",
    "shanyrak.cooperation.groups",
    "shanyrak.cooperation.outcomes",
    "shanyrak.cooperation.activities",
    "shanyrak.cooperation.agreements",
    "shanyrak.cooperation.participation",
    "shanyrak.certificates",
    "shanyrak.notices",
    "shanyrak.documents",
    "shanyrak.sources",
    "shanyrak.topics",
    "shanyrak.accounts",
    "shanyrak.directory",
    "shanyrak.records",
    "shanyrak.journal",
    "shanyrak.ui",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "pghistory",
    "pgtrigger",
    "procrastinate.contrib.django",
    "rules",
    "csp",
    "django.contrib.postgres",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "shanyrak.site.maintenance.Maintenance",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "shanyrak.accounts.visits.Visits",
    "shanyrak.cooperation.reception.signing_out.ClearDevice",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]

ROOT_URLCONF = "shanyrak.site.urls"
WSGI_APPLICATION = "shanyrak.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "shanyrak.site.navigation.navigation",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "shanyrak.ui.templatetags.ui",
                "shanyrak.ui.templatetags.words",
                "shanyrak.ui.templatetags.evidence",
                "shanyrak.ui.templatetags.fields",
                "shanyrak.records.templatetags.records",
                "shanyrak.publishing.templatetags.publishing",
            ],
        },
    }
]
FORM_RENDERER = "shanyrak.ui.forms.Renderer"


def database(url: str) -> dict[str, object]:
    """Return Django's settings for a ``postgresql://`` address."""
    parts = urlsplit(url)
    options: dict[str, object] = {}
    if connections := env.number("SHANYRAK_POOL", 8):
        options["pool"] = {"min_size": 1, "max_size": connections, "timeout": 10}
    for pair in filter(None, parts.query.split("&")):
        key, _sep, value = pair.partition("=")
        options[key] = unquote(value)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": str(options.pop("host", "")) or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "TEST": {"NAME": env.text("SHANYRAK_TEST_DB", "test_shanyrak")},
    }


# Without an address the embedded server is meant; the command line starts it and sets the address.
DATABASES = {"default": database(env.text("DATABASE_URL", "postgresql:///shanyrak"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
ACTOR_NAMES = "shanyrak.accounts.queries.names_of"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "shanyrak.accounts.passwords.StrengthValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
ACCOUNT_ADAPTER = "shanyrak.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
# Addresses are known to be right: an invitation or a link reached them.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_FORMS = {
    "login": "shanyrak.accounts.forms.SignInForm",
    "reauthenticate": "shanyrak.accounts.forms.ConfirmForm",
    "change_password": "shanyrak.accounts.forms.ChangePasswordForm",
    "set_password": "shanyrak.accounts.forms.FirstPasswordForm",
    "reset_password": "shanyrak.accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "shanyrak.accounts.forms.NewPasswordForm",
}
# How many reverse proxies stand before the platform; the address they name last is whom the limits count.
# How many registrations one place on the network may send in ten minutes: a whole ministry stands behind one address.
REGISTRATIONS_FROM_ONE_PLACE = env.number("SHANYRAK_REGISTRATIONS_FROM_ONE_PLACE", 200)
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("SHANYRAK_PROXIES", 0)
MFA_ADAPTER = "shanyrak.accounts.adapters.SecondStepAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = HUB_NAME
MFA_RECOVERY_CODES_SHOW_ONCE = False
# Passkeys need https, except on this very machine.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = set(ALLOWED_HOSTS) <= {"localhost", "127.0.0.1", "[::1]", "testserver"}
MFA_FORMS = {
    "authenticate": "shanyrak.accounts.forms.SecondStepForm",
    "reauthenticate": "shanyrak.accounts.forms.ConfirmByCodeForm",
    "activate_totp": "shanyrak.accounts.forms.ActivateAppForm",
    "add_webauthn": "shanyrak.accounts.forms.AddPasskeyForm",
    "edit_webauthn": "shanyrak.accounts.forms.NamePasskeyForm",
}
USERSESSIONS_TRACK_ACTIVITY = False
SOCIALACCOUNT_ADAPTER = "shanyrak.accounts.adapters.ForeignSignInAdapter"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
# Signing in through an identity provider: three variables switch it on.
OIDC_ISSUER = env.text("SHANYRAK_OIDC_ISSUER", "")
# Browsers follow a form's redirect only to where the policy lets forms go.
OIDC_ORIGINS = ["{0.scheme}://{0.netloc}".format(urlsplit(OIDC_ISSUER))] if OIDC_ISSUER else []
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "oidc",
                "name": env.text("SHANYRAK_OIDC_NAME", "OpenID Connect"),
                "client_id": env.text("SHANYRAK_OIDC_CLIENT_ID", ""),
                "secret": env.text("SHANYRAK_OIDC_CLIENT_SECRET", ""),
                "settings": {"server_url": OIDC_ISSUER},
            }
        ]
        if OIDC_ISSUER
        else [],
    }
}
CSRF_FAILURE_VIEW = "shanyrak.site.errors.form_too_old"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("kk", "Қазақша"), ("fr", "Français")]
LOCALE_PATHS = [HERE / "locale"]
USE_TZ = True
TIME_ZONE = env.text("SHANYRAK_TIME_ZONE", "Asia/Almaty")

STATIC_URL = "/static/"
STATIC_ROOT = PLACES.static
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# In the database, so that all workers count the same attempts to sign in; so large that nobody can crowd the
# counts of others out of it.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shanyrak_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.switch("SHANYRAK_HTTPS", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SESSION_COOKIE_SECURE else None
SECURE_HSTS_SECONDS = 31_536_000 if SESSION_COOKIE_SECURE else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *OIDC_ORIGINS],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "shanyrak.cooperation.passports.uploads.NeverOnDisk",  # a large file would be put into a temporary folder
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

PGHISTORY_MIDDLEWARE_METHODS: tuple[str, ...] = ()

# A second engine that reads facts: any endpoint that speaks the OpenAI protocol. Without an address there is none.
ENGINE_URL = env.text("SHANYRAK_ENGINE_URL", "")
ENGINE_MODEL = env.text("SHANYRAK_ENGINE_MODEL", "")
ENGINE_KEY = env.text("SHANYRAK_ENGINE_KEY", "")

EMAIL_HOST = env.text("SHANYRAK_SMTP_HOST", "localhost")
EMAIL_PORT = env.number("SHANYRAK_SMTP_PORT", 25)
EMAIL_HOST_USER = env.text("SHANYRAK_SMTP_USER", "")
EMAIL_HOST_PASSWORD = env.text("SHANYRAK_SMTP_PASSWORD", "")
EMAIL_USE_TLS = env.switch("SHANYRAK_SMTP_TLS", default=False)
EMAIL_TIMEOUT = 10
# How long the mail server may think once it has a whole mail; after that nobody knows whether it took it.
MAIL_ANSWER_TIMEOUT = 120
# Seconds: until a mail in the hands of a sender that is silent is taken from it; until a first second try.
MAIL_CLAIM_LASTS = 600
MAIL_FIRST_WAIT = 60
DEFAULT_FROM_EMAIL = env.text("SHANYRAK_MAIL_FROM", "hub@localhost")
# Where mails that cannot be delivered come back to, with a mark for each mail; without it, to the sender.
MAIL_BOUNCES_TO = env.text("SHANYRAK_MAIL_BOUNCES", "")
# Without a mail server, messages are written to the log and links are shown to the one who invites.
MAIL_IS_SENT = env.text("SHANYRAK_SMTP_HOST", "") != ""
if not MAIL_IS_SENT:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
