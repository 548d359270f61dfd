"""One folder per provider; the catalog in bootstrap wires them."""
