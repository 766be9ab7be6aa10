"""A shop on Django, in one file, for the tests of dry runs: `shop.py [--middleware] [--create]` on a free port of loopback.

Two of them on one database are a legacy server and its rewrite. The database is named by PG… variables. Where it listens is
the first line of standard output; it ends when its standard input does.
"""

import os
import sys
import threading
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import django
from django.conf import settings

MIDDLEWARE = ["understudy_dry_run.DryRunMiddleware"] if "--middleware" in sys.argv else []
if "--second" in sys.argv:
    MIDDLEWARE = ["django.middleware.common.CommonMiddleware"] + MIDDLEWARE

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": os.environ["PGHOST"],
            "PORT": os.environ["PGPORT"],
            "USER": os.environ["PGUSER"],
            "PASSWORD": os.environ["PGPASSWORD"],
            "NAME": os.environ["PGDATABASE"],
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    EMAIL_BACKEND="django.core.mail.backends.filebased.EmailBackend",
    EMAIL_FILE_PATH=os.environ.get("MAIL_DIRECTORY", "/nonexistent"),
    MIDDLEWARE=MIDDLEWARE,
    ROOT_URLCONF=__name__,
    SECRET_KEY="of the tests",
    USE_TZ=True,
)
django.setup()

from django.core.mail import send_mail  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import IntegrityError, connection, models, transaction  # noqa: E402
from django.db.models import F  # noqa: E402
from django.http import JsonResponse, StreamingHttpResponse  # noqa: E402
from django.urls import path  # noqa: E402


class Order(models.Model):
    sku = models.CharField(max_length=40)
    quantity = models.IntegerField()

    class Meta:
        app_label = "shop"


class Coupon(models.Model):
    code = models.CharField(max_length=40, unique=True)

    class Meta:
        app_label = "shop"


class Stock(models.Model):
    sku = models.CharField(max_length=40, primary_key=True)
    left = models.IntegerField()

    class Meta:
        app_label = "shop"


class Audit(models.Model):
    line = models.CharField(max_length=80)

    class Meta:
        app_label = "shop"


def order(request):
    """Writes in every way that Django has: rows, counters, hooks, durable blocks, e-mail."""
    sku = request.GET.get("sku", "tea")
    with transaction.atomic(durable=True):
        made = Order.objects.create(sku=sku, quantity=2)
        Stock.objects.filter(sku=sku).update(left=F("left") - 2)
        transaction.on_commit(lambda: Audit.objects.create(line="ordered " + sku))
    Audit.objects.bulk_create([Audit(line="seen " + sku)])
    send_mail("An order", sku, "shop@example.org", ["owner@example.org"])
    return JsonResponse({"sku": made.sku, "left": Stock.objects.get(sku=sku).left >= 0}, status=201)


def coupon(request):
    try:
        with transaction.atomic():
            Coupon.objects.create(code=request.GET["name"])
    except IntegrityError:
        return JsonResponse({"error": "taken"}, status=400)
    return JsonResponse({"code": request.GET["name"]}, status=201)


def search(request):
    return JsonResponse({"found": list(Stock.objects.order_by("sku").values_list("sku", flat=True))})


def commits(request):
    Audit.objects.create(line="committed by hand")
    with connection.cursor() as cursor:
        cursor.execute("/* by hand */ COMMIT")
    return JsonResponse({"committed": True})


def streams(request):
    def lines():
        Audit.objects.create(line="written while streaming")
        yield b"{}"

    return StreamingHttpResponse(lines(), content_type="application/json")


def fails(request):
    Audit.objects.create(line="before the failure")
    raise RuntimeError("as a view may")


def locks(request):
    with transaction.atomic():
        list(Stock.objects.select_for_update().filter(sku="tea"))
    return JsonResponse({"locked": True})


urlpatterns = [
    path("api/orders", order),
    path("api/coupons", coupon),
    path("api/search", search),
    path("api/commits", commits),
    path("api/streams", streams),
    path("api/fails", fails),
    path("api/locks", locks),
]


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Silent(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def main():
    if "--create" in sys.argv:
        with connection.schema_editor() as editor:
            for model in (Order, Coupon, Stock, Audit):
                editor.create_model(model)
        Stock.objects.create(sku="tea", left=1000)
    server = Server(("127.0.0.1", 0), Silent)
    server.set_app(get_wsgi_application())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()


main()
