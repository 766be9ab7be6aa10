"""A bookstall with sessions, as v1 or as its rewrite. Says its port on standard output, ends with standard input.

Both sides share the database and the cache; the rewrite has another SECRET_KEY, so that the session hashes differ.
"""

import os
import socketserver
import sys
import threading
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import django
from django.conf import settings

V2 = os.environ["SIDE"] == "v2"
settings.configure(
    ALLOWED_HOSTS=["*"],
    CACHES={
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": os.environ["CACHE"],
        }
    },
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": os.environ["PGHOST"],
            "PORT": os.environ["PGPORT"],
            "NAME": os.environ["PGDATABASE"],
            "USER": os.environ["PGUSER"],
            "PASSWORD": os.environ["PGPASSWORD"],
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    LOGGING_CONFIG=None,
    MIDDLEWARE=(["understudy_read_only.ReadOnlyMiddleware"] if V2 else [])
    + [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.environ["SIDE"],
    SESSION_ENGINE="django.contrib.sessions.backends.cached_db",
)
django.setup()

from django.contrib.auth import authenticate, login  # noqa: E402
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402


class Book(models.Model):
    title = models.TextField()
    views = models.IntegerField(default=0)

    class Meta:
        app_label = "bookstall"
        db_table = "book"


def sign_in(request):
    user = authenticate(username=request.POST.get("name"), password=request.POST.get("password"))
    if user is None:
        return JsonResponse({"detail": "nobody"}, status=401)
    login(request, user)
    return JsonResponse({"user": user.username})


def me(request):
    if not request.user.is_authenticated:
        return JsonResponse({"detail": "nobody"}, status=401)
    return JsonResponse({"user": request.user.username})


def books(request):
    """Who is signed in sees the same as everybody; but the user is looked up, as it is all over a real site."""
    request.user.is_authenticated
    return JsonResponse({"titles": list(Book.objects.values_list("title", flat=True))})


def book(request, number):
    Book.objects.filter(pk=number).update(views=models.F("views") + 1)
    return JsonResponse({"title": Book.objects.get(pk=number).title})


urlpatterns = [
    path("accounts/login/", sign_in),
    path("api/v1/me", me),
    path("api/v1/books", books),
    path("api/v1/books/<int:number>", book),
]


def set_up():
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        editor.create_model(Book)
    Book.objects.create(title="Momo")
    User.objects.create_user("ann", password="secret")


class Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Noting(WSGIRequestHandler):
    """Writes down what came: method, path and cookies."""

    def log_message(self, *args):
        with open(os.environ["SEEN"], "a") as seen:
            seen.write("%s %s %s\n" % (self.command, self.path, self.headers.get("Cookie", "-")))


if not V2:
    set_up()
server = Server(("127.0.0.1", 0), Noting)
server.set_app(get_wsgi_application())
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
