"""What only one provider can do, as its profile names it: offered in menus and the palette, filled in on a sheet, queued like any write."""
