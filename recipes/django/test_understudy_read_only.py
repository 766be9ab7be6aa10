"""Tests of the middleware on a SQLite file that nobody may write: python3 -m unittest test_understudy_read_only"""

import os
import sqlite3
import tempfile
import unittest

import django
from django.conf import settings

FILE = os.path.join(tempfile.mkdtemp(prefix="understudy-"), "books.sqlite")
with sqlite3.connect(FILE) as created:
    created.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, views INTEGER)")
    created.execute("INSERT INTO book VALUES (1, 7)")

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": "file:%s?mode=ro" % FILE,
            "OPTIONS": {"uri": True},
        }
    },
    MIDDLEWARE=["understudy_read_only.ReadOnlyMiddleware"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="test",
    LOGGING_CONFIG=None,
)
django.setup()

from django.db import connection, utils  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import path  # noqa: E402

import understudy_read_only  # noqa: E402


def _execute(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)


def counted(request):
    _execute("UPDATE book SET views = views + 1")
    return HttpResponse("counted")


def counted_if_possible(request):
    try:
        _execute("UPDATE book SET views = views + 1")
    except utils.OperationalError:
        pass
    return HttpResponse("counted")


def read(request):
    _execute("SELECT views FROM book")
    return HttpResponse("read")


def broken(request):
    _execute("SELECT 1 FROM nowhere")


urlpatterns = [path(view.__name__, view) for view in (counted, counted_if_possible, read, broken)]


class Refused(Exception):
    def __init__(self, pgcode):
        super().__init__(pgcode)
        self.pgcode = pgcode


def _failure(cause):
    failure = utils.ProgrammingError(str(cause))
    failure.__cause__ = cause
    return failure


class ReadOnlyMiddlewareTest(unittest.TestCase):
    def setUp(self):
        self.client = Client(raise_request_exception=False)

    def copy(self, path):
        return self.client.get(path, HTTP_X_UNDERSTUDY_SHADOW="1")

    def test_marks_a_refused_write(self):
        answer = self.copy("/counted")

        self.assertEqual(answer.status_code, 500)
        self.assertEqual(answer[understudy_read_only.REFUSED_WRITE], "yes")

    def test_marks_one_that_the_view_swallowed(self):
        answer = self.copy("/counted_if_possible")

        self.assertEqual(answer.status_code, 200)
        self.assertEqual(answer[understudy_read_only.REFUSED_WRITE], "yes")

    def test_marks_nothing_else(self):
        for path, status in (("/read", 200), ("/broken", 500)):
            answer = self.copy(path)

            self.assertEqual(answer.status_code, status)
            self.assertEqual(answer[understudy_read_only.SHADOW], "seen")
            self.assertFalse(answer.has_header(understudy_read_only.REFUSED_WRITE))

    def test_looks_at_copies_only(self):
        answer = self.client.get("/counted")

        self.assertFalse(answer.has_header(understudy_read_only.SHADOW))
        self.assertFalse(answer.has_header(understudy_read_only.REFUSED_WRITE))

    def test_knows_what_databases_say(self):
        refusals = (
            (Refused("25006"), "SELECT nextval('order_id_seq')"),
            (Refused("42501"), "INSERT INTO book VALUES (1)"),
            (Exception(1290, "--read-only"), "UPDATE book SET views = 1"),
            (Exception(1142, "UPDATE command denied"), "UPDATE book SET views = 1"),
        )
        for cause, sql in refusals:
            self.assertTrue(understudy_read_only.is_refused_write(_failure(cause), sql), sql)

    def test_takes_a_read_without_the_right_for_no_write(self):
        for cause in (Refused("42501"), Exception(1142, "SELECT command denied")):
            self.assertFalse(understudy_read_only.is_refused_write(_failure(cause), " (SELECT 1 FROM book)"))


if __name__ == "__main__":
    unittest.main()
