"""The journal: every act in order, sealed; it knows actors by identifier only."""
