"""What ICTerGezocht.nl delivers: one application a request, checked, sealed and kept before it is answered (ictergezocht.md, Webhook)."""
