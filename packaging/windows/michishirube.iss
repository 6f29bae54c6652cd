; Windows installer, for Inno Setup 6. NOT TRIED YET: it was written on Linux, without a Windows
; machine; compile and install it once before it is given to anybody.
;
; On Windows, in a clone, with Python 3.11 to 3.13 (see README.md):
;     .venv\Scripts\python -m pip install -c constraints.txt -e ".[package]"
;     .venv\Scripts\pyinstaller --noconfirm packaging\michishirube.spec
;     iscc packaging\windows\michishirube.iss
; The installer is then dist\michishirube-setup.exe. It installs for one person and asks for no
; administrator. Cases lie elsewhere (in the person's own data) and stay when it is removed.

#define Name "Michishirube"
#define Version "0.1.0"

[Setup]
AppId=michishirube
AppName={#Name}
AppVersion={#Version}
AppPublisher={#Name}
DefaultDirName={localappdata}\Programs\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=michishirube-setup
Compression=lzma2
SolidCompression=yes
UninstallDisplayIcon={app}\michishirube-desktop.exe

[Languages]
Name: "japanese"; MessagesFile: "compiler:Languages\Japanese.isl"
Name: "english"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; An older version's files must not lie among the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\michishirube\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs

[Icons]
Name: "{group}\道しるべ"; Filename: "{app}\michishirube-desktop.exe"
Name: "{userdesktop}\道しるべ"; Filename: "{app}\michishirube-desktop.exe"; Tasks: desktopicon

[Run]
Filename: "{app}\michishirube-desktop.exe"; Description: "{cm:LaunchProgram,道しるべ}"; Flags: nowait postinstall skipifsilent
