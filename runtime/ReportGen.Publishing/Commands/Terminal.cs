using System.Runtime.InteropServices;

namespace ReportGen.Publishing.Commands;

/// <summary>What the other end of standard output and error can show.</summary>
internal static class Terminal
{
    private const int StandardOutput = -11, StandardError = -12, VirtualTerminal = 4;

    /// <summary>Whether text goes to a terminal in colours.</summary>
    /// <param name="isRedirected">Whether it goes elsewhere.</param>
    /// <param name="isError">Whether it is standard error.</param>
    /// <param name="wanted">Whether colours were asked for, or none; null where neither was.</param>
    public static bool IsColoured(bool isRedirected, bool isError = false, bool? wanted = null) =>
        wanted ?? (!isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb" && Understands(isError));

    // A console of Windows has to be told that escapes are meant as such.
    private static bool Understands(bool isError)
    {
        if (!OperatingSystem.IsWindows())
            return true;
        nint handle = GetStdHandle(isError ? StandardError : StandardOutput);
        return GetConsoleMode(handle, out int mode) && ((mode & VirtualTerminal) != 0 || SetConsoleMode(handle, mode | VirtualTerminal));
    }

    [DllImport("kernel32.dll")]
    private static extern nint GetStdHandle(int handle);

    [DllImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetConsoleMode(nint console, out int mode);

    [DllImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetConsoleMode(nint console, int mode);
}
