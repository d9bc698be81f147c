"""Files to rows: CSV, XLSX, vCard and iCalendar, told apart by what they hold and not by their names. No Django."""

from shanyrak.cooperation.imports.reading.files import read_file
from shanyrak.cooperation.imports.reading.table import Row, Table

__all__ = ["Row", "Table", "read_file"]
