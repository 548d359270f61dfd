"""What the macOS bundle says about itself: its Info.plist, for the `BUNDLE` of `packaging/freeze/recruiterdesk.spec`.

Not yet read by a Mac; its members are tested by their values (tests/packaging/test_macos_recipe.py).
"""

from pathlib import Path

IDENTITY = "RECRUITERDESK_MACOS_IDENTITY"  # of the environment: what PyInstaller signs with; disk_image.py says more
IDENTIFIER = "org.recruiterdesk.desk"
NAME = "recruiterdesk"
SCHEME = "recruiterdesk"
# What PySide6 6.11 was built for: "macOS 13 or higher" on Qt 6.11's page of macOS.
OLDEST_SYSTEM = "13.0"
LANGUAGES = ("en", "nl")

# What the signed program may do beyond the hardened runtime's rules. The reasons stand here, for some versions of macOS cannot read
# entitlements with comments in them.
# - allow-unsigned-executable-memory: importing ctypes makes a callback, which libffi writes as machine code on Intel. The keyring and the
#   reading of CVs use ctypes; without this the program ends at that import.
# Left out on purpose:
# - disable-library-validation: every library of the bundle is signed anew with the program's own certificate.
# - allow-dyld-environment-variables: the loader of the bundle needs none.
# - allow-jit: nothing compiles while it runs.
# - the sandbox: CVs are wherever the user drops them from, and the keyring's item is the user's own.
# - camera, microphone, contacts, calendars, places, Apple events: none of them is asked for.
ENTITLEMENTS = Path(__file__).resolve().parent / "entitlements.plist"


def info_plist(version: str) -> dict[str, object]:
    """Return the members beside those that PyInstaller writes by itself; no kind of document is claimed."""
    return {
        "CFBundleName": NAME,
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": LANGUAGES[0],
        "CFBundleLocalizations": list(LANGUAGES),
        # Links that open an applicant. macOS hands one over as an event, not as a word of the command line.
        "CFBundleURLTypes": [{"CFBundleURLName": IDENTIFIER, "CFBundleTypeRole": "Viewer", "CFBundleURLSchemes": [SCHEME]}],
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHighResolutionCapable": True,
        # The window has a dark theme: macOS need not draw its frame light.
        "NSRequiresAquaSystemAppearance": False,
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSHumanReadableCopyright": "© The recruiterdesk founders. MIT licence.",
    }
