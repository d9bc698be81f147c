"""A log that can only grow: Merkle tree, signed checkpoints, proofs, salted commitments.

Nothing here knows of a database, a clock or chance: entries, stored hashes, salts and keys are handed in.
"""
