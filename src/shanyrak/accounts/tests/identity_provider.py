"""A stand-in for a foreign identity provider: a real OpenID Connect server on this machine, with one person in it.

It checks what a real one checks: the client, its secret, the redirect, the code, and the proof of the code (PKCE).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "hub", "a secret for tests only"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


@dataclass
class Provider:
    """Whom the provider knows, and what it has handed out."""

    email: str = "aigul@example.org"
    is_verified: bool = True
    subject: str = "248289761001"
    issuer: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)

    def discovery(self) -> dict[str, Any]:
        """Say where everything is."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "jwks_uri": f"{self.issuer}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        }

    def authorized(self, asked: dict[str, str]) -> str:
        """Return where the browser goes after the person has agreed, with a code."""
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def exchanged(self, asked: dict[str, str], client: tuple[str, str]) -> dict[str, Any] | None:
        """Return tokens for a code that was handed out and not used, or nothing."""
        given = self.codes.pop(asked.get("code", ""), None)
        if given is None or client != (CLIENT_ID, CLIENT_SECRET):
            return None
        proof = hashlib.sha256(asked["code_verifier"].encode()).digest()
        if base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != given["code_challenge"]:
            return None
        token = secrets.token_urlsafe(16)
        self.tokens.add(token)
        claims = {"iss": self.issuer, "aud": CLIENT_ID, "iat": time.time(), "exp": time.time() + 60}
        signed = jwt.encode(claims | self.person(), KEY, algorithm="RS256", headers={"kid": "1"})
        return {"access_token": token, "token_type": "Bearer", "id_token": signed}

    def person(self) -> dict[str, Any]:
        """Say who signed in at the provider."""
        return {
            "sub": self.subject,
            "email": self.email,
            "email_verified": self.is_verified,
            "name": "Aigul Serikova",
        }


def handler_of(provider: Provider) -> type[BaseHTTPRequestHandler]:
    """Return what answers requests for ``provider``."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("Location", provider.authorized(asked))
                self.end_headers()
            elif parts.path == "/userinfo":
                token = self.headers.get("Authorization", "").removeprefix("Bearer ")
                self.answer(provider.person() if token in provider.tokens else None)
            else:
                public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
                keys = {"keys": [public | {"kid": "1", "alg": "RS256", "use": "sig"}]}
                known = {"/.well-known/openid-configuration": provider.discovery(), "/keys": keys}
                self.answer(known.get(parts.path))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked = {name: values[0] for name, values in parse_qs(body).items()}
            basic = base64.b64decode(self.headers.get("Authorization", "").removeprefix("Basic ")).decode()
            name, _colon, secret = basic.partition(":")
            client = (name, secret) if basic else (asked["client_id"], asked["client_secret"])
            self.answer(provider.exchanged(asked, client))

        def answer(self, said: dict[str, Any] | None) -> None:
            self.send_response(200 if said is not None else 400)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(said or {"error": "invalid_request"}).encode())

        def log_message(self, *_said: Any) -> None:
            """Say nothing; a test speaks by its outcome."""

    return Handler


@contextmanager
def running() -> Iterator[Provider]:
    """Run a provider on a free port of this machine."""
    provider = Provider()
    with ThreadingHTTPServer(("127.0.0.1", 0), handler_of(provider)) as server:
        provider.issuer = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield provider
        server.shutdown()
        thread.join()
