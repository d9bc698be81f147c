"""Who travels where, when and with whom: itineraries, hosts, transport, interpreters, clashes."""
