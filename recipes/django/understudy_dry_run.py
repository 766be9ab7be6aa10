"""Runs what Understudy's proxy asks for in a transaction of every database, and rolls it back.

Put it first in MIDDLEWARE of the candidate, so that sessions and everything else that writes is inside:

    MIDDLEWARE = ["understudy_dry_run.DryRunMiddleware", ...]

A request that is no copy passes as if this were not here. A copy (``X-Understudy-Shadow``) that is not to be a dry run may read
and nothing else, whatever the candidate's role may do: PostgreSQL refuses what it writes. One with ``X-Understudy-Dry-Run`` is
answered with ``X-Understudy-Dry-Run: rolled-back`` when, and only when, the database itself has said that the transaction was aborted.
Where that cannot be had the answer is 503 without the header, and the proxy switches the route off.

Django 3.2 or newer, PostgreSQL. What it cannot stop stands in docs/recipes/django-dry-run.md.
"""

import random
import re
import sys
import uuid
from contextlib import ExitStack, contextmanager

from asgiref.local import Local
from django.conf import settings
from django.core import mail
from django.core.mail.backends.dummy import EmailBackend as DummyBackend
from django.db import Error, IntegrityError, connections, transaction
from django.db.backends.signals import connection_created
from django.db.models import Model
from django.db.models.fields import AutoFieldMixin, Field
from django.http import HttpResponse

PROBE_PATH = "/.well-known/understudy/dry-run"
SHADOW = "X-Understudy-Shadow"
DRY_RUN = "X-Understudy-Dry-Run"
NONCE = "X-Understudy-Nonce"
STREAM_LIMIT = 8 * 1024 * 1024
UNIQUE_VIOLATION = "23505"
EXCLUSION_VIOLATION = "23P01"

_ENDS_TRANSACTION = re.compile(
    r"(?:^|;)(?:\s|--[^\n]*\n|/\*.*?\*/)*"
    r"(?:commit|end|abort|begin|start\s+transaction|prepare\s+transaction"
    r"|rollback(?!\s+(?:(?:work|transaction)\s+)?to\b))\b",
    re.IGNORECASE | re.DOTALL,
)
_running = Local()


class CannotGuarantee(Exception):
    """The dry run may have left something behind, or nobody can say that it did not."""


class DryRun:
    """One dry run under way in this request."""

    def __init__(self):
        self.already_written = False
        self.refused = None

    @classmethod
    def current(cls):
        return getattr(_running, "dry_run", None)


class DryRunMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.headers.get(DRY_RUN) is None:
            return self._reading(request) if SHADOW in request.headers else self.get_response(request)
        try:
            if request.headers[DRY_RUN].strip().lower() != "required":
                raise CannotGuarantee("the request asks for something else than %s: required" % DRY_RUN)
            timeout = _milliseconds(request.headers.get("X-Understudy-Lock-Timeout", ""))
            if request.path_info == PROBE_PATH and request.method == "POST":
                return _probed(timeout, request.headers.get(NONCE, ""))
            return self._dry(request, timeout)
        except CannotGuarantee as reason:
            return _refusal(reason)

    def _reading(self, request):
        """What a streamed answer does while it is sent is read only, too."""
        with ExitStack() as stack:
            stack.enter_context(_only_reading())
            response = self.get_response(request)
            if response.streaming:
                response._resource_closers.append(stack.pop_all().close)
        response[SHADOW] = "seen"
        return response

    def _dry(self, request, timeout):
        with _dry_run(timeout) as dry_run:
            response = _whole(self.get_response(request))
            if _says_unique(getattr(response, "data", None)):
                dry_run.already_written = True
        response[DRY_RUN] = "rolled-back; already-written" if dry_run.already_written else "rolled-back"
        return response


@contextmanager
def _only_reading():
    """Every connection of this request, also one that is opened later, begins transactions that cannot write."""
    _running.only_reads = True
    try:
        for connection in connections.all():
            if connection.connection is not None:
                _forbid_writing(connection)
        yield
    finally:
        _running.only_reads = False
        for connection in connections.all():
            _allow_writing(connection)


def _forbid_writing(connection, **_):
    if getattr(_running, "only_reads", False) and connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = on")


def _allow_writing(connection):
    """As its role has it. A connection that cannot be asked is not used again."""
    if connection.connection is None or connection.vendor != "postgresql":
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute("RESET default_transaction_read_only")
    except Error:
        connection.close()


