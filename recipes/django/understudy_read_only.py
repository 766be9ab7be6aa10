"""Tells Understudy's proxy of writes that the candidate's read-only role refused.

Put it first in MIDDLEWARE of the candidate, so that the sessions and whatever else writes is seen too:

    MIDDLEWARE = ["understudy_read_only.ReadOnlyMiddleware", ...]

Only requests that bear ``X-Understudy-Shadow`` are looked at. Where a statement of one was refused because it writes, the
answer gets ``X-Understudy-Refused-Write: yes``, also where the view swallowed the error: the endpoint writes, whatever its
method. Every answer to them says ``X-Understudy-Shadow: seen``, which ``understudy doctor`` looks for. Nothing else of it
changes. Django 2.0 or newer; PostgreSQL, MySQL or SQLite.
"""

import re
from contextlib import ExitStack

from django.db import connections
from django.db.utils import Error

SHADOW = "X-Understudy-Shadow"
REFUSED_WRITE = "X-Understudy-Refused-Write"

READ_ONLY_TRANSACTION = "25006"
INSUFFICIENT_PRIVILEGE = "42501"
MYSQL_READ_ONLY = frozenset({1290, 1792, 1836})
MYSQL_DENIED = frozenset({1142, 1143})
SQLITE_READ_ONLY = "readonly database"

_READS = re.compile(r"\s*(?:\(\s*)*(?:select|show|explain|values|table|fetch)\b", re.IGNORECASE)


class ReadOnlyMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if SHADOW not in request.headers:
            return self.get_response(request)
        refused = []

        def watch(execute, sql, parameters, many, context):
            try:
                return execute(sql, parameters, many, context)
            except Error as failure:
                if is_refused_write(failure, sql):
                    refused.append(failure)
                raise

        with ExitStack() as stack:
            for alias in connections:
                stack.enter_context(connections[alias].execute_wrapper(watch))
            response = self.get_response(request)
        response[SHADOW] = "seen"
        if refused:
            response[REFUSED_WRITE] = "yes"
        return response


def is_refused_write(failure, sql):
    """Whether the database refused the statement because it writes; a read without the right is no such thing."""
    cause = failure.__cause__ or failure
    state = getattr(cause, "sqlstate", None) or getattr(cause, "pgcode", None)
    number = cause.args[0] if cause.args else None
    if state == READ_ONLY_TRANSACTION or number in MYSQL_READ_ONLY or SQLITE_READ_ONLY in str(cause):
        return True
    denied = state == INSUFFICIENT_PRIVILEGE or number in MYSQL_DENIED
    return denied and not _READS.match(str(sql))
