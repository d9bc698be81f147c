"""Addresses of certificates: the desk's, those for machines, and those that everybody may open who was given one."""

from django.urls import path

from shanyrak.certificates.views import batches, desk, machines, public

app_name = "certificates"
urlpatterns = [
    path("certificates/", desk.all_certificates, name="list"),
    path("certificates/<int:pk>/", desk.detail, name="detail"),
    path("certificates/<int:pk>/revoke/", desk.take_back, name="revoke"),
    path("certificates/<int:pk>/replace/", desk.set_right, name="replace"),
    path("certificates/<int:pk>/erase/", desk.erase, name="erase"),
    path("certificates/batches/<int:pk>/", batches.batch, name="batch"),
    path("certificates/batches/<int:pk>/stop/", batches.stop, name="batch-stop"),
    path("certificates/batches/<int:pk>/go-on/", batches.go_on, name="batch-go-on"),
    path("certificates/issuer.json", machines.trust, name="trust"),
    path("certificates/did.json", machines.did, name="did"),
    path("certificates/keys.json", machines.keys, name="keys"),
    path("certificates/root.pem", machines.root, name="root"),
    path("certificates/status/<int:number>", machines.status, name="status"),
    path("certificates/<uuid:uuid>/", public.public, name="public"),
    path("certificates/<uuid:uuid>.pdf", public.pdf, name="pdf"),
    path("certificates/<uuid:uuid>.json", public.badge, name="badge"),
    path("certificates/<uuid:uuid>.jwt", public.token, name="token"),
    path("certificates/<uuid:uuid>.png", public.picture, name="picture"),
    path("verify/", public.verify, name="verify"),
]