@contextmanager
def _dry_run(timeout):
    """Everything inside is rolled back in every database; raises CannotGuarantee where that is not certain."""
    first = "%s.%s" % (DryRunMiddleware.__module__, DryRunMiddleware.__qualname__)
    if not settings.MIDDLEWARE or settings.MIDDLEWARE[0] != first:
        raise CannotGuarantee("%s is not the first of MIDDLEWARE, so others may write outside of it" % first)
    if DryRun.current() is not None:
        raise CannotGuarantee("a dry run is under way in this request already")
    dry_run = DryRun()
    databases = [_Database(connections[alias], timeout, dry_run) for alias in connections]
    try:
        with ExitStack() as stack:
            for database in databases:
                stack.enter_context(database)
            _running.dry_run = dry_run
            try:
                yield dry_run
            finally:
                _running.dry_run = None
        if dry_run.refused:
            raise CannotGuarantee(dry_run.refused)
        for database in databases:
            database.verify()
    except CannotGuarantee:
        raise
    except Exception as failure:
        raise CannotGuarantee("%s: %s" % (type(failure).__name__, failure)) from failure


class _Database:
    """One database's transaction: begun here, ended by rollback, and looked at from outside afterwards."""

    def __init__(self, connection, timeout, dry_run):
        self.connection = connection
        self.timeout = timeout
        self.dry_run = dry_run
        self.name = connection.alias
        self.transaction_id = None
        self.stack = ExitStack()

    def __enter__(self):
        connection = self.connection
        if connection.vendor != "postgresql":
            raise CannotGuarantee("%s is no PostgreSQL" % self.name)
        if connection.in_atomic_block or not connection.settings_dict["AUTOCOMMIT"]:
            raise CannotGuarantee("%s is in a transaction already" % self.name)
        with ExitStack() as opened:
            outermost = transaction.Atomic(connection.alias, savepoint=True, durable=False)
            outermost._from_testcase = True  # Django 4.1 and newer: durable blocks may be inside, as in its tests
            opened.enter_context(_rolling_back(outermost, connection))
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_is_in_recovery()")
                self.replica = cursor.fetchone()[0]
                cursor.execute("SELECT set_config('lock_timeout', %s, true)", ["%dms" % self.timeout])
            self.savepoint = connection.savepoint()
            opened.enter_context(connection.execute_wrapper(self._guard))
            opened.callback(self._take_stock)
            self.stack = opened.pop_all()
        return self

    def __exit__(self, *failure):
        return self.stack.__exit__(*failure)

    def _guard(self, execute, sql, parameters, many, context):
        if _ENDS_TRANSACTION.search(str(sql)):
            self.dry_run.refused = "the view would end the transaction of %s by a statement of its own" % self.name
            raise CannotGuarantee(self.dry_run.refused)
        try:
            return execute(sql, parameters, many, context)
        except IntegrityError as violation:
            cause = violation.__cause__
            code = getattr(cause, "sqlstate", None) or getattr(cause, "pgcode", None)
            self.dry_run.already_written |= code in (UNIQUE_VIOLATION, EXCLUSION_VIOLATION)
            raise

    def _take_stock(self):
        """The transaction must be the one that was begun: then its savepoint is still there."""
        connection = self.connection
        if connection.closed_in_transaction or connection.connection is None:
            raise CannotGuarantee("the connection to %s was closed" % self.name)
        connection.needs_rollback = False
        try:
            connection.savepoint_rollback(self.savepoint)
            if not self.replica:
                with connection.cursor() as cursor:
                    cursor.execute("SELECT txid_current_if_assigned()")
                    self.transaction_id = cursor.fetchone()[0]
        except Exception as failure:
            raise CannotGuarantee("the transaction of %s is not the one that was begun" % self.name) from failure

    def verify(self):
        """Asks the database what became of the transaction, on the same connection, outside of it."""
        connection = self.connection
        if connection.in_atomic_block or not connection.get_autocommit():
            raise CannotGuarantee("the transaction of %s was not ended" % self.name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")  # locks of the session outlive a rollback
            if self.transaction_id is None:
                return
            cursor.execute("SELECT txid_status(%s)", [self.transaction_id])
            status = cursor.fetchone()[0]
        if status != "aborted":
            raise CannotGuarantee("%s says that its transaction is %s" % (self.name, status))


@contextmanager
def _rolling_back(atomic, connection):
    with atomic:
        try:
            yield
        finally:
            connection.run_on_commit = []
            connection.needs_rollback = True


def _probed(timeout, nonce):
    """Writes in the way a view would, and shows from a second connection that nothing stayed."""
    if not re.fullmatch(r"[0-9a-f]{16,64}", nonce):
        raise CannotGuarantee("the probe has no nonce")
    hooks = []
    table = "understudy_probe_%s" % nonce[:32]
    written = {}
    with _dry_run(timeout):
        for alias in connections:
            connection = connections[alias]
            with transaction.atomic(using=alias, durable=True):
                transaction.on_commit(lambda: hooks.append("ran"), using=alias)
                written[alias] = _write(connection, table)
        if not isinstance(mail.get_connection(), DummyBackend):
            raise CannotGuarantee("e-mail is not held back")
    if hooks:
        raise CannotGuarantee("a hook for the commit ran")
    for alias, transaction_id in written.items():
        _look_from_outside(connections[alias], table, transaction_id)
    response = HttpResponse("".join("%s: %s\n" % (alias, "rolled back" if said else "cannot be written to")
                                    for alias, said in sorted(written.items())), content_type="text/plain")
    response[DRY_RUN] = "rolled-back"
    response[NONCE] = nonce
    return response


def _write(connection, table):
    """The transaction's id, or None where the database lets nobody write."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean")
        if cursor.fetchone()[0]:
            return None
        cursor.execute("CREATE TEMPORARY TABLE %s (nonce text)" % connection.ops.quote_name(table))
        cursor.execute("INSERT INTO %s VALUES (%%s)" % connection.ops.quote_name(table), [table])
        cursor.execute("SELECT txid_current()")
        return cursor.fetchone()[0]


def _look_from_outside(connection, table, transaction_id):
    if transaction_id is None:
        return
    outside = connection.copy()
    try:
        with outside.cursor() as cursor:
            cursor.execute("SELECT txid_status(%s), EXISTS (SELECT FROM pg_class WHERE relname = %s)",
                           [transaction_id, table])
            status, there = cursor.fetchone()
    finally:
        outside.close()
    if status != "aborted" or there:
        raise CannotGuarantee("%s says that the probe's transaction is %s" % (connection.alias, status))


def _whole(response):
    """A streamed answer is made here, inside the transaction: later nobody would roll back what making it does."""
    if not response.streaming:
        return response
    content = []
    length = 0
    for piece in response.streaming_content:
        length += len(piece)
        if length > STREAM_LIMIT:
            raise CannotGuarantee("the answer is streamed and longer than %d bytes" % STREAM_LIMIT)
        content.append(piece)
    response.streaming_content = content
    return response


def _says_unique(data):
    """Whether an error of Django REST framework is that a value is taken: maybe by the primary's own row."""
    if isinstance(data, dict):
        return any(_says_unique(value) for value in data.values())
    if isinstance(data, (list, tuple)):
        return any(_says_unique(value) for value in data)
    return getattr(data, "code", None) == "unique"


def _milliseconds(text):
    written = re.fullmatch(r"([0-9]{1,9})ms", text.strip())
    if not written or int(written.group(1)) == 0:
        raise CannotGuarantee("X-Understudy-Lock-Timeout must be given, such as 500ms")
    return int(written.group(1))


def _refusal(reason):
    return HttpResponse("No dry run: %s.\n" % reason, status=503, content_type="text/plain; charset=utf-8")


# What Django does outside of transactions, held back while a dry run is under way in the same request.


def _dummy_mail(original):
    def get_connection(backend=None, fail_silently=False, **options):
        if DryRun.current() is not None:
            return DummyBackend(fail_silently=fail_silently)
        return original(backend, fail_silently, **options)

    return get_connection


def _keys_beyond_sequences(original):
    """Sequences do not roll back: a key that a dry run takes is missing afterwards. It gets one no sequence comes near."""
    ranges = {"smallint": (32000, 32767), "integer": (2147000000, 2147483647), "bigint": (9007000000000000, 9007199254740991)}

    def get_pk_value_on_save(self, instance):
        value = original(self, instance)
        if value is not None or DryRun.current() is None:
            return value
        kind = (self.rel_db_type(connections["default"]) or "integer").split()[0]
        return random.SystemRandom().randint(*ranges.get(kind, ranges["integer"]))

    return get_pk_value_on_save


def _noting_taken_values(original):
    def _perform_unique_checks(self, checks):
        errors = original(self, checks)
        if errors and DryRun.current() is not None:
            DryRun.current().already_written = True
        return errors

    return _perform_unique_checks


def _unsent(original):
    """Celery: a task that is sent is not seen by the transaction. Its caller gets a result that never comes."""

    def apply_async(self, *arguments, **options):
        if DryRun.current() is None:
            return original(self, *arguments, **options)
        from celery.result import AsyncResult

        return AsyncResult(options.get("task_id") or str(uuid.uuid4()))

    return apply_async


def _install():
    if getattr(mail, "understudy_dry_run", False):
        return
    mail.understudy_dry_run = True
    connection_created.connect(_forbid_writing, weak=False, dispatch_uid="understudy_dry_run")
    mail.get_connection = _dummy_mail(mail.get_connection)
    AutoFieldMixin.get_pk_value_on_save = _keys_beyond_sequences(Field.get_pk_value_on_save)
    Model._perform_unique_checks = _noting_taken_values(Model._perform_unique_checks)
    if hasattr(transaction.Atomic, "_ensure_durability"):  # Django 3.2 and 4.0
        transaction.Atomic._ensure_durability = property(lambda atomic: DryRun.current() is None)
    if "celery" in sys.modules:
        from celery.app.base import Celery
        from celery.app.task import Task

        Task.apply_async = _unsent(Task.apply_async)
        Celery.send_task = _unsent(Celery.send_task)


_install()
