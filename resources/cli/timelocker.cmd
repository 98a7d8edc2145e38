@echo off
rem The command line of an installed TimeLocker: its own Electron, run as plain Node.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\TimeLocker.exe" "%~dp0..\app.asar\out\main\headless.js" %*
