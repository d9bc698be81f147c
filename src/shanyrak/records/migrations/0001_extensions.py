from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    # Exclusion constraints on periods need btree_gist; searching names needs trigrams.
    operations = [BtreeGistExtension(), TrigramExtension()]
