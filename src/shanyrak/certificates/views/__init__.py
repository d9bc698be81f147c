"""The pages of certificates: for everybody, for machines, and the desk's."""
