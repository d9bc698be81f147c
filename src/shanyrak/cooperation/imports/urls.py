"""The addresses of imports."""

from django.urls import path

from shanyrak.cooperation.imports import views

app_name = "imports"
urlpatterns = [
    path("", views.show_imports, name="list"),
    path("new/", views.begin, name="begin"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/columns/", views.columns, name="columns"),
    path("<int:pk>/rows/", views.rows, name="rows"),
    path("<int:pk>/rows/<int:number>/", views.row, name="row"),
    path("<int:pk>/faults/", views.faults, name="faults"),
    path("<int:pk>/start/", views.start, name="start"),
    path("<int:pk>/cancel/", views.cancel, name="cancel"),
    path("<int:pk>/take-all/", views.take_all, name="take-all"),
    path("<int:pk>/take-back/", views.take_back, name="take-back"),
    path("<int:pk>/discard/", views.discard, name="discard"),
]
