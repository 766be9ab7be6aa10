"""Tests of the middleware on a PostgreSQL that PG… variables name: python3 -m unittest test_understudy_dry_run"""

import os
import unittest

import django
from django.conf import settings

try:
    import celery
except ImportError:
    celery = None

DATABASE = {
    "ENGINE": "django.db.backends.postgresql",
    "HOST": os.environ["PGHOST"],
    "PORT": os.environ["PGPORT"],
    "USER": os.environ["PGUSER"],
    "PASSWORD": os.environ["PGPASSWORD"],
    "NAME": os.environ["PGDATABASE"],
}
settings.configure(
    DATABASES={"default": DATABASE, "other": dict(DATABASE)},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    MIDDLEWARE=["understudy_dry_run.DryRunMiddleware"],
    USE_TZ=True,
)
django.setup()

from django.core import mail  # noqa: E402
from django.db import DatabaseError, connection, connections, models, transaction  # noqa: E402
from django.http import HttpResponse, StreamingHttpResponse  # noqa: E402
from django.test import RequestFactory  # noqa: E402

import understudy_dry_run  # noqa: E402
from understudy_dry_run import DryRun, DryRunMiddleware  # noqa: E402


class Note(models.Model):
    text = models.CharField(max_length=40, unique=True)

    class Meta:
        app_label = "tests"


def asked(view, **headers):
    extra = {"HTTP_X_UNDERSTUDY_DRY_RUN": "required", "HTTP_X_UNDERSTUDY_LOCK_TIMEOUT": "500ms"}
    extra.update(headers)
    return DryRunMiddleware(view)(RequestFactory().post("/notes", **extra))


def copied(view):
    return DryRunMiddleware(view)(RequestFactory().get("/notes", HTTP_X_UNDERSTUDY_SHADOW="1"))


def writes(text, using="default"):
    def view(request):
        Note.objects.using(using).create(text=text)
        return HttpResponse("written")

    return view


class DryRunTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with connection.schema_editor() as editor:
            editor.create_model(Note)

    @classmethod
    def tearDownClass(cls):
        with connection.schema_editor() as editor:
            editor.delete_model(Note)
        for alias in connections:
            connections[alias].close()

    def tearDown(self):
        self.assertIsNone(DryRun.current())
        for alias in connections:
            self.assertFalse(connections[alias].in_atomic_block)
            self.assertTrue(connections[alias].get_autocommit())
        Note.objects.all().delete()

    def assertRolledBack(self, response, words="rolled-back"):
        self.assertEqual(response.get("X-Understudy-Dry-Run"), words, response.content)
        self.assertEqual(list(Note.objects.values_list("text", flat=True)), [])

    def assertRefused(self, response, why):
        self.assertEqual(response.status_code, 503)
        self.assertNotIn("X-Understudy-Dry-Run", response)
        self.assertIn(why, response.content.decode())

    def test_lets_other_requests_write(self):
        response = DryRunMiddleware(writes("real"))(RequestFactory().post("/notes"))

        self.assertNotIn("X-Understudy-Dry-Run", response)
        self.assertEqual(Note.objects.count(), 1)

    def test_rolls_back_in_every_database(self):
        self.assertRolledBack(asked(writes("default")))
        self.assertRolledBack(asked(writes("other", using="other")))

    def test_rolls_back_what_savepoints_and_durable_blocks_keep(self):
        def view(request):
            with transaction.atomic(durable=True):
                with transaction.atomic():
                    Note.objects.create(text="inner")
                self.assertEqual(Note.objects.count(), 1)
            return HttpResponse()

        self.assertRolledBack(asked(view))

    def test_leaves_no_gap_in_the_keys(self):
        def view(request):
            Note.objects.create(text="a")
            Note(text="b").save()
            Note.objects.bulk_create([Note(text="c"), Note(text="d")])
            self.assertEqual(Note.objects.count(), 4)
            self.assertEqual(len(set(Note.objects.values_list("pk", flat=True))), 4)
            return HttpResponse()

        before = Note.objects.create(text="before").pk
        Note.objects.all().delete()
        self.assertRolledBack(asked(view))

        self.assertEqual(Note.objects.create(text="after").pk, before + 1)

    def test_runs_no_hook_for_the_commit(self):
        ran = []

        def view(request):
            transaction.on_commit(lambda: ran.append("hook"))
            return HttpResponse()

        self.assertRolledBack(asked(view))
        with transaction.atomic():
            Note.objects.create(text="real")
        self.assertEqual(ran, [])

    def test_sends_no_mail(self):
        sent = []

        def view(request):
            sent.append(mail.get_connection())
            return HttpResponse()

        self.assertRolledBack(asked(view))
        self.assertIsInstance(sent[0], understudy_dry_run.DummyBackend)
        self.assertNotIsInstance(mail.get_connection(), understudy_dry_run.DummyBackend)

    @unittest.skipUnless(celery, "there is no Celery here")
    def test_sends_no_task(self):
        app = celery.Celery("tests", broker="memory://", set_as_current=False)

        @app.task
        def tells(text):
            raise AssertionError("nobody runs it here")

        def view(request):
            return HttpResponse(tells.delay("a").id + tells.s("b").apply_async().id + app.send_task("c").id)

        self.assertRolledBack(asked(view))
        with app.connection_for_read() as broker:
            self.assertIsNone(broker.SimpleQueue("celery").queue.get())
            tells.delay("real")
            self.assertIsNotNone(broker.SimpleQueue("celery").queue.get())

    def test_makes_a_streamed_answer_inside(self):
        def lines():
            Note.objects.create(text="streamed")
            yield b"a"
            yield b"b"

        response = asked(lambda request: StreamingHttpResponse(lines()))

        self.assertEqual(b"".join(response.streaming_content), b"ab")
        self.assertEqual(response["X-Understudy-Dry-Run"], "rolled-back")
        self.assertEqual(Note.objects.count(), 0)

    def test_refuses_a_stream_without_end(self):
        def endless():
            while True:
                yield b"x" * 100000

        self.assertRefused(asked(lambda request: StreamingHttpResponse(endless())), "is streamed")

    def test_refuses_statements_that_end_the_transaction(self):
        for statement in ("COMMIT", " /* a */ -- b\n commit", "SELECT 1; COMMIT", "END", "ROLLBACK", "ABORT", "BEGIN",
                          "START TRANSACTION", "PREPARE TRANSACTION 'x'", "ROLLBACK WORK"):
            def view(request, statement=statement):
                Note.objects.create(text="kept")
                try:
                    with connection.cursor() as cursor:
                        cursor.execute(statement)
                except Exception:
                    pass
                return HttpResponse()

            self.assertRefused(asked(view), "a statement of its own")
            self.assertEqual(Note.objects.count(), 0, statement)

    def test_lets_savepoints_be_rolled_back_to(self):
        def view(request):
            with connection.cursor() as cursor:
                cursor.execute("SAVEPOINT mine")
                cursor.execute("ROLLBACK TO SAVEPOINT mine")
                cursor.execute("ROLLBACK TO mine")
                cursor.execute("SELECT 'commit'")
            return HttpResponse()

        self.assertRolledBack(asked(view))

    def test_notices_a_transaction_that_was_ended_behind_its_back(self):
        def view(request):
            Note.objects.create(text="kept")
            connection.connection.cursor().execute("COMMIT")
            return HttpResponse()

        self.assertRefused(asked(view), "is not the one that was begun")

    def test_notices_a_connection_that_was_closed(self):
        def view(request):
            Note.objects.create(text="lost")
            connection.close()
            return HttpResponse()

        self.assertRefused(asked(view), "was closed")
        self.assertEqual(Note.objects.count(), 0)

    def test_survives_a_transaction_that_failed(self):
        def view(request):
            try:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT 1 / 0")
            except Exception:
                pass
            return HttpResponse(status=500)

        self.assertRolledBack(asked(view))

    def test_says_that_a_value_is_taken(self):
        def view(request):
            try:
                with transaction.atomic():
                    Note.objects.create(text="taken")
            except django.db.IntegrityError:
                return HttpResponse(status=409)
            return HttpResponse(status=201)

        def validates(request):
            try:
                Note(text="taken").full_clean()
            except django.core.exceptions.ValidationError:
                return HttpResponse(status=400)
            return HttpResponse(status=201)

        Note.objects.create(text="taken")
        for each in (view, validates):
            self.assertEqual(asked(each)["X-Understudy-Dry-Run"], "rolled-back; already-written")

    def test_keeps_to_the_lock_timeout_it_is_given(self):
        def view(request):
            with connection.cursor() as cursor:
                cursor.execute("SHOW lock_timeout")
                return HttpResponse(cursor.fetchone()[0])

        self.assertEqual(asked(view).content, b"500ms")
        with connection.cursor() as cursor:
            cursor.execute("SHOW lock_timeout")
            self.assertEqual(cursor.fetchone()[0], "0")
        self.assertRefused(asked(view, HTTP_X_UNDERSTUDY_LOCK_TIMEOUT="forever"), "must be given")

    def test_gives_back_locks_that_outlive_a_rollback(self):
        def view(request):
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_lock(7)")
            return HttpResponse()

        self.assertRolledBack(asked(view))
        with connections["other"].cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(7), pg_advisory_unlock(7)")
            self.assertTrue(cursor.fetchone()[0])

    def test_refuses_where_others_stand_outside(self):
        settings.MIDDLEWARE = ["another.Middleware"] + settings.MIDDLEWARE
        try:
            self.assertRefused(asked(writes("outside")), "not the first of MIDDLEWARE")
        finally:
            settings.MIDDLEWARE = settings.MIDDLEWARE[1:]
        self.assertEqual(Note.objects.count(), 0)

    def test_refuses_what_it_was_not_asked_for(self):
        self.assertRefused(asked(writes("real"), HTTP_X_UNDERSTUDY_DRY_RUN="maybe"), "something else")
        self.assertEqual(Note.objects.count(), 0)

    def test_lets_a_copy_that_is_no_dry_run_only_read(self):
        for opens in (False, True):
            if opens:
                connection.close()
            with self.assertRaisesRegex(DatabaseError, "read-only transaction"):
                copied(writes("copied"))
        self.assertEqual(copied(lambda request: HttpResponse(str(Note.objects.count()))).content, b"0")

    def test_lets_a_streamed_answer_only_read_until_its_end(self):
        def lines():
            Note.objects.create(text="streamed")
            yield b"{}"

        response = copied(lambda request: StreamingHttpResponse(lines()))

        with self.assertRaisesRegex(DatabaseError, "read-only transaction"):
            list(response)
        response.close()
        Note.objects.create(text="after it")

    def test_lets_others_write_after_a_copy(self):
        copied(lambda request: HttpResponse(str(Note.objects.count())))

        self.assertRolledBack(asked(writes("dry")))
        DryRunMiddleware(writes("a user's"))(RequestFactory().post("/notes"))
        self.assertEqual([note.text for note in Note.objects.all()], ["a user's"])

    def test_answers_the_probe_with_its_nonce(self):
        headers = {
            "HTTP_X_UNDERSTUDY_DRY_RUN": "required",
            "HTTP_X_UNDERSTUDY_LOCK_TIMEOUT": "500ms",
            "HTTP_X_UNDERSTUDY_NONCE": "0123456789abcdef",
        }
        request = RequestFactory().post("/.well-known/understudy/dry-run", **headers)

        response = DryRunMiddleware(writes("never called"))(request)

        self.assertRolledBack(response)
        self.assertEqual(response["X-Understudy-Nonce"], "0123456789abcdef")
        self.assertEqual(response.content, b"default: rolled back\nother: rolled back\n")

    def test_does_not_answer_the_probe_where_nothing_is_rolled_back(self):
        def commits(atomic, connection):
            return atomic

        original = understudy_dry_run._rolling_back
        understudy_dry_run._rolling_back = commits
        try:
            headers = {
                "HTTP_X_UNDERSTUDY_DRY_RUN": "required",
                "HTTP_X_UNDERSTUDY_LOCK_TIMEOUT": "500ms",
                "HTTP_X_UNDERSTUDY_NONCE": "0123456789abcdef",
            }
            request = RequestFactory().post("/.well-known/understudy/dry-run", **headers)
            response = DryRunMiddleware(writes("never called"))(request)
        finally:
            understudy_dry_run._rolling_back = original

        self.assertRefused(response, "says that its transaction is committed")


if __name__ == "__main__":
    unittest.main()
