"""The only meeting point of the asyncio loop, the services' news and the widgets."""
