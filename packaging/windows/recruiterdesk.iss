; The installer for Windows: Inno Setup 6 compiles it, and `packaging/windows/installer.py` calls that with the five defines below.
; It was written and checked by its text on Linux (tests/packaging/test_windows_recipe.py); it has not been compiled or run on Windows yet.
;
; It installs for one user, without an administrator, in that user's own Programs folder. Nothing outside of that user's part of the
; registry is written, and no kind of file is taken over: a CV opens in what opened it before. The profile lies elsewhere
; (%LOCALAPPDATA%\recruiterdesk) and is never touched, neither by an upgrade nor by the uninstaller.

#ifndef AppVersion
  #error Start packaging/windows/installer.py: it knows the version, the bundle and where the installer goes.
#endif

#define AppName "recruiterdesk"
; Both names are the program's own, too: recruiterdesk/machine/windows_identity.py.
#define AppUserModel "org.recruiterdesk.desk"
#define RunningMark "recruiterdesk-is-open"
; Where the program puts itself when the user lets it start at login: recruiterdesk/machine/start_at_login/windows.py.
#define LoginList "Software\Microsoft\Windows\CurrentVersion\Run"
#define LoginChoices "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

[Setup]
; Never another one: by this Windows knows that a newer version takes the place of an older one.
AppId={{88C4F9F1-6E23-441C-A4EB-B6E0A0CC4260}
AppName={#AppName}
AppVersion={#AppVersion}
AppVerName={#AppName} {#AppVersion}
AppPublisher=The recruiterdesk founders
VersionInfoVersion={#FileVersion}
UninstallDisplayName={#AppName}
UninstallDisplayIcon={app}\recruiterdesk.exe

; For one user, and never asking for more. {autopf} is then %LOCALAPPDATA%\Programs.
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#AppName}
DisableDirPage=auto
DisableProgramGroupPage=yes
; What Qt 6.11 runs on: Windows 10 from version 1809. One build, for x64; Windows on Arm runs it, too.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible

; A running window is asked to close, as by its own button, and puts everything away; nothing is ended by force. Windows' Restart
; Manager finds it by the files that it uses. It is opened again from the last page, not by Windows.
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.dll,*.pyd
RestartApplications=no
SetupMutex={#AppName}-setup

OutputDir={#Output}
OutputBaseFilename={#AppName}-{#AppVersion}-windows-x64-setup
SetupIconFile={#Icon}
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes

; The installer's own text is Dutch where Windows is, English elsewhere; it asks nothing.
ShowLanguageDialog=no

; Only where there is a certificate: installer.py then defines both the name and what it calls.
#ifdef SignWith
SignTool={#SignWith}
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "dutch"; MessagesFile: "compiler:Languages\Dutch.isl"

[CustomMessages]
english.StartMenuComment=One desk for your accounts at several hiring providers
dutch.StartMenuComment=Eén bureau voor je accounts bij verschillende wervingsplatforms
english.OpenNow=Open recruiterdesk
dutch.OpenNow=recruiterdesk openen
english.DesktopIcon=An icon on the desktop, too
dutch.DesktopIcon=Ook een pictogram op het bureaublad
english.CloseFirst=recruiterdesk is open. Close its window, and then click Retry.
dutch.CloseFirst=recruiterdesk is nog open. Sluit het venster en klik daarna op Opnieuw.
english.ProfileStays=Your accounts, notes and settings are kept in %1. Delete that folder if you no longer want them.
dutch.ProfileStays=Je accounts, notities en instellingen blijven bewaard in %1. Verwijder die map als je ze niet meer wilt.

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked

[InstallDelete]
; An upgrade leaves none of the older version's libraries beside the newer ones. The profile is not in here.
Type: filesandordirs; Name: "{app}\library"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#AppName}"; Filename: "{app}\recruiterdesk.exe"; Comment: "{cm:StartMenuComment}"; AppUserModelID: "{#AppUserModel}"
Name: "{autodesktop}\{#AppName}"; Filename: "{app}\recruiterdesk.exe"; Comment: "{cm:StartMenuComment}"; AppUserModelID: "{#AppUserModel}"; Tasks: desktopicon

[Registry]
; recruiterdesk://… opens an applicant. The link is one word for the program, which takes it for nothing but a place to go to.
Root: HKCU; Subkey: "Software\Classes\recruiterdesk"; ValueType: string; ValueName: ""; ValueData: "URL:recruiterdesk"; Flags: uninsdeletekey
Root: HKCU; Subkey: "Software\Classes\recruiterdesk"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKCU; Subkey: "Software\Classes\recruiterdesk\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: """{app}\recruiterdesk.exe"",0"
Root: HKCU; Subkey: "Software\Classes\recruiterdesk\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\recruiterdesk.exe"" ""%1"""

[Run]
Filename: "{app}\recruiterdesk.exe"; Description: "{cm:OpenNow}"; Flags: nowait postinstall skipifsilent

[Code]
function InitializeUninstall(): Boolean;
begin
  Result := True;
  { The mark is the program's as long as it runs. With /SUPPRESSMSGBOXES nobody sees the question, and it gives up at once. }
  while Result and CheckForMutexes('{#RunningMark}') do
    Result := SuppressibleMsgBox(CustomMessage('CloseFirst'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDRETRY;
end;

procedure ForgetLogin(const List: String);
var
  Names: TArrayOfString;
  Place: Integer;
begin
  { One value for the usual profile, and one with a few digits after the name for each other. }
  if RegGetValueNames(HKEY_CURRENT_USER, List, Names) then
    for Place := 0 to GetArrayLength(Names) - 1 do
      if (Names[Place] = '{#AppName}') or (Pos('{#AppName}-', Names[Place]) = 1) then
        RegDeleteValue(HKEY_CURRENT_USER, List, Names[Place]);
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usUninstall then
  begin
    ForgetLogin('{#LoginList}');
    ForgetLogin('{#LoginChoices}');
  end;
  if (CurUninstallStep = usPostUninstall) and DirExists(ExpandConstant('{localappdata}\{#AppName}')) then
    SuppressibleMsgBox(FmtMessage(CustomMessage('ProfileStays'), [ExpandConstant('{localappdata}\{#AppName}')]), mbInformation, MB_OK, IDOK);
end;
