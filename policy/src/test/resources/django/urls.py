"""Prints the URLs of a project with Django's admin, views in every spelling, and, where it is there, Django REST framework:
first each as show_urls of django-extensions has it, then paths with the pattern that Django itself finds for them."""

import django
from django.conf import settings

try:
    import rest_framework  # noqa: F401
except ImportError:
    REST = False
else:
    REST = True

settings.configure(
    DEBUG=False,
    SECRET_KEY="only for this list",
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    INSTALLED_APPS=[
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.messages",
        "django.contrib.sessions",
    ]
    + (["rest_framework"] if REST else []),
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()

from django.contrib import admin  # noqa: E402
from django.contrib.admindocs.views import simplify_regex  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.urls import URLResolver, get_resolver, include, path, re_path  # noqa: E402


def view(request, **arguments):
    return HttpResponse("ok")


shop = [
    path("orders/<int:pk>/", view, name="order"),
    path("pages/<slug:slug>/", view, name="page"),
    path("keys/<uuid:key>/", view, name="key"),
    path("media/<path:rest>", view, name="media"),
    re_path(r"^old/(?P<pk>\d+)/$", view, name="old"),
    re_path(r"^old/(?P<pk>\d+)/lines/(?P<line>[^/.]+)/?$", view, name="line"),
    re_path(r"^articles/([0-9]{4})/([0-9]{2})/$", view, name="month"),
    re_path(r"^blog/(?:page-(?P<page>\d+)/)?$", view, name="blog"),
    re_path(r"^state/(?P<state>open|closed)/$", view, name="state"),
    re_path(r"^robots\.txt$", view, name="robots"),
]

urlpatterns = [
    path("admin/", admin.site.urls),
    path("accounts/", include("django.contrib.auth.urls")),
    path("api/v1/", include(shop)),
]

SAMPLES = [
    "/admin/",
    "/admin/auth/user/",
    "/admin/auth/user/7/change/",
    "/admin/auth/user/7/history/",
    "/admin/auth/group/add/",
    "/admin/login/",
    "/admin/jsi18n/",
    "/admin/r/3/17/",
    "/accounts/reset/MQ/set-password/",
    "/api/v1/orders/17/",
    "/api/v1/pages/about-us/",
    "/api/v1/keys/0b54c2a0-8f0e-4d7a-9a51-1f6e2d3c4b5a/",
    "/api/v1/media/a/b/c.png",
    "/api/v1/old/17/",
    "/api/v1/old/17/lines/A-3/",
    "/api/v1/old/17/lines/A-3",
    "/api/v1/articles/2026/11/",
    "/api/v1/blog/page-2/",
    "/api/v1/blog/",
    "/api/v1/state/open/",
    "/api/v1/robots.txt",
]

if REST:
    from rest_framework import routers, viewsets
    from rest_framework.response import Response

    class Books(viewsets.ViewSet):
        def list(self, request):
            return Response([])

        def retrieve(self, request, pk=None):
            return Response({})

    router = routers.DefaultRouter()
    router.register("books", Books, basename="book")
    urlpatterns.append(path("rest/", include(router.urls)))
    SAMPLES += ["/rest/", "/rest/books/", "/rest/books.json", "/rest/books/17/", "/rest/books/17.json"]


def walk(patterns, prefix=""):
    for each in patterns:
        whole = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from walk(each.url_patterns, whole)
        else:
            yield whole, each


def name_of(callback):
    return getattr(callback, "__module__", "") + "." + getattr(callback, "__name__", type(callback).__name__)


resolver = get_resolver()
for whole, each in walk(resolver.url_patterns):
    print("url", whole, simplify_regex(whole), name_of(each.callback), each.name or "", sep="\t")
for sample in SAMPLES:
    print("sample", sample, resolver.resolve(sample).route, sep="\t")
print("rest" if REST else "plain")
