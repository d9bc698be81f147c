from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('notices', '0004_people_without_an_account'),
    ]

    operations = [
        ValidateConstraint(model_name='mail', name='mail_is_to_a_user_or_an_address'),
        ValidateConstraint(model_name='notice', name='notice_is_to_a_user_or_an_address'),
    ]
